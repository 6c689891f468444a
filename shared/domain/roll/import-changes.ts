import type { StoredUnit } from './stored-roll.ts';

/** What a row of the roll's file would change of its unit, as people are told it. */
export const ROLL_CHANGES = ['added', 'unit', 'area', 'occupied', 'owner', 'phone', 'voter'] as const;
export type RollChange = (typeof ROLL_CHANGES)[number];

/** `owner` also where another person of the same name follows: the unit's owner gets another link. */
const DIFFERS: Record<Exclude<RollChange, 'added'>, (before: StoredUnit, after: StoredUnit) => boolean> = {
  unit: (before, after) => before.unit !== after.unit,
  area: (before, after) => before.areaDm2 !== after.areaDm2,
  occupied: (before, after) => before.occupied !== after.occupied,
  owner: (before, after) => before.ownerId !== after.ownerId || before.owner !== after.owner,
  phone: (before, after) => before.phone !== after.phone,
  voter: (before, after) => before.voter !== after.voter,
};

/** None where the row only repeats what the committee has put right since the file before it. */
export const changesOf = (before: StoredUnit | undefined, after: StoredUnit): RollChange[] =>
  before ? ROLL_CHANGES.filter((change) => change !== 'added' && DIFFERS[change](before, after)) : ['added'];
