import { useLanguage, useWords } from '#web/console/use-words.ts';
import { dictionary } from '#web/shared/words.ts';
import { inMonths } from '../parts/lasting.ts';

const words = dictionary({
  title: { zh: '免费试用多久', en: 'How long is the free trial?' },
  hint: {
    zh: '试用期内不收费。到期前各户评价；时间长一些，看得更清楚。',
    en: 'Nothing is charged during the trial. Households rate before it ends; a longer trial shows more.',
  },
});

/** Of the trials that the firm offers, one. */
export const TrialChoice = ({
  months,
  chosen,
  onChoose,
}: {
  months: readonly number[];
  chosen: number;
  onChoose: (months: number) => void;
}) => {
  const say = useWords(words);
  const language = useLanguage();
  return (
    <fieldset>
      <legend>{say('title')}</legend>
      <p className="soft">{say('hint')}</p>
      <div className="choices">
        {months.map((count) => (
          <label key={count}>
            <input type="radio" name="months" checked={count === chosen} onChange={() => onChoose(count)} />
            {inMonths(count, language)}
          </label>
        ))}
      </div>
    </fieldset>
  );
};
