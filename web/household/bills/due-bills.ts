import { daysBetween, type LocalDate } from '#shared/domain/calendar/local-date.ts';
import type { Answer } from '#web/shared/api-types.ts';

export type Bills = Answer<'GET /v1/household/bills'>;
export type Bill = Bills['rows'][number];

/** What is to be paid now: open and not held back by a dispute. */
export const isDue = ({ openFen, disputed }: Bill): boolean => openFen > 0 && !disputed;

/** Bills to be paid, oldest first, with their sum in fen. */
export const dueOf = (bills: readonly Bill[]): { bills: Bill[]; fen: number } => {
  const due = bills.filter(isDue).sort((a, b) => (a.from < b.from ? -1 : 1));
  return { bills: due, fen: due.reduce((sum, { openFen }) => sum + openFen, 0) };
};

/** Whole days since the last day on which a bill was to be paid; 0 while it is not over. */
export const daysOverdue = (bill: Bill, today: LocalDate): number => (isDue(bill) ? Math.max(0, daysBetween(bill.dueOn, today)) : 0);
