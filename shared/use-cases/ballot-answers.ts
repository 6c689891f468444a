import type * as z from 'zod';
import type { BallotReceipt } from '#shared/contract/schemas/vote.ts';
import type { Instant } from '#shared/domain/calendar/local-date.ts';
import { localTime } from '#shared/domain/calendar/local-time.ts';
import { receiptOf, voteName } from '#shared/domain/decisions/vote-hashes.ts';
import { stateAt } from '#shared/domain/orders/timing.ts';
import { DomainError } from '#shared/platform/domain-error.ts';
import type { BallotItem, VoteItem, VoteStore } from '#shared/store/decision/vote-store.ts';
import type { OrderItem } from '#shared/store/order-store.ts';

/** The name under which a vote's hashes are made. */
export const nameOf = ({ orderId, round }: Pick<VoteItem, 'orderId' | 'round'>): string => voteName(orderId, round);

/** A ballot as its owner is shown it. */
export const ballotReceipt = (vote: VoteItem, { choice, takenAt, channel, salt }: BallotItem): z.output<typeof BallotReceipt> => ({
  voteId: vote.id,
  choice,
  takenAt,
  channel,
  receipt: receiptOf(nameOf(vote), salt, choice),
  salt,
});

const VOTING: readonly OrderItem['state'][] = ['voting', 'renewing'];

/** Whether ballots are taken at `now`: time decides, so a late sweep shuts nobody out and lets nobody in. */
export const voteIsOpen = (order: OrderItem, vote: Pick<VoteItem, 'id' | 'opensAt' | 'endsAt'>, now: Instant): boolean =>
  order.voteId === vote.id && VOTING.includes(stateAt(order.state, order.moments, now)) && vote.opensAt <= now && now < vote.endsAt;

/** @throws DomainError vote_not_open */
export const refuseUnlessOpen = (order: OrderItem, vote: VoteItem, now: Instant): void => {
  if (!voteIsOpen(order, vote, now))
    throw new DomainError('vote_not_open', { opens: localTime(vote.opensAt), closes: localTime(vote.endsAt) });
};

/** The ballot that the same request left in time, its answer perhaps lost: repeated after the close it still gets the receipt. */
export const earlierBallot = async (
  votes: VoteStore,
  voteId: string,
  { ownerId, key, request }: BallotItem,
): Promise<BallotItem | undefined> =>
  (await votes.ballotsOf(voteId, ownerId)).find((stored) => stored.key === key && stored.request === request);
