import { type ReactNode, useState } from 'react';
import { formatFen } from '#shared/domain/money/decimal.ts';
import { Dialog } from '#web/console/parts/dialog.tsx';
import { useLanguage, useWords } from '#web/console/use-words.ts';
import type { Answer } from '#web/shared/api-types.ts';
import { formatPeriod, timeOf } from '#web/shared/formats.ts';
import { dictionary, inLanguage } from '#web/shared/words.ts';
import { changeOf } from './rate-change.ts';
import { RATES, type RateName, rateWords } from './rate-words.ts';

export type Rate = Answer<'GET /v1/compounds/{compoundId}/collection-rate'>;

const words = dictionary({
  change: { zh: '较{period} {points} 个百分点', en: '{points} points on {period}' },
  noChange: { zh: '没有可比的{period}', en: 'nothing to compare in {period}' },
  open: { zh: '点开看公式', en: 'open the formula' },
  formula: { zh: '公式', en: 'Formula' },
  madeOf: { zh: '构成', en: 'What it is made of' },
  close: { zh: '关闭', en: 'Close' },
  billed: { zh: '本期应收', en: 'billed' },
  received: { zh: '已收（含转入的预缴，减退款）', en: 'received, released prepayments in, refunds off' },
  waived: { zh: '减免', en: 'waived' },
  credited: { zh: '冲减', en: 'credited' },
  writtenOff: { zh: '核销', en: 'written off' },
  disputed: { zh: '争议中', en: 'in dispute' },
  subsidy: { zh: '财政补贴（单列）', en: 'subsidies (apart)' },
  arrearsOpen: { zh: '期初往期欠费', en: 'open from earlier periods at the start' },
  arrearsReceived: { zh: '本期收到的往期欠费', en: 'received for earlier periods' },
});

const moneyOf = (rate: Rate) =>
  [
    ['billed', rate.billedFen],
    ['received', rate.receivedFen],
    ['waived', rate.waivedFen],
    ['credited', rate.creditedFen],
    ['writtenOff', rate.writtenOffFen],
    ['disputed', rate.disputedFen],
    ['subsidy', rate.subsidyFen],
    ['arrearsOpen', rate.arrears.openFen],
    ['arrearsReceived', rate.arrears.receivedFen],
  ] as const;

/** A fraction as it is read: money for the rates of money, a count for households. */
const fractionText = (name: RateName, { numerator, denominator }: Rate['current']) =>
  name === 'households' ? `${numerator} ÷ ${denominator}` : `${formatFen(numerator)} ÷ ${formatFen(denominator)}`;

/** The four rates, each with numerator, denominator and the change; a click shows formula, cut-off and what it is made of. */
export const HeadlineFigures = ({ rate, before, compare, rows }: { rate: Rate; before?: Rate; compare: string; rows?: ReactNode }) => {
  const say = useWords(words);
  const sayRate = useWords(rateWords);
  const language = useLanguage();
  const [open, setOpen] = useState<RateName>();
  const period = formatPeriod(compare, language);
  const verdict = rate.meetsTarget === null ? 'nothingDue' : rate.meetsTarget ? 'met' : 'missed';
  return (
    <>
      <ul className="figures">
        {RATES.map((name) => {
          const points = changeOf(rate[name], before?.[name]);
          return (
            <li key={name} className={name === 'current' && verdict === 'missed' ? 'missed' : undefined}>
              <button type="button" onClick={() => setOpen(name)} aria-haspopup="dialog">
                {sayRate(name)}
                <b>{rate[name].text}</b>
                <small>{fractionText(name, rate[name])}</small>
                <small>{points ? say('change', { period, points }) : say('noChange', { period })}</small>
                {name === 'current' && <small>{`${sayRate('target', { percent: rate.targetPercent })} · ${sayRate(verdict)}`}</small>}
                <span className="unseen">{say('open')}</span>
              </button>
            </li>
          );
        })}
      </ul>
      <p className="lead">{sayRate('cutOff', { time: timeOf(rate.cutOff) })}</p>
      {open && (
        <Dialog title={`${sayRate(open)} · ${formatPeriod(rate.period, language)}`} onClose={() => setOpen(undefined)}>
          <p className="figure">
            <b>{rate[open].text}</b> = {fractionText(open, rate[open])}
          </p>
          <h3>{say('formula')}</h3>
          <p>{inLanguage(rate.formula, language)}</p>
          <p>{sayRate('cutOff', { time: timeOf(rate.cutOff) })}</p>
          <h3>{say('madeOf')}</h3>
          <table className="plain-table">
            <tbody>
              {moneyOf(rate).map(([name, fen]) => (
                <tr key={name}>
                  <th scope="row">{say(name)}</th>
                  <td className="number">{formatFen(fen)}</td>
                </tr>
              ))}
            </tbody>
          </table>
          {rows}
          <p>
            <button type="button" className="action" onClick={() => setOpen(undefined)}>
              {say('close')}
            </button>
          </p>
        </Dialog>
      )}
    </>
  );
};
