import { type LocalDate, localDateOf } from '#shared/domain/calendar/local-date.ts';
import type { Period } from '#shared/domain/calendar/period.ts';
import { nextLookAtPeriod } from '#shared/domain/dunning/ladder.ts';
import type { BillItem } from '#shared/store/ledger/bill-store.ts';
import type { ContractItem } from '#shared/store/ledger/contract-store.ts';
import type { DunnedBill, DunnedPeriod } from '#shared/store/ledger/dunning-store.ts';
import { climbBill } from './climb-bill.ts';
import type { DunningDeps } from './dunning-deps.ts';

const PAGE = 200;
const AT_ONCE = 25;

/** @returns the earliest day on which one of the bills is to be looked at again */
const climbAll = async (
  deps: DunningDeps,
  contract: ContractItem,
  bills: readonly BillItem[],
  climbed: ReadonlyMap<string, DunnedBill>,
  now: string,
): Promise<LocalDate | undefined> => {
  const days: (LocalDate | undefined)[] = [];
  for (let from = 0; from < bills.length; from += AT_ONCE) {
    const some = bills.slice(from, from + AT_ONCE);
    days.push(...(await Promise.all(some.map((bill) => climbBill(deps, contract, { bill, climbed: climbed.get(bill.unit) }, now)))));
  }
  return earliest(days);
};

const earliest = (days: readonly (LocalDate | undefined)[]): LocalDate | undefined => days.filter((day) => day !== undefined).sort()[0];

/**
 * Looks at the next page of a period's bills and gives each what is due to it. Each page may be repeated, raced or cut off: a rung is given
 * under the condition that the bill stands and is as it was read, so once; a look goes on page by page, and until it has come to its end the
 * period stays due.
 */
export const dunPage = async (deps: DunningDeps, { orderId, period }: { orderId: string; period: Period }, now: string): Promise<void> => {
  const [contract, [seen]] = await Promise.all([deps.contracts.contract(orderId), deps.dunning.periods([{ orderId, period }])]);
  const today = localDateOf(now);
  if (!contract || !seen?.lookOn || seen.lookOn > today) return;
  const page = await deps.bills.bills(orderId, period, { cursor: seen.cursor || undefined, limit: PAGE }, true);
  const climbed = await deps.dunning.climbed(
    orderId,
    period,
    page.rows.map(({ unit }) => unit),
  );
  const nextOn = earliest([seen.nextOn, await climbAll(deps, contract, page.rows, climbed, now)]);
  const { dueOn } = seen;
  const next: DunnedPeriod = page.nextCursor
    ? { ...seen, cursor: page.nextCursor, nextOn }
    : { orderId, period, dueOn, cursor: '', lookOn: nextLookAtPeriod(dueOn, nextOn, today) };
  await deps.dunning.goOn(next, seen);
  if (page.nextCursor) await deps.queues.send('dunning-pages', { orderId, period });
};
