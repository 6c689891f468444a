import type { Actor } from '#shared/contract/schemas/party.ts';
import { billFor, issueDate, servedDays } from '#shared/domain/billing/bill-draft.ts';
import { localDateOf } from '#shared/domain/calendar/local-date.ts';
import { nextPeriod } from '#shared/domain/calendar/period.ts';
import { streetOf } from '#shared/platform/ids.ts';
import type { Queues } from '#shared/platform/platform.ts';
import type { BillItem, ContractItem, LedgerStore, RunItem } from '#shared/store/ledger-store.ts';
import type { rollStore } from '#shared/store/registry/roll-store.ts';

export type BillingDeps = { ledger: LedgerStore; rolls: ReturnType<typeof rollStore>; queues: Queues };

const PAGE = 200;
const AT_ONCE = 25;
const BILLING: Actor = {
  party: { id: 'platform', kind: 'platform', name: '先用 Xianyong' },
  person: { id: 'billing', name: '出账 / billing' },
};

const issueAll = async (ledger: LedgerStore, bills: BillItem[]): Promise<BillItem[]> => {
  const standing: BillItem[] = [];
  for (let from = 0; from < bills.length; from += AT_ONCE)
    standing.push(...(await Promise.all(bills.slice(from, from + AT_ONCE).map(ledger.issue))));
  return standing;
};

const finishedEvent = (contract: ContractItem, run: RunItem, at: string) => ({
  subject: contract.orderId,
  // Not a `v…` key: a billing run is no move of the order.
  occurrence: `run#${run.period}`,
  type: 'bill.run_finished',
  at,
  streetId: streetOf(contract.orderId),
  compoundId: contract.compoundId,
  firmId: contract.firmId,
  actor: BILLING,
  facts: { period: run.period, bills: run.bills, amountFen: run.amountFen },
});

/**
 * Bills the next page of units of a contract's next period, and queues the page after it. Each step may be repeated, raced or cut off:
 * bills stand under deterministic keys and are never overwritten; run and sums go on together, once per page; and whatever was booked, the
 * run still points to the page that comes next.
 */
export const billPage = async ({ ledger, rolls, queues }: BillingDeps, { orderId }: { orderId: string }, now: string): Promise<void> => {
  const contract = await ledger.contract(orderId);
  if (!contract) return;
  const period = contract.nextPeriod;
  const days = servedDays(contract, period);
  if (!days) return ledger.closeContract(contract);
  if (issueDate(period, days) > localDateOf(now)) return;

  // Units of an interrupted import may lack. The contract stays due, so the next day's start bills when the roll is whole.
  if ((await rolls.roll(contract.compoundId))?.state !== 'whole') return;

  // The days stay those that the run began with: notice given while it runs makes no household's bill shorter than its neighbour's.
  const run: RunItem = (await ledger.run(orderId, period)) ?? {
    orderId,
    period,
    days,
    state: 'running',
    cursor: '',
    bills: 0,
    amountFen: 0,
  };
  const page = await rolls.units(contract.compoundId, { cursor: run.cursor || undefined, limit: PAGE }, true);
  const drafts = page.rows.map((unit) => billFor(contract, unit, period, run.days)).map((bill) => ({ ...bill, openFen: bill.amountFen }));
  const bills = await issueAll(ledger, drafts);
  const amountFen = bills.reduce((sum, bill) => sum + bill.amountFen, 0);
  const next: RunItem = {
    ...run,
    state: page.nextCursor ? 'running' : 'finished',
    cursor: page.nextCursor ?? run.cursor,
    bills: run.bills + bills.length,
    amountFen: run.amountFen + amountFen,
    finishedAt: page.nextCursor ? undefined : now,
  };
  const finished = page.nextCursor
    ? undefined
    : { next: { ...contract, nextPeriod: nextPeriod(period), billedTo: run.days.to }, event: finishedEvent(contract, next, now) };
  await ledger.bookPage(
    contract,
    run.cursor,
    next,
    { billedFen: amountFen, bills: bills.length, billsPaid: bills.filter((bill) => bill.amountFen === 0).length },
    finished,
  );
  // Booked now or by another attempt: go on. The last page looks whether the following period is due as well.
  await queues.send('billing-pages', { orderId });
};
