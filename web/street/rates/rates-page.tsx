import { useCall } from '#web/console/api.ts';
import { Loaded } from '#web/console/loaded.tsx';
import { useFilter } from '#web/console/parts/use-filter.ts';
import { useWords } from '#web/console/use-words.ts';
import { dictionary } from '#web/shared/words.ts';
import { CompoundRate } from './compound-rate.tsx';
import { shownOf } from './shown-rates.ts';
import { StreetRates } from './street-rates.tsx';

const words = dictionary({
  title: { zh: '收缴率', en: 'Collection rates' },
  lead: {
    zh: '按账单和收款逐笔计算，每个数字都能点开看公式、截止时间和构成。',
    en: 'Counted from bills and postings; every figure opens to its formula, its cut-off and the rows it is made of.',
  },
});

/** Collection rates of the street, or of the compound that the address names. */
export const Page = () => {
  const say = useWords(words);
  const street = useCall('GET /v1/street');
  const [filter] = useFilter();
  return (
    <>
      <h1>{say('title')}</h1>
      <p className="lead">{say('lead')}</p>
      <Loaded query={street} lines={12}>
        {() => {
          // Asked after the first answer, which told the product's time.
          const shown = shownOf(filter);
          return filter.compound ? <CompoundRate compoundId={filter.compound} shown={shown} /> : <StreetRates shown={shown} />;
        }}
      </Loaded>
    </>
  );
};
