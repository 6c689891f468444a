import type { Lived } from './live.ts';

/** What faults may bury: it is tried three times, and asked for anew the next night. */
const AGAIN = 'queue:reconciliations';

/** Invariant 9, as far as money goes: every event has come to the audit trail, every entry to the journal, and nothing lies dead. */
export const deliveriesHold = ({ books: { events, entries, audit, journal, reconciled }, world: { host } }: Lived): string[] => {
  const heard = new Set(audit.map(({ id }) => id));
  const noted = new Set(journal);
  return [
    ...events.filter(({ id }) => !heard.has(id)).map(({ pk, sk }) => `event ${pk} ${sk} is not in the audit trail`),
    ...entries.filter(({ key }) => !noted.has(key)).map(({ key }) => `entry ${key} is not in the journal`),
    ...(noted.size === journal.length ? [] : ['an entry is in the journal twice']),
    ...host.deadLetters
      .filter(({ source }) => source !== AGAIN)
      .map(({ source, content }) => `dead letter of ${source}: ${JSON.stringify(content)}`),
    ...host.refusals.map(({ message }) => message),
    // The product's own count finds nothing where there is nothing.
    ...reconciled.filter(({ facts }) => facts.differences > 0).map(({ sk, differences }) => `${sk}: ${JSON.stringify(differences)}`),
  ];
};
