import type { LocalDate } from '#shared/domain/calendar/local-date.ts';
import { longDate } from '#web/shared/formats.ts';
import type { Language } from '#web/shared/language.ts';
import { sayIn } from '#web/shared/words.ts';
import { billWords } from './bill-words.ts';
import { type Bill, daysOverdue } from './due-bills.ts';

/** How a bill stands, in words. */
export const billStanding = (bill: Bill, today: LocalDate, language: Language): string => {
  const say = sayIn(billWords, language);
  if (bill.openFen === 0) return say('settled');
  if (bill.disputed) return say('disputed');
  const days = daysOverdue(bill, today);
  const rest = days > 0 ? say('overdue', { days }) : say('due', { date: longDate(bill.dueOn, language) });
  return bill.receivedFen > 0 ? say('partly', { rest }) : rest;
};
