import { publishedRoll } from '#shared/domain/decisions/vote-file.ts';
import { voteName } from '#shared/domain/decisions/vote-hashes.ts';
import { ownerRoll } from '#shared/domain/roll/owner-roll.ts';
import { DomainError, type Fault } from '#shared/platform/domain-error.ts';
import { childId } from '#shared/platform/ids.ts';
import { voterSalt } from '#shared/platform/secret-tokens.ts';
import type { DecisionsDeps } from './decisions-deps.ts';

/** More faults than this nobody reads at once. */
const SHOWN = 100;

const fault = (where: string, zh: string, en: string): Fault => ({ path: `/roll/${where}`, message: { zh, en } });

/**
 * The roll of owners as it stands, for one vote: heads, areas, salts, its hash, and the id of the vote that follows from it. Nothing is written.
 * @throws DomainError roll_missing, roll_incomplete, owners_incomplete (naming units without an owner, and co-owners who named no voter)
 */
export const rollForVote = async ({ rolls, owners, tokenKey }: DecisionsDeps, compoundId: string, orderId: string, round: number) => {
  // The head is read first: a change of the roll in between raises its version, and the announcement does not hold.
  const head = await rolls.roll(compoundId);
  if (!head) throw new DomainError('roll_missing');
  if (head.state !== 'whole') throw new DomainError('roll_incomplete');
  const [units, all] = await Promise.all([rolls.allUnits(compoundId), owners.allOwners(compoundId)]);
  const { voters, unowned, withoutVoter } = ownerRoll(units, all);
  if (unowned.length + withoutVoter.length > 0) {
    const unitOf = new Map(all.map(({ id, unit }) => [id, unit]));
    throw new DomainError('owners_incomplete', {}, [
      ...unowned.slice(0, SHOWN).map((unit) => fault(unit, '没有登记业主', 'has no owner')),
      ...withoutVoter
        .slice(0, SHOWN)
        .map((id) => fault(unitOf.get(id) ?? id, '共有人尚未推举表决人', 'its co-owners have not named who votes')),
    ]);
  }
  const name = voteName(orderId, round);
  const salted = voters.map((voter) => ({ ...voter, salt: voterSalt(tokenKey(), name, voter.ownerId) }));
  const { rollHash } = publishedRoll(name, salted);
  return {
    voteId: childId('vot', orderId, String(round), rollHash),
    rollVersion: head.version,
    rollHash,
    voters: salted,
    heads: salted.length,
    areaDm2: salted.reduce((sum, voter) => sum + voter.areaDm2, 0),
  };
};
