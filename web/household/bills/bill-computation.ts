import { feeFen, monthsServed } from '#shared/domain/billing/fee.ts';
import { formatFen } from '#shared/domain/money/decimal.ts';
import { formatArea, formatPrice } from '#web/shared/formats.ts';
import type { Language } from '#web/shared/language.ts';
import { dictionary, sayIn } from '#web/shared/words.ts';
import type { Bill } from './due-bills.ts';

const words = dictionary({
  months: { zh: '{count} 个月', en: '{count} months' },
  month: { zh: '1 个月', en: '1 month' },
  days: { zh: '{from} 至 {to} 按天折算', en: '{from} to {to} by days' },
  vacant: { zh: '空置比例', en: 'share of a vacant unit' },
});

/** How a bill's amount came about, in one line: `0.35 元/㎡·月 × 60.00 ㎡ × 3 个月 = ¥63.00`. */
export const billComputation = (bill: Bill, language: Language): string => {
  const say = sayIn(words, language);
  const months = monthsServed(bill.from, bill.to);
  const isWhole = months.denominator === 1n;
  const count = Number(months.numerator);
  const parts = [
    formatPrice(bill, language),
    bill.yuanPerSqmMonth !== undefined && formatArea(bill.areaDm2),
    !isWhole ? say('days', { from: bill.from, to: bill.to }) : count === 1 ? say('month') : say('months', { count }),
    feeFen(bill.areaDm2, bill, months) !== bill.amountFen && say('vacant'),
  ];
  return `${parts.filter(Boolean).join(' × ')} = ${formatFen(bill.amountFen)}`;
};
