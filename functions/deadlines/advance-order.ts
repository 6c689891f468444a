import type { Terms } from '#shared/contract/schemas/order.ts';
import type { Actor } from '#shared/contract/schemas/party.ts';
import { timersOf } from '#shared/domain/orders/order-life.ts';
import { type DueNotice, dueAt, noticeAhead } from '#shared/domain/orders/timing.ts';
import { ConditionsFailed } from '#shared/store/database.ts';
import { type OrderItem, remindingOf } from '#shared/store/order-store.ts';
import { decide } from './decide.ts';
import { contractItems, momentsAfter } from './move-effects.ts';
import type { TimerDeps } from './timer-deps.ts';

/** Timers act for the platform, by the order's own terms. */
const TIMER: Actor = { party: { id: 'platform', kind: 'platform', name: '先用 Xianyong' }, person: { id: 'timer', name: '定时 / timer' } };

const remind = ({ orders }: TimerDeps, order: OrderItem, notice: DueNotice) =>
  orders.move(
    order,
    remindingOf(order, notice),
    { at: notice.at, actor: TIMER, facts: { daysLeft: notice.daysLeft, until: notice.until } },
    { set: { noticed: [...order.noticed, notice.key] } },
  );

/** @returns undefined if no timer move of the state holds */
const moveByTimer = async (deps: TimerDeps, order: OrderItem, terms: Terms) => {
  const moment = timersOf(order.state)[0]?.at;
  const at = moment && order.moments[moment];
  if (!at) return undefined;
  const { held, facts, set, also = [] } = await decide(deps, order, terms, at);
  const move = timersOf(order.state).find(({ guard }) => !guard || held.includes(guard));
  if (!move) return undefined;
  const moments = momentsAfter(move, at, order, terms);
  const items = [...also, ...(await contractItems(deps, move, order, terms, moments))];
  try {
    return await deps.orders.move(order, move, { at, actor: TIMER, facts }, { moments, set, also: items });
  } catch (error) {
    // Another sweep has counted this vote, or a billing run went on: look again at what stands now.
    if (error instanceof ConditionsFailed) return { stands: undefined };
    throw error;
  }
};

/** How late the sweep is for what is due first of an order. What follows from it falls due in the same sweep, and is no lag. */
const lagSeconds = (due: string, now: string): number => (Date.parse(now) - Date.parse(due)) / 1_000;

/**
 * Makes the timer moves and reminders of one order that are due at `now`, one after the other, each at its own moment.
 * @returns false if nothing was to be done although the index said so (it lags; the next sweep looks again)
 */
export const advanceOrder = async (deps: TimerDeps, orderId: string, now: string): Promise<boolean> => {
  let moved = false;
  for (;;) {
    const found = await deps.orders.orderWithTerms(orderId);
    if (!found) return moved;
    const { order, terms } = found;
    const due = dueAt(order);
    if (!due || due > now) return moved;
    if (!moved) deps.metrics.note('DeadlineLag', lagSeconds(due, now));
    const notice = noticeAhead(order);
    const outcome = notice ? await remind(deps, order, notice) : await moveByTimer(deps, order, terms);
    if (!outcome) return moved;
    moved ||= 'moved' in outcome;
    // Another sweep was faster: look again at what stands now.
  }
};
