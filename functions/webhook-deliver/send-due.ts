import { isAiling, isResting } from '#shared/domain/webhooks/endpoint-health.ts';
import type { PendingItem } from '#shared/store/webhook/delivery-store.ts';
import { attemptDelivery, type Drain, giveUp, untilOf } from './attempt-delivery.ts';
import type { DeliverDeps } from './deliver-deps.ts';

/** Subjects sent at once; an endpoint that ails gets one attempt at a time. */
const AT_ONCE = 8;

const waitedLonger = ([a]: PendingItem[], [b]: PendingItem[]): number => ((a?.since ?? '') < (b?.since ?? '') ? -1 : 1);

/** When the rest is due, if there is any. `again`: there is more to do at once. */
export type Left = { dueAt?: string; again: boolean };

/**
 * Sends what waits and is due: subjects side by side, within one strictly one after the other, so one that failed holds back those behind it
 * until it is delivered or given up.
 * @param rows what waits, each subject in its order
 * @param until in milliseconds; no attempt begins later
 */
export const sendDue = async (deps: DeliverDeps, drain: Drain, rows: readonly PendingItem[], until: number): Promise<Left> => {
  const { clock } = deps;
  const chains = [...Map.groupBy(rows, ({ subject }) => subject).values()].toSorted(waitedLonger);
  /** First in their subject, and not tried in this look. */
  const untried: PendingItem[] = [];
  const dueAts: string[] = [];
  const wasAiling = isAiling(drain.health);
  const isOver = () => Date.parse(clock.now()) >= until;
  const stops = () => isOver() || drain.gone || isResting(drain.health, clock.now());
  // Once it is well again, all that waits is looked at anew, many at once.
  const hasRecovered = () => wasAiling && !isAiling(drain.health);

  const runChain = async (chain: readonly PendingItem[]): Promise<void> => {
    for (const [n, pending] of chain.entries()) {
      const progress = stops() || pending.nextAt > clock.now() ? pending : await attemptDelivery(deps, drain, pending);
      if (progress === 'over') {
        drain.moved = true;
        continue;
      }
      dueAts.push(progress.nextAt);
      if (n === 0 && progress === pending) untried.push(pending);
      return;
    }
  };
  let next = 0;
  const worker = async (n: number): Promise<void> => {
    while (next < chains.length && !(n > 0 && isAiling(drain.health)) && !hasRecovered()) {
      next += 1;
      await runChain(chains[next - 1] as PendingItem[]);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, (_, n) => worker(n)));
  for (const chain of chains.slice(next)) {
    const first = chain[0] as PendingItem;
    dueAts.push(first.nextAt);
    untried.push(first);
  }

  // It fails now as it has for three days. What was held back by another of its subject has its own turn first.
  if (drain.failed && isAiling(drain.health)) {
    const late = untried.filter(({ since }) => untilOf(drain.endpoint, since) <= clock.now());
    for (const pending of late) if (!isOver()) await giveUp(deps, drain.endpoint.id, pending);
    if (late.length > 0) return { again: true };
  }
  return { dueAt: dueAts.toSorted()[0], again: drain.gone || hasRecovered() || (isOver() && dueAts.length > 0) };
};
