import { formatFen } from '#shared/domain/money/decimal.ts';
import { longDate } from '#web/shared/formats.ts';
import { dictionary } from '#web/shared/words.ts';
import { type Bills, daysOverdue, dueOf } from '../bills/due-bills.ts';
import { placeOf } from '../frame/page.tsx';
import { useLanguage, useWords } from '../use-words.ts';
import type { HouseholdOrder } from './state-sentence.ts';

const words = dictionary({
  rate: { zh: '去评价', en: 'Rate the service' },
  rateUntil: { zh: '{date}（含当日）前都可以评价', en: 'You can rate it until the end of {date}.' },
  rated: { zh: '已评价，{date}（含当日）前可以修改', en: 'You have rated it and can change that until the end of {date}.' },
  changeRating: { zh: '修改评价', en: 'Change the rating' },
  pay: { zh: '去缴费 {amount}', en: 'Pay {amount}' },
  overdue: { zh: '已过缴费期限 {days} 天', en: '{days} days overdue' },
  payBy: { zh: '请在 {date}（含当日）前缴', en: 'Please pay by {date}.' },
  vote: {
    zh: '业主表决请用业主链接（和这个链接不同）。没有收到？请向居委会或业委会领取。',
    en: 'Owners vote with the owner’s link, which is another than this one. Not received? Ask the committee.',
  },
  notice: { zh: '看表决公告', en: 'See the notice of the vote' },
});

type Parts = { order: HouseholdOrder; bills: Bills | undefined; today: string };

/** What there is to do now: one button, and what it is about in a line below. What is overdue comes first. */
export const NextStep = ({ order, bills, today }: Parts) => {
  const say = useWords(words);
  const language = useLanguage();
  const due = dueOf(bills?.rows ?? []);
  const [oldest] = due.bills;
  const overdue = oldest ? daysOverdue(oldest, today) : 0;
  const toRate = order.canRate && !order.rating;
  const ratesFirst = toRate && overdue === 0;
  const votes = order.voteId && (order.state === 'voting' || order.state === 'renewing');
  const until = longDate(order.trialTo ?? today, language);
  const pay = oldest && (
    <div class="step">
      <a class={ratesFirst ? 'quiet' : 'action'} href={placeOf('bills')}>
        {say('pay', { amount: formatFen(due.fen) })}
      </a>
      <p class="soft">{overdue > 0 ? say('overdue', { days: overdue }) : say('payBy', { date: longDate(oldest.dueOn, language) })}</p>
    </div>
  );
  return (
    <>
      {!ratesFirst && pay}
      {order.canRate && (
        <div class="step">
          <a class={ratesFirst ? 'action' : 'quiet'} href={placeOf('rate', order.id)}>
            {say(toRate ? 'rate' : 'changeRating')}
          </a>
          <p class="soft">{say(toRate ? 'rateUntil' : 'rated', { date: until })}</p>
        </div>
      )}
      {ratesFirst && pay}
      {votes && (
        <p class="note">
          {say('vote')} <a href={`/v1/votes/${order.voteId}/notice`}>{say('notice')}</a>
        </p>
      )}
    </>
  );
};
