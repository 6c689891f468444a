import { localDateOf } from '#shared/domain/calendar/local-date.ts';
import { CYCLES, cycleOf, lastPeriods, periodBounds, periodOf } from '#shared/domain/calendar/period.ts';
import { useFilter } from '#web/console/parts/use-filter.ts';
import { useLanguage, useWords } from '#web/console/use-words.ts';
import { serverNow } from '#web/shared/api.ts';
import { formatPeriod } from '#web/shared/formats.ts';
import { dictionary } from '#web/shared/words.ts';
import { rateWords } from './rate-words.ts';
import { type Shown, SPLITS } from './shown-rates.ts';

const words = dictionary({
  kind: { zh: '按', en: 'By' },
  period: { zh: '期间', en: 'Period' },
  compare: { zh: '对比', en: 'Compared with' },
  asOf: { zh: '截止日期', en: 'As of' },
  split: { zh: '分组', en: 'Split by' },
});
/** So many periods can be chosen. */
const CHOICE = 24;

/** What is shown, all of it in the address. */
export const RateFilters = ({ shown, withSplit }: { shown: Shown; withSplit: boolean }) => {
  const say = useWords(words);
  const sayRate = useWords(rateWords);
  const language = useLanguage();
  const [, change] = useFilter();
  const today = localDateOf(serverNow());
  const cycle = cycleOf(shown.period);
  const periods = lastPeriods(periodOf(today, cycle), CHOICE);
  const { from, to } = periodBounds(shown.period);
  const option = (period: string) => (
    <option key={period} value={period}>
      {formatPeriod(period, language)}
    </option>
  );
  return (
    <div className="filters no-print">
      <label>
        {say('kind')}
        <select
          value={cycle}
          onChange={(event) =>
            change({
              period: periodOf(today, CYCLES.find((one) => one === event.target.value) ?? 'quarter'),
              compare: undefined,
              asOf: undefined,
            })
          }
        >
          {CYCLES.map((one) => (
            <option key={one} value={one}>
              {sayRate(one)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {say('period')}
        <select value={shown.period} onChange={(event) => change({ period: event.target.value, compare: undefined, asOf: undefined })}>
          {(periods.includes(shown.period) ? periods : [shown.period, ...periods]).map(option)}
        </select>
      </label>
      <label>
        {say('compare')}
        <select value={shown.compare} onChange={(event) => change({ compare: event.target.value })}>
          {(periods.includes(shown.compare) ? periods : [shown.compare, ...periods]).map(option)}
        </select>
      </label>
      <label>
        {say('asOf')}
        <input
          type="date"
          min={from}
          max={today > to ? undefined : today}
          value={shown.asOf ?? ''}
          onChange={(event) => change({ asOf: event.target.value })}
        />
      </label>
      {withSplit && (
        <label>
          {say('split')}
          <select value={shown.by} onChange={(event) => change({ by: event.target.value })}>
            {SPLITS.map((split) => (
              <option key={split} value={split}>
                {sayRate(split)}
              </option>
            ))}
          </select>
        </label>
      )}
    </div>
  );
};
