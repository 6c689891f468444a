import { Wide } from '#web/console/parts/wide.tsx';
import { useLanguage, useWords } from '#web/console/use-words.ts';
import { formatPeriod } from '#web/shared/formats.ts';
import { dictionary } from '#web/shared/words.ts';
import { type Figures, fractionText } from './figures.ts';
import { changeOf } from './rate-change.ts';
import { RATES, rateWords } from './rate-words.ts';

const words = dictionary({
  caption: { zh: '两期并排', en: 'Both periods side by side' },
  rate: { zh: '指标', en: 'Rate' },
  change: { zh: '变化（百分点）', en: 'Change in points' },
});

type Side = { period: string; figures?: Figures };

/** The four rates of two periods beside each other. */
export const PeriodsBeside = ({ now, before }: { now: Side; before: Side }) => {
  const say = useWords(words);
  const sayRate = useWords(rateWords);
  const language = useLanguage();
  const sides = [
    { key: 'before', ...before },
    { key: 'now', ...now },
  ];
  return (
    <Wide label={say('caption')}>
      <table className="plain-table">
        <caption>{say('caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{say('rate')}</th>
            {sides.map(({ key, period }) => (
              <th key={key} scope="col" className="number">
                {formatPeriod(period, language)}
              </th>
            ))}
            <th scope="col" className="number">
              {say('change')}
            </th>
          </tr>
        </thead>
        <tbody>
          {RATES.map((name) => (
            <tr key={name}>
              <th scope="row">{sayRate(name)}</th>
              {sides.map(({ key, figures }) => (
                <td key={key} className="number">
                  <b>{figures?.[name].text ?? '—'}</b>
                  {figures && <small className="fraction">{fractionText(name, figures[name])}</small>}
                </td>
              ))}
              <td className="number">{(now.figures && changeOf(now.figures[name], before.figures?.[name])) ?? '—'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Wide>
  );
};
