import { fingerprintsOf } from '#shared/domain/persons/erased-name.ts';
import { allNames } from '#shared/domain/persons/erased-text.ts';
import { DomainError } from '#shared/platform/domain-error.ts';
import { nouns } from '#shared/platform/nouns.ts';
import { nameFingerprint } from '#shared/platform/secret-tokens.ts';
import { eraseItems } from './erase-items.ts';
import { loadPerson } from './load-person.ts';
import type { PersonsDeps } from './persons-deps.ts';

/**
 * Takes a name out of texts that came after its erasure: put back by a restore, or written in the same moment; a proxy of a vote that was open.
 * Nothing here knows the name any more, so whoever asks says it, and it must be the one that was erased. Telephones are not known again.
 * @returns how many items were changed @throws DomainError not_found when nobody of that name was erased under that number
 */
export const eraseAgain = async (
  deps: PersonsDeps,
  { compoundId, ownerId, name, now }: { compoundId: string; ownerId: string; name: string; now: string },
): Promise<{ ownerId: string; items: number }> => {
  const person = await loadPerson(deps, compoundId, ownerId);
  const asked = name.normalize('NFC').trim();
  const prints = fingerprintsOf(asked, (one) => nameFingerprint(deps.tokenKey(), compoundId, one));
  const { erased } = person.owner;
  if (!erased || !prints.every((print) => erased.called.includes(print))) throw new DomainError('not_found', { what: nouns.person });
  const named = { names: allNames(asked), phones: [] };
  return { ownerId, items: await eraseItems(deps, compoundId, { ...person, named }, now) };
};
