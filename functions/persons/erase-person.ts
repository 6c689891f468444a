import type * as z from 'zod';
import type { personRoutes } from '#shared/contract/person-routes.ts';
import { openOf } from '#shared/domain/ledger/bill-balance.ts';
import { formatFen } from '#shared/domain/money/decimal.ts';
import { unitsOf } from '#shared/domain/persons/find-persons.ts';
import { planErasure } from '#shared/domain/persons/plan-erasure.ts';
import type { StoredOwner } from '#shared/domain/roll/stored-roll.ts';
import { DomainError } from '#shared/platform/domain-error.ts';
import type { Command } from '#shared/platform/functions/http-function.ts';
import { nameFingerprint } from '#shared/platform/secret-tokens.ts';
import { compoundOfStreet } from '#shared/use-cases/compound-of-street.ts';
import { eraseItems } from './erase-items.ts';
import { loadPerson, type Person } from './load-person.ts';
import { personEvent } from './person-event.ts';
import type { PersonsDeps } from './persons-deps.ts';
import { refuseNamingReason } from './plain-reason.ts';
import { KEPT_AFTER } from './sections.ts';

type Answer = z.output<typeof personRoutes.erasePerson.answer>;
type Asked = Pick<Command<typeof personRoutes.erasePerson>, 'caller' | 'params' | 'body' | 'now'>;

const ATTEMPTS = 6;
const SHOWN = 5;

/**
 * Takes a person's name and telephone out of everything that is kept (docs/decisions/0040). Asking again finds it done. Cut off, the name still
 * stands in the owner's own item, which is written last: asked again, the rest is done. @throws DomainError person_owes, changed_meanwhile
 */
export const erasePerson = async (deps: PersonsDeps, { caller, params, body, now }: Asked): Promise<Answer> => {
  const { id: compoundId } = await compoundOfStreet(deps, caller.streetId, params.compoundId);
  const { ownerId } = params;
  const fingerprint = (name: string) => nameFingerprint(deps.tokenKey(), compoundId, name);
  let items = 0;
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const person = await loadPerson(deps, compoundId, ownerId);
    const { head, roll, owner, held, named } = person;
    if (owner.erased) return erasureAnswer(owner, owner.erased);
    if (!head) throw new DomainError('roll_missing');
    if (head.state !== 'whole') throw new DomainError('roll_incomplete');
    refuseNamingReason(body.reason, named);
    refuseOwing(person);
    items += await eraseItems(deps, compoundId, person, now);
    const plan = planErasure(roll, owner, held, named, fingerprint, { at: now, items });
    const erased = plan.owner.erased as NonNullable<StoredOwner['erased']>;
    const event = personEvent(caller, compoundId, 'person.erased', now, { ownerId, items: erased.items, reason: body.reason });
    if (await deps.owners.erase(compoundId, head.version, plan, event)) return erasureAnswer(plan.owner, erased);
  }
  throw new DomainError('changed_meanwhile');
};

const erasureAnswer = ({ id, past }: StoredOwner, { at, items }: NonNullable<StoredOwner['erased']>): Answer => ({
  ownerId: id,
  erasedAt: at,
  items,
  past,
  kept: [...KEPT_AFTER],
});

/** A claim needs its debtor (PIPL 47, 13): as long as the person's units owe something, nothing goes. */
const refuseOwing = ({ roll, owner, bills }: Person): void => {
  const own = new Set(unitsOf(roll.units, owner.id));
  const open = bills.filter((bill) => own.has(bill.unit) && openOf(bill) > 0);
  if (open.length === 0) return;
  const shown = open.slice(0, SHOWN).map((bill) => `${bill.unit} ${bill.period} ${formatFen(openOf(bill))}`);
  throw new DomainError('person_owes', { open: [...shown, ...(open.length > SHOWN ? ['…'] : [])].join('; ') });
};
