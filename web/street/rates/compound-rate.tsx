import { useCall } from '#web/console/api.ts';
import { Loaded } from '#web/console/loaded.tsx';
import { useFilter } from '#web/console/parts/use-filter.ts';
import { useWords } from '#web/console/use-words.ts';
import { useEveryCompound } from '../register/use-register.ts';
import { HeadlineFigures } from './headline-figures.tsx';
import { PeriodsBeside } from './periods-beside.tsx';
import { RateFilters } from './rate-filters.tsx';
import { rateWords } from './rate-words.ts';
import { NO_PLACE, type Shown } from './shown-rates.ts';
import { Trend } from './trend.tsx';
import { UpLink } from './up-link.tsx';

/** One compound's figures and their trend. */
export const CompoundRate = ({ compoundId, shown }: { compoundId: string; shown: Shown }) => {
  const sayRate = useWords(rateWords);
  const [filter] = useFilter();
  const { period, compare, asOf } = shown;
  const params = { compoundId };
  const now = useCall('GET /v1/street/compounds/{compoundId}/collection-rate', { params, query: { period, ...(asOf && { asOf }) } });
  const before = useCall('GET /v1/street/compounds/{compoundId}/collection-rate', { params, query: { period: compare } });
  const compounds = useEveryCompound();
  return (
    <>
      <UpLink search={{ ...filter, ...NO_PLACE }} />
      <h2>{compounds.data?.find(({ id }) => id === compoundId)?.name ?? sayRate('compound')}</h2>
      <RateFilters shown={shown} withSplit={false} />
      <Loaded query={now} lines={8}>
        {(rate) => (
          <>
            <HeadlineFigures rate={rate} compared={{ period: compare, known: before.data !== undefined, figures: before.data }} />
            {shown.beside && <PeriodsBeside now={{ period, figures: rate }} before={{ period: compare, figures: before.data }} />}
          </>
        )}
      </Loaded>
      <Trend until={period} of={{ compoundId }} />
    </>
  );
};
