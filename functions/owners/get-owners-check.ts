import type { ownersRoutes } from '#shared/contract/owners-routes.ts';
import { maskOwner } from '#shared/domain/roll/masking.ts';
import { checkOwnerRoll } from '#shared/domain/roll/owner-check.ts';
import type { UseCase } from '#shared/platform/functions/http-function.ts';
import type { OwnersDeps } from './owners-deps.ts';
import { wholeRoll } from './whole-roll.ts';

const SHOWN = 200;
const SHOWN_OF_EACH = 20;

/** The first of a list and how many there are: 200 units in question are more than a committee works through at once. */
const counted = <T, R>(list: readonly T[], row: (one: T) => R) => ({ count: list.length, shown: list.slice(0, SHOWN).map(row) });

export const getOwnersCheck: UseCase<typeof ownersRoutes.getOwnersCheck, OwnersDeps> = async (deps, { caller }) => {
  const { units, owners } = await wholeRoll(deps, caller.compound.id);
  const { unowned, withoutVoter, severalUnits, sameName, developer, ...sums } = checkOwnerRoll(units, owners);
  return {
    ...sums,
    unowned: counted(unowned, (unit) => unit),
    withoutVoter: counted(withoutVoter, ({ owner: { id, name, unit } }) => ({ id, owner: maskOwner(name), unit })),
    severalUnits: counted(severalUnits, ({ owner: { id, name }, areaDm2, units: own }) => ({
      id,
      owner: maskOwner(name),
      areaDm2,
      count: own.length,
      units: own.slice(0, SHOWN_OF_EACH),
    })),
    developer: developer && { id: developer.owner.id, units: developer.units.length, areaDm2: developer.areaDm2 },
    sameName: counted(sameName, ({ name, owners: same }) => ({
      owner: maskOwner(name),
      count: same.length,
      owners: same.slice(0, SHOWN_OF_EACH).map(({ id, unit }) => ({ id, unit })),
    })),
  };
};
