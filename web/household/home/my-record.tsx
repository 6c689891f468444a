import { formatFen } from '#shared/domain/money/decimal.ts';
import { longDay } from '#web/shared/formats.ts';
import { dictionary } from '#web/shared/words.ts';
import { type Bills, dueOf } from '../bills/due-bills.ts';
import type { Call } from '../calls/use-call.ts';
import { placeOf } from '../frame/page.tsx';
import { ProblemNote } from '../frame/problem-note.tsx';
import { StarsShown } from '../rate/stars-shown.tsx';
import { useLanguage, useWords } from '../use-words.ts';
import type { HouseholdOrder } from './state-sentence.ts';

const words = dictionary({
  title: { zh: '我家的记录', en: 'Our record' },
  rating: { zh: '我家的评价', en: 'Our rating' },
  notRated: { zh: '还没有评价', en: 'Not rated yet' },
  ratingFrom: { zh: '{date}起可以评价', en: 'Can be rated from {date}' },
  see: { zh: '查看', en: 'See' },
  change: { zh: '查看或修改', en: 'See or change' },
  bills: { zh: '账单', en: 'Bills' },
  noBills: { zh: '还没有账单', en: 'No bills yet' },
  open: { zh: '待缴 {amount}', en: '{amount} to pay' },
  settled: { zh: '都已结清', en: 'All settled' },
  prepaid: { zh: '预缴余额', en: 'Paid ahead' },
  allBills: { zh: '全部账单', en: 'All bills' },
  payments: { zh: '缴费记录', en: 'Payments' },
});

type Parts = { order: HouseholdOrder; bills: Call<Bills>; today: string };

/** What this household has given and paid. */
export const MyRecord = ({ order, bills, today }: Parts) => {
  const say = useWords(words);
  const language = useLanguage();
  const dueFen = bills.data ? dueOf(bills.data.rows).fen : 0;
  const { rating } = order;
  const begins = order.ratingFrom && order.ratingFrom > today ? order.ratingFrom : undefined;
  return (
    <section>
      <h2>{say('title')}</h2>
      <dl class="facts">
        <dt>{say('rating')}</dt>
        <dd>
          {rating ? (
            <>
              <StarsShown stars={rating.overall} /> · {longDay(rating.ratedAt, language)}{' '}
              <a href={placeOf('rate', order.id)}>{say(order.canRate ? 'change' : 'see')}</a>
            </>
          ) : begins ? (
            say('ratingFrom', { date: longDay(`${begins}T00:00:00+08:00`, language) })
          ) : (
            say('notRated')
          )}
        </dd>
        {bills.data && (
          <>
            <dt>{say('bills')}</dt>
            <dd class="figure">
              {bills.data.rows.length === 0 ? say('noBills') : dueFen > 0 ? say('open', { amount: formatFen(dueFen) }) : say('settled')}
            </dd>
          </>
        )}
        {bills.data && bills.data.prepaidFen > 0 && (
          <>
            <dt>{say('prepaid')}</dt>
            <dd class="figure">{formatFen(bills.data.prepaidFen)}</dd>
          </>
        )}
      </dl>
      <ProblemNote error={bills.error} onRetry={bills.retry} />
      <p class="links">
        <a href={placeOf('bills')}>{say('allBills')}</a> <a href={placeOf('payments')}>{say('payments')}</a>
      </p>
    </section>
  );
};
