import { advanceOrder } from './advance-order.ts';
import type { TimerDeps } from './timer-deps.ts';

const BATCH = 100;
const AT_ONCE = 8;
/** Stop asking for more when less than this is left of the function's time; the next minute goes on. */
const RESERVE_MS = 10_000;

/**
 * Makes the moves of all orders whose timer is due. Missed, doubled or cut-off sweeps change nothing in the outcome: each move takes effect at
 * its own moment and is one conditional write. An order that fails is logged and does not hold up the others; the next sweep tries it again.
 */
export const sweepDeadlines = async (deps: TimerDeps, { now, remainingMs }: { now: string; remainingMs(): number }): Promise<void> => {
  const failed = new Set<string>();
  // Also when nothing is due: a minute without this value is a minute without a sweep.
  deps.metrics.note('DeadlineLag', 0);
  for (let due = await deps.orders.due(now, BATCH); remainingMs() > RESERVE_MS; due = await deps.orders.due(now, BATCH)) {
    const fresh = due.filter((id) => !failed.has(id));
    if (fresh.length === 0) break;
    for (let from = 0; from < fresh.length; from += AT_ONCE) {
      await Promise.all(
        fresh.slice(from, from + AT_ONCE).map(async (orderId) => {
          try {
            if (!(await advanceOrder(deps, orderId, now))) failed.add(orderId);
          } catch (error) {
            failed.add(orderId);
            deps.log.error('timer move failed', error, { orderId });
          }
        }),
      );
    }
  }
};
