import { unitSortKey } from './unit-ref.ts';

/** One head of a vote: an owner with the sum of the areas (dm²) of all its units, which stand as people count them. */
export type VoterOnRoll = { ownerId: string; areaDm2: number; units: string[] };
/** What a roll's units say of who votes. `withoutVoter`: owners who hold a unit jointly and have named nobody who votes. */
export type OwnerRoll = { voters: VoterOnRoll[]; unowned: string[]; withoutVoter: string[] };

type OwnedUnit = { unit: string; areaDm2: number; ownerId?: string | undefined };
type OwnerOnRoll = { id: string; coOwned?: boolean | undefined; voter?: string | undefined };

/**
 * Who votes with how much (rules: Vote): one owner is one head, however many units; the developer's unsold units are one head, as they are
 * one owner's. Neither the order of the units nor that of the owners changes the answer: voters stand by their first unit.
 * An owner that no unit names any more does not vote.
 */
export const ownerRoll = (units: readonly OwnedUnit[], owners: readonly OwnerOnRoll[]): OwnerRoll => {
  const voters = new Map<string, VoterOnRoll>();
  const unowned: string[] = [];
  for (const { unit, areaDm2, ownerId } of inUnitOrder(units)) {
    if (ownerId === undefined) {
      unowned.push(unit);
      continue;
    }
    const voter = voters.get(ownerId) ?? { ownerId, areaDm2: 0, units: [] };
    voter.areaDm2 += areaDm2;
    voter.units.push(unit);
    voters.set(ownerId, voter);
  }
  const unnamed = new Set(owners.filter(({ coOwned, voter }) => coOwned && voter === undefined).map(({ id }) => id));
  return { voters: [...voters.values()], unowned, withoutVoter: [...voters.keys()].filter((id) => unnamed.has(id)) };
};

/** Units as people count them: 2 before 10. */
export const inUnitOrder = <T extends { unit: string }>(units: readonly T[]): T[] =>
  units
    .map((unit) => ({ key: unitSortKey(unit.unit), unit }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ unit }) => unit);
