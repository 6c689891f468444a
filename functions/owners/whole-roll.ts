import type { StoredRoll } from '#shared/domain/roll/stored-roll.ts';
import { DomainError } from '#shared/platform/domain-error.ts';
import type { RollItem } from '#shared/store/registry/roll-store.ts';
import type { OwnersDeps } from './owners-deps.ts';

/** Head, units and owners. The head comes first: what changes while the rest is read moves its version on. */
export const wholeRoll = async ({ rolls, owners }: OwnersDeps, compoundId: string): Promise<StoredRoll & { head: RollItem }> => {
  const head = await rolls.roll(compoundId);
  if (!head) throw new DomainError('roll_missing');
  if (head.state !== 'whole') throw new DomainError('roll_incomplete');
  const [units, all] = await Promise.all([rolls.allUnits(compoundId), owners.allOwners(compoundId)]);
  return { head, units, owners: all };
};
