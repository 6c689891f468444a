import chineseDays from 'chinese-days';
import { addDays, type LocalDate } from './local-date.ts';

/**
 * The `count`-th working day after a date, by the State Council's calendar (holidays and make-up days).
 * For a year whose calendar is not published yet, Monday to Friday count as working days.
 */
export const addWorkingDays = (date: LocalDate, count: number): LocalDate => {
  let day = date;
  for (let left = count; left > 0; ) {
    day = addDays(day, 1);
    if (chineseDays.isWorkday(day)) left -= 1;
  }
  return day;
};
