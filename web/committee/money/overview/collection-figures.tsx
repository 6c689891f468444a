import { formatFen } from '#shared/domain/money/decimal.ts';
import { useLanguage, useWords } from '#web/console/use-words.ts';
import type { Answer } from '#web/shared/api-types.ts';
import { timeOf } from '#web/shared/formats.ts';
import { dictionary, inLanguage } from '#web/shared/words.ts';

type Rate = Answer<'GET /v1/compounds/{compoundId}/collection-rate'>;

const words = dictionary({
  current: { zh: '本期收缴率 C', en: 'Current rate C' },
  historic: { zh: '往期清欠率 H', en: 'Historic rate H' },
  combined: { zh: '综合收缴率 Z', en: 'Combined rate Z' },
  households: { zh: '户收缴率 HH', en: 'Households settled HH' },
  money: { zh: '{numerator} ÷ {denominator}', en: '{numerator} ÷ {denominator}' },
  target: { zh: '目标 {percent}%', en: 'target {percent}%' },
  met: { zh: '已达标', en: 'met' },
  missed: { zh: '还没达标', en: 'not met yet' },
  nothing: { zh: '还没有应收', en: 'nothing due yet' },
  formula: { zh: '公式', en: 'Formula' },
  cutOff: { zh: '截止 {time}，之后的收款不算在内。', en: 'Counted until {time}; what came later is not in it.' },
});

const RATES = ['current', 'historic', 'combined', 'households'] as const;

/** The four rates with what they are a fraction of, their formula and their cut-off. */
export const CollectionFigures = ({ rate }: { rate: Rate }) => {
  const say = useWords(words);
  const language = useLanguage();
  const verdict = rate.meetsTarget === null ? 'nothing' : rate.meetsTarget ? 'met' : 'missed';
  return (
    <>
      <dl className="sums">
        {RATES.map((name) => {
          const { numerator, denominator, text } = rate[name];
          const shown = (value: number) => (name === 'households' ? String(value) : formatFen(value));
          return (
            <div key={name}>
              <dt>{say(name)}</dt>
              <dd className="figure">{text}</dd>
              <dd className="soft figure">{say('money', { numerator: shown(numerator), denominator: shown(denominator) })}</dd>
              {name === 'current' && (
                <dd className={verdict === 'missed' ? 'missed' : 'soft'}>
                  {say('target', { percent: rate.targetPercent })} · {say(verdict)}
                </dd>
              )}
            </div>
          );
        })}
      </dl>
      <p className="soft">{say('cutOff', { time: timeOf(rate.cutOff) })}</p>
      <details>
        <summary>{say('formula')}</summary>
        <p>{inLanguage(rate.formula, language)}</p>
      </details>
    </>
  );
};
