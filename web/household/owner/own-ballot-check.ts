import { type Check, verifyVote } from '#shared/domain/decisions/verify-vote.ts';
import type { VoteFile } from '#shared/domain/decisions/vote-file.ts';
import { receiptOf, voteName } from '#shared/domain/decisions/vote-hashes.ts';
import type { OwnBallots } from './vote-answers.ts';

/** What an owner finds in a published vote. */
export type OwnCheck = {
  checks: Check[];
  held: boolean;
  /** Whether this owner stands on the published roll. */
  isOnRoll: boolean;
  /** Where the own ballot stands in the list, from 1; absent where it is not in it. */
  line?: number;
  of: number;
  /** What is published as this owner's choice is what was chosen, and the receipt was made of it. */
  isOwn: boolean;
  /** For an owner who did not vote: somebody voted in the own name. */
  isImpersonated: boolean;
};

/** Counts a published vote again from its file, holds it against the posted root, and finds the own ballot in it. */
export const checkOwnBallot = (file: VoteFile, posted: string, { ref, counted }: OwnBallots): OwnCheck => {
  const { checks, held } = verifyVote(file, posted);
  const at = counted ? file.ballots.findIndex(([receipt]) => receipt === counted.receipt) : -1;
  const name = voteName(file.vote.orderId, file.vote.round);
  return {
    checks,
    held,
    isOnRoll: file.roll.some(([owner]) => owner === ref),
    ...(at >= 0 && { line: at + 1 }),
    of: file.ballots.length,
    isOwn:
      at >= 0 &&
      counted !== undefined &&
      file.ballots[at]?.[1] === counted.choice &&
      receiptOf(name, counted.salt, counted.choice) === counted.receipt,
    isImpersonated: !counted && file.participants.includes(ref),
  };
};
