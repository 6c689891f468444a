import type { decisionsRoutes } from '#shared/contract/decisions-routes.ts';
import type { Terms } from '#shared/contract/schemas/order.ts';
import { priceOf } from '#shared/domain/billing/fee.ts';
import { momentsOfVote, voteDateRange } from '#shared/domain/orders/moments.ts';
import type { CompoundCaller } from '#shared/platform/callers/caller.ts';
import { DomainError } from '#shared/platform/domain-error.ts';
import type { Command, UseCase } from '#shared/platform/functions/http-function.ts';
import type { VoteItem } from '#shared/store/decision/vote-store.ts';
import type { OrderItem } from '#shared/store/order-store.ts';
import { compoundOrder } from '#shared/use-cases/compound-order.ts';
import { type Brings, moveOrder } from '#shared/use-cases/move-order.ts';
import type { DecisionsDeps } from './decisions-deps.ts';
import { rollForVote } from './freeze-roll.ts';

type Announcement = Command<typeof decisionsRoutes.announceVote>;

/** @throws DomainError vote_dates_out_of_range */
const refuseDates = (now: string, { opensOn, closesOn }: Announcement['body'], { policy }: Terms, termEndsAt?: string): void => {
  const { earliestOpening, earliestClosing, latestClosing } = voteDateRange(now, policy, termEndsAt);
  if (opensOn >= earliestOpening && closesOn >= opensOn && closesOn >= earliestClosing && closesOn <= latestClosing) return;
  throw new DomainError('vote_dates_out_of_range', { earliestOpening, earliestClosing, latestClosing });
};

/** The motion follows from what is frozen in the order: nobody words it anew. */
const motionOf = (order: OrderItem, terms: Terms) => ({
  orderId: order.id,
  compoundName: order.compoundName,
  firmName: order.firmName,
  packageName: order.packageName,
  services: order.services,
  servicesZh: terms.services.map(({ zh }) => zh),
  servicesEn: terms.services.map(({ en }) => en),
  ...priceOf(terms),
  medianMonthFen: terms.quote.medianMonthFen,
  special: terms.services.some(({ special }) => special),
  nonVotersFollowMajority: terms.policy.nonVotersFollowMajority,
  proxyLimit: terms.policy.proxyLimit,
});

/**
 * Announces a vote: the roll of owners is frozen under the vote's id, then the move makes it the order's vote if the roll is still the same.
 * Cut off in between, the frozen roll lies unused; announced again it is the same, or another one if the roll was corrected.
 */
const announcing =
  (deps: DecisionsDeps, { caller, body, now }: Announcement, terms: Terms, purpose: VoteItem['purpose']): Brings =>
  async (order) => {
    refuseDates(now, body, terms, purpose === 'renew' ? order.moments.termEndsAt : undefined);
    const round = order.votes + 1;
    const { voteId, rollVersion, voters, ...roll } = await rollForVote(deps, (caller as CompoundCaller).compound.id, order.id, round);
    const { voteOpensAt, voteEndsAt } = momentsOfVote(body.opensOn, body.closesOn);
    const vote: VoteItem = {
      id: voteId,
      round,
      purpose,
      ...motionOf(order, terms),
      ...roll,
      announcedAt: now,
      opensAt: voteOpensAt,
      endsAt: voteEndsAt,
      ...(body.note !== undefined && { note: body.note }),
    };
    await deps.votes.freeze(voteId, voters);
    return {
      facts: { voteId, round, ...roll, special: vote.special },
      moments: { ...order.moments, voteOpensAt, voteEndsAt, announceBy: undefined },
      set: { votes: round, voteId },
      also: deps.votes.announceItems(vote, rollVersion),
    };
  };

const announce = async (deps: DecisionsDeps, command: Announcement, move: 'announce-vote' | 'announce-renewal') => {
  const { params, body, ...asker } = command;
  const { order, terms } = await compoundOrder(deps.orders, command.caller, params.orderId);
  const facts = { opensOn: body.opensOn, closesOn: body.closesOn };
  return moveOrder(deps, order, {
    ...asker,
    move,
    facts,
    brings: announcing(deps, command, terms, move === 'announce-vote' ? 'hire' : 'renew'),
  });
};

/** The committee puts the firm to the owners' vote. */
export const announceVote: UseCase<typeof decisionsRoutes.announceVote, DecisionsDeps> = (deps, command) =>
  announce(deps, command, 'announce-vote');

/** The committee puts another term with the firm to the owners' vote, before the present one ends. */
export const announceRenewal: UseCase<typeof decisionsRoutes.announceRenewal, DecisionsDeps> = (deps, command) =>
  announce(deps, command, 'announce-renewal');
