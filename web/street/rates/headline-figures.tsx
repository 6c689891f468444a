import { type ReactNode, useState } from 'react';
import { useLanguage, useWords } from '#web/console/use-words.ts';
import { formatPeriod, timeOf } from '#web/shared/formats.ts';
import { dictionary } from '#web/shared/words.ts';
import { type Figures, fractionText, type Rate } from './figures.ts';
import { changeOf } from './rate-change.ts';
import { RateDialog } from './rate-dialog.tsx';
import { RATES, type RateName, rateWords } from './rate-words.ts';

const words = dictionary({
  change: { zh: '较{period} {points} 个百分点', en: '{points} points on {period}' },
  noChange: { zh: '没有可比的{period}', en: 'nothing to compare in {period}' },
  open: { zh: '点开看公式和构成', en: 'open formula and rows' },
});

type Props = {
  rate: Rate;
  /** The period that it is compared with, and its figures once they are known; a frozen report stands for itself. */
  compared?: { period: string; known: boolean; figures?: Figures };
  /** The rows that a rate is the sum of. */
  rowsOf?: (name: RateName) => ReactNode;
};

/** The four rates, each with numerator, denominator and the change; a click shows formula, cut-off and what it is made of. */
export const HeadlineFigures = ({ rate, compared, rowsOf }: Props) => {
  const say = useWords(words);
  const sayRate = useWords(rateWords);
  const language = useLanguage();
  const [open, setOpen] = useState<RateName>();
  const verdict = rate.meetsTarget === null ? 'nothingDue' : rate.meetsTarget ? 'met' : 'missed';
  const changeText = (name: RateName) => {
    if (!compared) return undefined;
    const period = formatPeriod(compared.period, language);
    const points = changeOf(rate[name], compared.figures?.[name]);
    // A no-break space keeps the card's height while the other period is on its way.
    if (!compared.known) return '\u00a0';
    return points ? say('change', { period, points }) : say('noChange', { period });
  };
  return (
    <>
      <ul className="figures">
        {RATES.map((name) => (
          <li key={name} className={name === 'current' && verdict === 'missed' ? 'missed' : undefined}>
            <button type="button" onClick={() => setOpen(name)} aria-haspopup="dialog">
              {sayRate(name)}
              <b>{rate[name].text}</b>
              <small>{fractionText(name, rate[name])}</small>
              <small>{changeText(name)}</small>
              {name === 'current' && <small>{`${sayRate('target', { percent: rate.targetPercent })} · ${sayRate(verdict)}`}</small>}
              <span className="unseen">{say('open')}</span>
            </button>
          </li>
        ))}
      </ul>
      <p className="lead">{sayRate('cutOff', { time: timeOf(rate.cutOff) })}</p>
      {open && <RateDialog name={open} rate={rate} rows={rowsOf?.(open)} onClose={() => setOpen(undefined)} />}
    </>
  );
};
