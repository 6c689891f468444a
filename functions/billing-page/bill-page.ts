import { balanceAtIssue, billDrafts, billNumber, type Days, draftDay, issueDay, servedDays } from '#shared/domain/billing/bill-draft.ts';
import { waivedPercent } from '#shared/domain/billing/waivers.ts';
import { addDays, localDateOf } from '#shared/domain/calendar/local-date.ts';
import { nextPeriod } from '#shared/domain/calendar/period.ts';
import { addSums, NO_SUMS, sumsOfChange } from '#shared/domain/ledger/sums.ts';
import type { BillItem } from '#shared/store/ledger/bill-store.ts';
import type { ContractItem } from '#shared/store/ledger/contract-store.ts';
import type { RunItem } from '#shared/store/ledger/run-store.ts';
import type { RollItem } from '#shared/store/registry/roll-store.ts';
import type { BillingDeps } from './billing-deps.ts';
import { draftOpenedEvent, finishedEvent } from './billing-events.ts';
import { releasePrepaid } from './release-prepaid.ts';

const PAGE = 250;
/** How often in a row a step may find that something else has changed before it is given to the queue's own retries. */
const MOST_LOST = 8;

/** Opens the draft of a period: bills can be looked at, and the roll corrected, until they are issued. */
const openDraft = ({ runs }: BillingDeps, contract: ContractItem, roll: RollItem, days: Days, now: string): Promise<boolean> => {
  const period = contract.nextPeriod;
  const run: RunItem = {
    orderId: contract.orderId,
    period,
    state: 'draft',
    days,
    issueOn: issueDay(contract, period, days),
    cursor: '',
    units: roll.units,
    rollVersion: roll.version,
    firstNumber: 0,
    bills: 0,
    amountFen: 0,
    waivedFen: 0,
    draftedAt: now,
  };
  return runs.open(run, contract, draftOpenedEvent(contract, run, now));
};

/** The draft is over: the roll and the days that bills are made from are those of now, and bills get their numbers. */
const beginIssuing = ({ runs }: BillingDeps, contract: ContractItem, roll: RollItem, days: Days, run: RunItem, lastNumber: number) => {
  const begun: RunItem = { ...run, state: 'running', days, units: roll.units, rollVersion: roll.version, firstNumber: lastNumber + 1 };
  return runs.begin(begun, run, contract, run.issueOn.slice(0, 4));
};

const issuePage = async (deps: BillingDeps, contract: ContractItem, run: RunItem, now: string): Promise<boolean> => {
  const [page, waivers] = await Promise.all([
    deps.rolls.units(contract.compoundId, { cursor: run.cursor || undefined, limit: PAGE }, true),
    deps.waivers.ofOrder(contract.orderId),
  ]);
  // A unit that came into the roll since the run began waits for the next period: the numbers of the others stay what they are.
  const units = page.rows.filter(({ addedIn = 0 }) => addedIn <= run.rollVersion);
  const draftOf = billDrafts(contract, run.period, run.days);
  const drafts = units.map((unit, n): BillItem => {
    const number = billNumber(run.issueOn, run.firstNumber + run.bills + n);
    const draft = draftOf(unit, waivedPercent(waivers, unit.unit, run.issueOn));
    return { number, ...draft, ...balanceAtIssue(draft), seq: 0 };
  });
  const bills = await deps.bills.issue(drafts);
  await releasePrepaid(deps, contract, bills, now);
  // As they were when they were issued: what has happened to them since is in the sums already.
  const delta = bills.map((bill) => sumsOfChange(undefined, balanceAtIssue(bill))).reduce(addSums, NO_SUMS);
  const next: RunItem = {
    ...run,
    state: page.nextCursor ? 'running' : 'finished',
    cursor: page.nextCursor ?? run.cursor,
    bills: run.bills + bills.length,
    amountFen: run.amountFen + delta.billed,
    waivedFen: run.waivedFen + delta.waived,
    ...(!page.nextCursor && { finishedAt: now }),
  };
  const finished = page.nextCursor
    ? undefined
    : {
        next: { ...contract, nextPeriod: nextPeriod(run.period), billedTo: run.days.to, drafting: undefined },
        event: finishedEvent(contract, next, now),
        also: [deps.dunning.periodItem(run.orderId, run.period, addDays(run.issueOn, contract.paymentDays))],
      };
  return deps.runs.bookPage(next, run, delta, contract, finished);
};

/** `lost`: how often in a row the step was lost to a change of something else. */
export type Message = { orderId: string; lost?: number };

/** Whether a run is where it was seen: nobody has gone on with it since. */
const standsStill = async (
  { runs }: BillingDeps,
  { orderId, nextPeriod: period }: ContractItem,
  seen: RunItem | undefined,
): Promise<boolean> => {
  const { run } = await runs.run(orderId, period, period.slice(0, 4));
  return run?.state === seen?.state && run?.cursor === seen?.cursor;
};

/**
 * Takes the next step of a contract's next period, and queues the one after it: open the draft, begin to issue, issue a page of units. Each
 * step may be repeated, raced or cut off: bills stand under deterministic keys and numbers and are never overwritten; run and sums go on
 * together, once per page; and whatever was booked, the run still points to the page that comes next.
 */
export const billPage = async (deps: BillingDeps, { orderId, lost = 0 }: Message, now: string): Promise<void> => {
  const contract = await deps.contracts.contract(orderId);
  if (!contract) return;
  const period = contract.nextPeriod;
  const today = localDateOf(now);
  const days = servedDays(contract, period);
  if (!days) {
    // Its last day is billed: it is due no more.
    await deps.contracts.update({ ...contract, drafting: undefined }, contract);
    return;
  }
  if (draftDay(period, days) > today) return;
  // Units of an interrupted import may lack. The contract stays due, so the next day's start bills when the roll is whole.
  const [roll, { run, lastNumber }] = await Promise.all([
    deps.rolls.roll(contract.compoundId),
    deps.runs.run(orderId, period, issueDay(contract, period, days).slice(0, 4)),
  ]);
  if (roll?.state !== 'whole') return;

  if (run?.state === 'finished' || (run?.state === 'draft' && run.issueOn > today)) return;
  const done = !run
    ? await openDraft(deps, contract, roll, days, now)
    : run.state === 'draft'
      ? await beginIssuing(deps, contract, roll, days, run, lastNumber)
      : await issuePage(deps, contract, run, now);
  if (done) deps.metrics.note('BillingSteps', 1);
  // Somebody else has taken this step, and goes on; or it is to be tried again with what has changed: the contract, the last number.
  if (!done && !(await standsStill(deps, contract, run))) return;
  if (!done && lost >= MOST_LOST) throw new Error(`billing of ${orderId} stayed contended`);
  // After the last page that looks whether the following period is due as well.
  await deps.queues.send('billing-pages', { orderId, ...(!done && { lost: lost + 1 }) });
};
