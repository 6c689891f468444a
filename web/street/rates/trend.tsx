import { lazy, Suspense } from 'react';
import { formatFen } from '#shared/domain/money/decimal.ts';
import { useCall } from '#web/console/api.ts';
import { Loaded } from '#web/console/loaded.tsx';
import { Wide } from '#web/console/parts/wide.tsx';
import { useLanguage, useWords } from '#web/console/use-words.ts';
import { formatPeriod } from '#web/shared/formats.ts';
import { dictionary } from '#web/shared/words.ts';
import { rateWords } from './rate-words.ts';

const TrendChart = lazy(() => import('./trend-chart.tsx'));
const PERIODS = 24;

const words = dictionary({
  title: { zh: '最近 {count} 期', en: 'The last {count} periods' },
  table: { zh: '看表格', en: 'Show the table' },
  period: { zh: '期间', en: 'Period' },
  received: { zh: '已收', en: 'Received' },
  due: { zh: '应收', en: 'Due' },
});

/** C of 24 periods against the target, as a line, and as the table behind it. */
export const Trend = ({ until, compoundId }: { until: string; compoundId?: string }) => {
  const say = useWords(words);
  const sayRate = useWords(rateWords);
  const language = useLanguage();
  const trend = useCall('GET /v1/street/collection-rates/trend', { query: { until, count: PERIODS, ...(compoundId && { compoundId }) } });
  return (
    <section>
      <h2>{say('title', { count: PERIODS })}</h2>
      <Loaded query={trend} lines={10}>
        {({ rows, targetPercent }) => {
          const oldestFirst = [...rows].reverse();
          const points = oldestFirst.map(({ period, current, combined }) => ({
            name: formatPeriod(period, language),
            current: current.denominator > 0 ? (100 * current.numerator) / current.denominator : undefined,
            combined: combined.denominator > 0 ? (100 * combined.numerator) / combined.denominator : undefined,
          }));
          return (
            <>
              <div className="chart" aria-hidden="true">
                <Suspense fallback={<div className="skeleton" style={{ height: '100%' }} />}>
                  <TrendChart
                    points={points}
                    targetPercent={targetPercent}
                    names={{
                      current: sayRate('current'),
                      combined: sayRate('combined'),
                      target: sayRate('target', { percent: targetPercent }),
                    }}
                  />
                </Suspense>
              </div>
              <details>
                <summary>{say('table')}</summary>
                <Wide label={say('title', { count: PERIODS })}>
                  <table className="plain-table">
                    <thead>
                      <tr>
                        <th scope="col">{say('period')}</th>
                        <th scope="col" className="number">
                          {say('received')}
                        </th>
                        <th scope="col" className="number">
                          {say('due')}
                        </th>
                        <th scope="col" className="number">
                          {sayRate('current')}
                        </th>
                        <th scope="col" className="number">
                          {sayRate('combined')}
                        </th>
                      </tr>
                    </thead>
                    <tbody>
                      {rows.map(({ period, current, combined }) => (
                        <tr key={period}>
                          <th scope="row">{formatPeriod(period, language)}</th>
                          <td className="number">{formatFen(current.numerator)}</td>
                          <td className="number">{formatFen(current.denominator)}</td>
                          <td className="number">{current.text}</td>
                          <td className="number">{combined.text}</td>
                        </tr>
                      ))}
                    </tbody>
                  </table>
                </Wide>
              </details>
            </>
          );
        }}
      </Loaded>
    </section>
  );
};
