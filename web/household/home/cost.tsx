import type { LocalDate } from '#shared/domain/calendar/local-date.ts';
import { formatFen } from '#shared/domain/money/decimal.ts';
import { formatArea, formatPrice, longDate } from '#web/shared/formats.ts';
import { dictionary } from '#web/shared/words.ts';
import { useLanguage, useWords } from '../use-words.ts';
import type { HouseholdOrder } from './state-sentence.ts';

const words = dictionary({
  later: { zh: '以后每月多少钱', en: 'What a month will cost' },
  now: { zh: '每月多少钱', en: 'What a month costs' },
  month: { zh: '{amount} / 月', en: '{amount} a month' },
  vacant: { zh: '（空置 {percent}%）', en: ' ({percent}%, vacant)' },
  from: { zh: '从 {date} 起计费。试用期不收费，也不补收。', en: 'Fees count from {date}. The trial costs nothing, also afterwards.' },
  notYet: {
    zh: '试用通过、业主表决同意并公示以后才开始收费；没通过就不收。试用期不收费，也不补收。',
    en: 'Fees begin only when the trial has passed, the owners agreed and the result was posted. If not, there are none. The trial costs nothing, also afterwards.',
  },
});

/** What this household pays for a month, how that is computed, and from when on. */
export const Cost = ({ order, areaDm2, today }: { order: HouseholdOrder; areaDm2: number; today: LocalDate }) => {
  const say = useWords(words);
  const language = useLanguage();
  const { monthFen, percent, feesFrom, yuanPerSqmMonth } = order;
  const computed = [
    formatPrice(order, language),
    yuanPerSqmMonth !== undefined && ` × ${formatArea(areaDm2)}`,
    percent !== 100 && `${say('vacant', { percent })}`,
    ` = ${formatFen(monthFen)}`,
  ];
  return (
    <section>
      <h2>{say(feesFrom && feesFrom <= today ? 'now' : 'later')}</h2>
      <p class="amount figure">{say('month', { amount: formatFen(monthFen) })}</p>
      <p class="figure">{computed.filter(Boolean).join('')}</p>
      <p class="soft">{feesFrom ? say('from', { date: longDate(feesFrom, language) }) : say('notYet')}</p>
    </section>
  );
};
