import { localDateOf } from '#shared/domain/calendar/local-date.ts';
import { CYCLES, cycleOf, lastPeriods, type Period, periodBounds, periodOf } from '#shared/domain/calendar/period.ts';
import { useFilter } from '#web/console/parts/use-filter.ts';
import { useLanguage, useWords } from '#web/console/use-words.ts';
import { serverNow } from '#web/shared/api.ts';
import { formatPeriod } from '#web/shared/formats.ts';
import { dictionary } from '#web/shared/words.ts';
import { ChoiceFilter } from '../parts/choice-filter.tsx';
import { rateWords } from './rate-words.ts';
import { type Shown, SPLITS } from './shown-rates.ts';

const words = dictionary({
  kind: { zh: '期间长度', en: 'Length' },
  period: { zh: '期间', en: 'Period' },
  compare: { zh: '对比', en: 'Compared with' },
  asOf: { zh: '截止日期', en: 'As of' },
  split: { zh: '分组', en: 'Split by' },
  beside: { zh: '两期并排', en: 'Side by side' },
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
  const choices = (chosen: Period) =>
    (periods.includes(chosen) ? periods : [chosen, ...periods]).map((period) => [period, formatPeriod(period, language)] as const);
  return (
    <div className="filters no-print">
      <ChoiceFilter
        label={say('kind')}
        choices={CYCLES.map((one) => [one, sayRate(one)])}
        chosen={cycle}
        onChoose={(chosen) =>
          change({
            period: periodOf(today, CYCLES.find((one) => one === chosen) ?? 'quarter'),
            compare: undefined,
            asOf: undefined,
          })
        }
      />
      <ChoiceFilter
        label={say('period')}
        choices={choices(shown.period)}
        chosen={shown.period}
        onChoose={(period) => change({ period, compare: undefined, asOf: undefined })}
      />
      <ChoiceFilter
        label={say('compare')}
        choices={choices(shown.compare)}
        chosen={shown.compare}
        onChoose={(compare) => change({ compare })}
      />
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
        <ChoiceFilter
          label={say('split')}
          choices={SPLITS.map((split) => [split, sayRate(split)])}
          chosen={shown.by}
          onChoose={(by) => change({ by, page: undefined, sort: undefined, search: undefined })}
        />
      )}
      <label className="tick">
        <input type="checkbox" checked={shown.beside} onChange={(event) => change({ beside: event.target.checked ? 'yes' : undefined })} />
        {say('beside')}
      </label>
    </div>
  );
};
