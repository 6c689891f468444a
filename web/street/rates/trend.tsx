import { lazy, Suspense, useMemo } from 'react';
import { formatFen } from '#shared/domain/money/decimal.ts';
import { useCall } from '#web/console/api.ts';
import { Loaded } from '#web/console/loaded.tsx';
import { RecordTable } from '#web/console/parts/record-table.tsx';
import { useLanguage, useWords } from '#web/console/use-words.ts';
import type { Answer } from '#web/shared/api-types.ts';
import { formatPeriod } from '#web/shared/formats.ts';
import { dictionary } from '#web/shared/words.ts';
import { rateWords } from './rate-words.ts';

const TrendChart = lazy(() => import('./trend-chart.tsx'));
const PERIODS = 24;

const words = dictionary({
  title: { zh: '最近 {count} 期', en: 'The last {count} periods' },
  table: { zh: '看表格', en: 'Show the table' },
  period: { zh: '期间', en: 'Period' },
});

type Rows = Answer<'GET /v1/street/collection-rates/trend'>['rows'];
const percentOf = ({ numerator, denominator }: Rows[number]['current']) => (denominator > 0 ? (100 * numerator) / denominator : undefined);

/** The line, drawn anew only when what it shows has changed. */
const Line = ({ rows, targetPercent }: { rows: Rows; targetPercent: number }) => {
  const sayRate = useWords(rateWords);
  const language = useLanguage();
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is said follows from the language
  const names = useMemo(
    () => ({ current: sayRate('current'), combined: sayRate('combined'), target: sayRate('target', { percent: targetPercent }) }),
    [language, targetPercent],
  );
  const points = useMemo(
    () =>
      rows
        .map(({ period, current, combined }) => ({
          name: formatPeriod(period, language),
          current: percentOf(current),
          combined: percentOf(combined),
        }))
        .reverse(),
    [rows, language],
  );
  return <TrendChart points={points} targetPercent={targetPercent} names={names} />;
};

type Part = { compoundId?: string; communityId?: string; firmId?: string };

/** C and Z of 24 periods against the target, as a line, and as the table behind it. */
export const Trend = ({ until, of }: { until: string; of?: Part }) => {
  const say = useWords(words);
  const sayRate = useWords(rateWords);
  const language = useLanguage();
  const trend = useCall('GET /v1/street/collection-rates/trend', { query: { until, count: PERIODS, ...of } });
  return (
    <section>
      <h2>{say('title', { count: PERIODS })}</h2>
      <Loaded query={trend} lines={10}>
        {({ rows, targetPercent }) => {
          return (
            <>
              <div className="chart" aria-hidden="true">
                <Suspense fallback={<div className="skeleton" style={{ height: '100%' }} />}>
                  <Line rows={rows} targetPercent={targetPercent} />
                </Suspense>
              </div>
              <details>
                <summary>{say('table')}</summary>
                <RecordTable
                  caption={say('title', { count: PERIODS })}
                  isCaptionUnseen
                  rows={rows}
                  keyOf={({ period }) => period}
                  columns={[
                    { head: say('period'), cell: ({ period }) => formatPeriod(period, language), namesRow: true },
                    { head: sayRate('received'), cell: ({ current }) => formatFen(current.numerator), kind: 'number' },
                    { head: sayRate('due'), cell: ({ current }) => formatFen(current.denominator), kind: 'number' },
                    { head: sayRate('current'), cell: ({ current }) => current.text, kind: 'number' },
                    { head: sayRate('combined'), cell: ({ combined }) => combined.text, kind: 'number' },
                  ]}
                />
              </details>
            </>
          );
        }}
      </Loaded>
    </section>
  );
};
