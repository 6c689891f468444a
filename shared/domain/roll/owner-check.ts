import { ownerRoll, type VoterOnRoll } from './owner-roll.ts';
import type { StoredOwner, StoredUnit } from './stored-roll.ts';

type Head = VoterOnRoll & { owner: StoredOwner };

/** What of a roll the committee should look at before a vote is announced. Ready: every unit has an owner, every head somebody who votes. */
export const checkOwnerRoll = (units: readonly StoredUnit[], owners: readonly StoredOwner[]) => {
  const { voters, unowned, withoutVoter } = ownerRoll(units, owners);
  const byId = new Map(owners.map((owner) => [owner.id, owner]));
  const heads = voters.flatMap((voter): Head[] => {
    const owner = byId.get(voter.ownerId);
    return owner ? [{ ...voter, owner }] : [];
  });
  const names = new Map<string, StoredOwner[]>();
  for (const { owner } of heads.filter((head) => !head.owner.erased)) names.set(owner.name, [...(names.get(owner.name) ?? []), owner]);
  return {
    ready: unowned.length === 0 && withoutVoter.length === 0,
    heads: voters.length,
    units: units.length,
    areaDm2: units.reduce((sum, { areaDm2 }) => sum + areaDm2, 0),
    unowned,
    withoutVoter: heads.filter(({ ownerId }) => withoutVoter.includes(ownerId)),
    severalUnits: heads.filter(({ owner, units: own }) => own.length > 1 && !owner.developer),
    developer: heads.find(({ owner }) => owner.developer),
    sameName: [...names].filter(([, same]) => same.length > 1).map(([name, same]) => ({ name, owners: same })),
  };
};
