import { Link } from '@tanstack/react-router';
import { useCall } from '#web/console/api.ts';
import { Loaded } from '#web/console/loaded.tsx';
import { useWords } from '#web/console/use-words.ts';
import { dictionary } from '#web/shared/words.ts';
import { useEveryCompound } from '../register/use-register.ts';
import { HeadlineFigures } from './headline-figures.tsx';
import { RateFilters } from './rate-filters.tsx';
import type { Shown } from './shown-rates.ts';
import { Trend } from './trend.tsx';

const words = dictionary({
  back: { zh: '← 回到全街道', en: '← Back to the whole street' },
  compound: { zh: '小区', en: 'Compound' },
});

/** One compound's figures and their trend. */
export const CompoundRate = ({ compoundId, shown }: { compoundId: string; shown: Shown }) => {
  const say = useWords(words);
  const params = { compoundId };
  const now = useCall('GET /v1/street/compounds/{compoundId}/collection-rate', {
    params,
    query: { period: shown.period, ...(shown.asOf && { asOf: shown.asOf }) },
  });
  const earlier = useCall('GET /v1/street/compounds/{compoundId}/collection-rate', { params, query: { period: shown.compare } });
  const compounds = useEveryCompound();
  const name = compounds.data?.find(({ id }) => id === compoundId)?.name;
  return (
    <>
      <p>
        <Link to="/street" search={{ ...shown, compound: undefined } as never}>
          {say('back')}
        </Link>
      </p>
      <h2>{name ?? say('compound')}</h2>
      <RateFilters shown={shown} withSplit={false} />
      <Loaded query={now} lines={8}>
        {(rate) => <HeadlineFigures rate={rate} before={earlier.data} compare={shown.compare} />}
      </Loaded>
      <Trend until={shown.period} compoundId={compoundId} />
    </>
  );
};
