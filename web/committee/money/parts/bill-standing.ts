import { daysBetween, type LocalDate } from '#shared/domain/calendar/local-date.ts';
import type { BillBalance } from '#shared/domain/ledger/bill-balance.ts';
import type { Answer } from '#web/shared/api-types.ts';
import { dictionary, type Say } from '#web/shared/words.ts';

export type Bill = Answer<'GET /v1/compounds/{compoundId}/orders/{orderId}/bills'>['rows'][number];

export const BILL_STANDINGS = ['open', 'overdue', 'disputed', 'settled'] as const;
export type BillStanding = (typeof BILL_STANDINGS)[number];

export const billWords = dictionary({
  open: { zh: '待缴', en: 'to be paid' },
  overdue: { zh: '逾期 {days} 天', en: '{days} days overdue' },
  disputed: { zh: '有异议', en: 'disputed' },
  settled: { zh: '已结清', en: 'settled' },
  partly: { zh: '缴了一部分，{rest}', en: 'paid in part, {rest}' },
});

/** How a bill stands on a day. */
export const standingOf = ({ openFen, disputed, dueOn }: Bill, today: LocalDate): BillStanding => {
  if (openFen === 0) return 'settled';
  if (disputed) return 'disputed';
  return daysBetween(dueOn, today) > 0 ? 'overdue' : 'open';
};

/** The same in words. */
export const standingText = (bill: Bill, today: LocalDate, say: Say<typeof billWords>): string => {
  const standing = standingOf(bill, today);
  const rest = standing === 'overdue' ? say('overdue', { days: daysBetween(bill.dueOn, today) }) : say(standing);
  const isPartly = bill.receivedFen > 0 && (standing === 'open' || standing === 'overdue');
  return isPartly ? say('partly', { rest }) : rest;
};

/** What was taken off a bill by other ways than money. */
export const takenOffFen = ({ waivedFen, creditedFen, writtenOffFen, subsidyFen }: Bill): number =>
  waivedFen + creditedFen + writtenOffFen + subsidyFen;

/** A bill as the rules of the ledger see it. */
export const balanceOf = (bill: Bill): BillBalance => ({
  amountFen: bill.amountFen,
  received: bill.receivedFen,
  waived: bill.waivedFen,
  credited: bill.creditedFen,
  writtenOff: bill.writtenOffFen,
  subsidy: bill.subsidyFen,
  disputed: bill.disputed,
});
