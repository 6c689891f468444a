import type { ownerRoutes } from '#shared/contract/owner-routes.ts';
import { maskName } from '#shared/domain/roll/masking.ts';
import type { UseCase } from '#shared/platform/functions/http-function.ts';
import { getMany } from '#shared/store/batch-get.ts';
import { type VoteItem, voteKey, voterKey } from '#shared/store/decision/vote-store.ts';
import { voteIsOpen } from '#shared/use-cases/ballot-answers.ts';
import { orderSummary } from '#shared/use-cases/order-answers.ts';
import { runningOrders } from '#shared/use-cases/running-orders.ts';
import type { OwnerDeps } from './owner-deps.ts';

/** What an owner may vote on or object to, newest first. */
export const getOwnerHome: UseCase<typeof ownerRoutes.getOwnerHome, OwnerDeps> = async ({ db, orders }, { caller, now }) => {
  const running = await runningOrders(orders, caller.compoundId);
  const terms = await orders.termsOf(running.map(({ id }) => id));
  const voted = running.flatMap(({ voteId }) => (voteId ? [voteId] : []));
  const found = await getMany(
    db,
    voted.flatMap((voteId) => [voteKey(voteId), voterKey(voteId, caller.owner.id)]),
  );
  const votes = new Map(
    voted.map((voteId, n) => [voteId, { vote: found[2 * n] as VoteItem | undefined, onRoll: found[2 * n + 1] !== undefined }]),
  );
  return {
    owner: maskName(caller.owner.name),
    unit: caller.owner.unit,
    orders: running.map((order, n) => {
      const { vote, onRoll = false } = votes.get(order.voteId ?? '') ?? {};
      const { voteOpensAt, voteEndsAt, objectionEndsAt } = order.moments;
      const { id, compoundName, firmName, packageName, state, voteId, moves } = orderSummary(order, { role: 'owner', now });
      return {
        id,
        compoundName,
        firmName,
        packageName,
        state,
        voteId,
        ...(voteId && { voteOpensAt, voteEndsAt }),
        objectionEndsAt,
        onRoll,
        canVote: onRoll && vote !== undefined && voteIsOpen(order, vote, now),
        medianMonthFen: terms[n]?.quote.medianMonthFen ?? 0,
        moves,
      };
    }),
  };
};
