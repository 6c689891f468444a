import type * as z from 'zod';
import type { personRoutes } from '#shared/contract/person-routes.ts';
import { findPersons as findInRoll } from '#shared/domain/persons/find-persons.ts';
import { maskOwner, maskPhone } from '#shared/domain/roll/masking.ts';
import type { Command } from '#shared/platform/functions/http-function.ts';
import { nameFingerprint } from '#shared/platform/secret-tokens.ts';
import { compoundOfStreet } from '#shared/use-cases/compound-of-street.ts';
import type { PersonsDeps } from './persons-deps.ts';

const SHOWN = 50;
const SHOWN_UNITS = 20;

type Answer = z.output<typeof personRoutes.findPersons.answer>;
type Asked = Pick<Command<typeof personRoutes.findPersons>, 'caller' | 'params' | 'body'>;

/** Owners of exactly a name. Whoever asks knows it; what is told is masked all the same. */
export const findPersons = async (deps: PersonsDeps, { caller, params, body }: Asked): Promise<Answer> => {
  const { id: compoundId } = await compoundOfStreet(deps, caller.streetId, params.compoundId);
  const [units, owners] = await Promise.all([deps.rolls.allUnits(compoundId), deps.owners.allOwners(compoundId)]);
  const found = findInRoll({ units, owners }, body, (name) => nameFingerprint(deps.tokenKey(), compoundId, name));
  return {
    rows: found.slice(0, SHOWN).map(({ owner: { id, name, phone, unit, past, erased }, units: own }) => ({
      ownerId: id,
      owner: maskOwner(name),
      phone: phone && maskPhone(phone),
      unit,
      units: { count: own.length, shown: own.slice(0, SHOWN_UNITS) },
      past,
      erasedAt: erased?.at,
    })),
  };
};
