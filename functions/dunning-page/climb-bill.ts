import { type LocalDate, localDateOf } from '#shared/domain/calendar/local-date.ts';
import { nextLook, type Rung, rungToday } from '#shared/domain/dunning/ladder.ts';
import { openOf } from '#shared/domain/ledger/bill-balance.ts';
import type { BillItem } from '#shared/store/ledger/bill-store.ts';
import type { ContractItem } from '#shared/store/ledger/contract-store.ts';
import type { DunnedBill } from '#shared/store/ledger/dunning-store.ts';
import type { DunningDeps } from './dunning-deps.ts';
import { rungEvent } from './rung-event.ts';

const ATTEMPTS = 4;

const onTheGround = ({ orderId, period, unit, dueOn }: BillItem): DunnedBill => ({
  orderId,
  period,
  unit,
  dueOn,
  standing: 'overdue',
  since: dueOn,
  steps: {},
  listed: false,
});

/** A bill after today's look: a rung higher if one is due, and listed while something is open on it. */
const looked = (bill: BillItem, stands: DunnedBill, rung: Rung | undefined, today: LocalDate): DunnedBill => ({
  ...stands,
  ...(rung && { standing: rung.step, since: today, steps: { ...stands.steps, [rung.step]: today } }),
  listed: openOf(bill) > 0,
});

/**
 * Gives an overdue bill what is due to it today: a rung, its place on the list, or nothing. A bill that is paid at this very moment is read
 * again and left alone.
 * @returns the day on which to look at it again; undefined if nothing can come
 */
export const climbBill = async (
  { bills, dunning }: DunningDeps,
  contract: ContractItem,
  read: { bill: BillItem; climbed: DunnedBill | undefined },
  now: string,
): Promise<LocalDate | undefined> => {
  const today = localDateOf(now);
  let { bill, climbed } = read;
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const stands = climbed ?? onTheGround(bill);
    const rung = rungToday(bill, climbed, contract, today);
    const next = looked(bill, stands, rung, today);
    const settled = !rung && next.listed === stands.listed;
    const done =
      settled ||
      (rung ? await dunning.climb(bill, next, climbed, rungEvent(contract, bill, rung, now)) : await dunning.list(next, climbed));
    if (done) return nextLook(bill, next, contract, today);
    const [[standing], [stood]] = await Promise.all([bills.billsAt([bill]), dunning.climbedOf([bill])]);
    if (!standing) return undefined;
    bill = standing;
    climbed = stood;
  }
  throw new Error(`the bill of ${bill.unit} stayed contended`);
};
