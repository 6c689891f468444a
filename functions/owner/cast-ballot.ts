import type { ownerRoutes } from '#shared/contract/owner-routes.ts';
import { localDateOf } from '#shared/domain/calendar/local-date.ts';
import type { OwnerCaller } from '#shared/platform/callers/caller.ts';
import { DomainError } from '#shared/platform/domain-error.ts';
import type { UseCase } from '#shared/platform/functions/http-function.ts';
import { derivedBody } from '#shared/platform/ids.ts';
import { nouns } from '#shared/platform/nouns.ts';
import { ballotSalt } from '#shared/platform/secret-tokens.ts';
import { ballotReceipt, earlierBallot, refuseUnlessOpen, voteIsOpen } from '#shared/use-cases/ballot-answers.ts';
import type { OwnerDeps } from './owner-deps.ts';

/** The order, the vote and the owner's place on its roll; whoever did not own at the announcement has none. */
export const voterOf = ({ order, vote, voter }: OwnerCaller) => {
  if (!order || !vote) throw new DomainError('not_found', { what: nouns.vote });
  if (!voter) throw new DomainError('not_on_roll', { announced: localDateOf(vote.announcedAt) });
  return { order, vote, voter };
};

/**
 * An owner votes, or votes again. The ballot is one item of its own, so that a whole compound may vote in the same minute; it is counted only
 * after the vote has been closed for longer than any request lasts, so what is accepted here counts. The receipt is given at once.
 */
export const castBallot: UseCase<typeof ownerRoutes.castBallot, OwnerDeps> = async (
  { votes, tokenKey },
  { caller, body, now, idempotencyKey, request },
) => {
  const { order, vote, voter } = voterOf(caller);
  const { ownerId, areaDm2 } = voter;
  const key = derivedBody(16, ownerId, idempotencyKey);
  const salt = ballotSalt(tokenKey(), vote.id, ownerId, key);
  const ballot = { ownerId, areaDm2, choice: body.choice, takenAt: now, key, salt, channel: 'link' as const, request };
  if (!voteIsOpen(order, vote, now)) {
    const earlier = await earlierBallot(votes, vote.id, ballot);
    if (earlier) return ballotReceipt(vote, earlier);
    refuseUnlessOpen(order, vote, now);
  }
  return ballotReceipt(vote, await votes.cast(vote.id, ballot));
};
