import type { ReactNode } from 'react';
import { formatFen } from '#shared/domain/money/decimal.ts';
import { Dialog } from '#web/console/parts/dialog.tsx';
import { useLanguage, useWords } from '#web/console/use-words.ts';
import { formatPeriod, timeOf } from '#web/shared/formats.ts';
import { dictionary, inLanguage } from '#web/shared/words.ts';
import { fractionText, type Rate } from './figures.ts';
import { rateSums } from './rate-sums.ts';
import { type RateName, rateWords } from './rate-words.ts';

const words = dictionary({
  formula: { zh: '公式', en: 'Formula' },
  counted: { zh: '怎么算出来的', en: 'How it is counted' },
  numerator: { zh: '分子', en: 'Numerator' },
  denominator: { zh: '分母', en: 'Denominator' },
  apart: { zh: '单列，不计入', en: 'Apart, in no figure' },
  households: {
    zh: '本期计入 {denominator} 张账单，缴清 {numerator} 张。',
    en: '{numerator} of the {denominator} bills that count are settled.',
  },
  close: { zh: '关闭', en: 'Close' },
});

const PARTS = ['numerator', 'denominator', 'apart'] as const;

const Counted = ({ name, rate }: { name: RateName; rate: Rate }) => {
  const say = useWords(words);
  const language = useLanguage();
  const sum = rateSums[name];
  if (!sum) return <p>{say('households', { numerator: rate[name].numerator, denominator: rate[name].denominator })}</p>;
  return (
    <table className="plain-table">
      <caption className="unseen">{say('counted')}</caption>
      {PARTS.filter((part) => sum[part].length > 0).map((part) => (
        <tbody key={part}>
          <tr className="total">
            <th scope="rowgroup">{say(part)}</th>
            <td className="number">{part !== 'apart' && formatFen(rate[name][part])}</td>
          </tr>
          {sum[part].map(({ words: label, sign, fen }) => (
            <tr key={label.en}>
              <th scope="row" className="term">
                {inLanguage(label, language)}
              </th>
              <td className="number">
                {sign === '−' && '− '}
                {formatFen(fen(rate))}
              </td>
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  );
};

/** What stands behind a rate: its fraction, formula and cut-off, the amounts that it is counted from, and the rows that it is the sum of. */
export const RateDialog = ({ name, rate, rows, onClose }: { name: RateName; rate: Rate; rows?: ReactNode; onClose: () => void }) => {
  const say = useWords(words);
  const sayRate = useWords(rateWords);
  const language = useLanguage();
  return (
    <Dialog title={`${sayRate(name)} · ${formatPeriod(rate.period, language)}`} onClose={onClose}>
      <div className="rate-dialog">
        <p className="figure">
          <b>{rate[name].text}</b> = {fractionText(name, rate[name])}
        </p>
        <p>{sayRate('cutOff', { time: timeOf(rate.cutOff) })}</p>
        <h3>{say('counted')}</h3>
        <Counted name={name} rate={rate} />
        {rows}
        <h3>{say('formula')}</h3>
        <p>{inLanguage(rate.formula, language)}</p>
        <p>
          <button type="button" className="action" onClick={onClose}>
            {say('close')}
          </button>
        </p>
      </div>
    </Dialog>
  );
};
