import { Loaded } from '#web/console/loaded.tsx';
import { useFilter } from '#web/console/parts/use-filter.ts';
import { useWords } from '#web/console/use-words.ts';
import { dictionary } from '#web/shared/words.ts';
import { useComparedRates } from './compared-rates.ts';
import { HeadlineFigures } from './headline-figures.tsx';
import { PeriodsBeside } from './periods-beside.tsx';
import { RateFilters } from './rate-filters.tsx';
import { RateRows } from './rate-rows.tsx';
import { RateTables } from './rate-tables.tsx';
import { rateWords } from './rate-words.ts';
import { headOf, isWithin, NO_PLACE, type Shown } from './shown-rates.ts';
import { Trend } from './trend.tsx';
import { UpLink } from './up-link.tsx';

const words = dictionary({
  nothing: { zh: '这一部分本期没有账单。', en: 'This part has no bills in the period.' },
});

/** The figures of the street, or of a community or firm in it, their trend, and the parts that they are the sum of. */
export const StreetRates = ({ shown }: { shown: Shown }) => {
  const say = useWords(words);
  const sayRate = useWords(rateWords);
  const [filter] = useFilter();
  const { period, compare, by, within } = shown;
  const { now, before } = useComparedRates(shown, by);
  const parts = useComparedRates(shown, within?.kind ?? by);
  const head = parts.now.data && headOf(parts.now.data, within);
  const earlier = parts.before.data && headOf(parts.before.data, within);
  const rowsNow = (now.data?.rows ?? []).filter((row) => isWithin(row, within));
  const rowsBefore = (before.data?.rows ?? []).filter((row) => isWithin(row, within));
  return (
    <>
      {within && (
        <>
          <UpLink search={{ ...filter, ...NO_PLACE, by: within.kind }} />
          <h2>{head?.name ?? earlier?.name ?? sayRate(within.kind)}</h2>
        </>
      )}
      <RateFilters shown={shown} withSplit={!within} />
      <Loaded query={parts.now} lines={8}>
        {() =>
          head ? (
            <HeadlineFigures
              rate={head.rate}
              compared={{ period: compare, known: parts.before.data !== undefined, figures: earlier?.rate }}
              rowsOf={(name) => <RateRows name={name} by={by} rows={rowsNow} total={head.rate} />}
            />
          ) : (
            <p>{say('nothing')}</p>
          )
        }
      </Loaded>
      {shown.beside && <PeriodsBeside now={{ period, figures: head?.rate }} before={{ period: compare, figures: earlier?.rate }} />}
      <Trend until={period} of={within && { [within.kind === 'firm' ? 'firmId' : 'communityId']: within.id }} />
      <Loaded query={now} lines={10}>
        {({ total }) => <RateTables shown={shown} now={rowsNow} before={rowsBefore} asOf={total.asOf} />}
      </Loaded>
    </>
  );
};
