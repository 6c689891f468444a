import type { Terms } from '#shared/contract/schemas/order.ts';
import { firstPeriod } from '#shared/domain/billing/bill-draft.ts';
import { priceOf } from '#shared/domain/billing/fee.ts';
import {
  endOfDaysAfter,
  lastFeeDay,
  type Moments,
  momentsWhenCollecting,
  momentsWhenPosted,
  momentsWhenRenewed,
} from '#shared/domain/orders/moments.ts';
import type { Move, OrderState } from '#shared/domain/orders/order-life.ts';
import type { TransactItem } from '#shared/store/database.ts';
import type { OrderItem } from '#shared/store/order-store.ts';
import type { TimerDeps } from './timer-deps.ts';

type Effect = (at: string, order: OrderItem, terms: Terms) => Partial<Moments>;

/** The moments that follow when a timer leads into a state. */
const MOMENTS_IN: Partial<Record<OrderState, Effect>> = {
  rated: (at, _order, { policy }) => ({ announceBy: endOfDaysAfter(at, policy.announceDays) }),
  undecided: (at, _order, { policy }) => ({ decideBy: endOfDaysAfter(at, policy.decideDays) }),
  posted: (at, _order, { policy }) => momentsWhenPosted(at, policy),
  // Owners who do not renew let the term run out.
  ending: (at, { moments }) => ({ serviceEndsAt: moments.termEndsAt ?? at }),
  leaving: (at, _order, { policy }) => ({ serviceEndsAt: at, handOverBy: endOfDaysAfter(at, policy.handOverDays) }),
  failed: (at, _order, { policy }) => ({ handOverBy: endOfDaysAfter(at, policy.handOverDays) }),
};

/** The moments of an order after a timer move that takes effect at `at`. */
export const momentsAfter = (move: Move, at: string, order: OrderItem, terms: Terms): Moments => {
  if (move.name === 'begin-collecting') return { ...order.moments, ...momentsWhenCollecting(at, terms) };
  if (move.name === 'renew') return { ...order.moments, ...momentsWhenRenewed(order.moments, terms) };
  return { ...order.moments, ...MOMENTS_IN[move.to]?.(at, order, terms) };
};

/** What a timer move does to the contract that bills follow from, in the same transaction: billing begins with fees, and goes on with a renewal. */
export const contractItems = async (
  { contracts }: TimerDeps,
  move: Move,
  order: OrderItem,
  terms: Terms,
  { feesFrom, termEndsAt }: Moments,
): Promise<TransactItem[]> => {
  const feesUntil = termEndsAt && lastFeeDay(termEndsAt);
  if (move.name === 'begin-collecting' && feesFrom) {
    const { draftDays, paymentDays, maxPrepayMonths, reminderDays, noticeDays, dunningReasonableDays } = terms.policy;
    const { compoundId, communityId, compoundName, firmId, firmName, packageName } = order;
    return [
      contracts.contractItem({
        orderId: order.id,
        ...priceOf(terms),
        cycle: terms.cycle,
        vacancyPercent: terms.vacancyPercent ?? 100,
        draftDays,
        paymentDays,
        maxPrepayMonths,
        reminderDays,
        noticeDays,
        dunningReasonableDays,
        feesFrom,
        ...(feesUntil && { feesUntil }),
        compoundId,
        communityId,
        compoundName,
        firmId,
        firmName,
        packageName,
        nextPeriod: firstPeriod({ feesFrom, cycle: terms.cycle }),
      }),
    ];
  }
  if (move.name !== 'renew' || !feesUntil) return [];
  const contract = await contracts.contract(order.id);
  return contract ? [contracts.setContract({ ...contract, feesUntil }, contract)] : [];
};
