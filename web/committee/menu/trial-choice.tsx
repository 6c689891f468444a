import { useWords } from '#web/console/use-words.ts';
import { dictionary } from '#web/shared/words.ts';
import { inMonths } from '../parts/lasting.ts';
import type { OnMenu } from './menu-answer.ts';
import { monthsInWords } from './offer-facts.ts';
import { useSpeech } from './use-speech.ts';

const words = dictionary({
  title: { zh: '免费试用多久', en: 'How long is the free trial?' },
  hint: {
    zh: '试用期内不收费。到期前各户评价；时间长一些，看得更清楚。',
    en: 'Nothing is charged during the trial. Households rate before it ends; a longer trial shows more.',
  },
  others: {
    zh: '这家还提供{months}的试用，但街道现行政策不允许，所以不能选。',
    en: 'The firm also offers a trial of {months}; the street’s policy in force does not allow it, so it cannot be chosen.',
  },
  none: {
    zh: '这个套餐现在不能点：物业公司提供的试用期是 {months}，街道现行政策都不允许。请另选套餐，或请物业公司、街道调整。',
    en: 'This package cannot be ordered now: its firm offers a trial of {months}, and the street’s policy in force allows none of it. Choose another package, or ask the firm or the street to change it.',
  },
});

type Given = { offer: OnMenu; chosen: number | undefined; onChoose: (months: number) => void };

/** Of the trials that the firm offers and the street's policy allows, one; which it does not allow is said. */
export const TrialChoice = ({ offer, chosen, onChoose }: Given) => {
  const say = useWords(words);
  const speech = useSpeech();
  const { package: one, allowedTrialMonths: allowed } = offer;
  const others = one.trialMonths.filter((count) => !allowed.includes(count));
  if (allowed.length === 0) return <p className="note">{say('none', { months: monthsInWords(others, speech) })}</p>;
  return (
    <fieldset>
      <legend>{say('title')}</legend>
      <p className="soft">{say('hint')}</p>
      <div className="choices">
        {allowed.map((count) => (
          <label key={count}>
            <input type="radio" name="months" checked={count === chosen} onChange={() => onChoose(count)} />
            {inMonths(count, speech.language)}
          </label>
        ))}
      </div>
      {others.length > 0 && <p className="soft">{say('others', { months: monthsInWords(others, speech) })}</p>}
    </fieldset>
  );
};
