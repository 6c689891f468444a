import { Link } from '@tanstack/react-router';
import { localDateOf } from '#shared/domain/calendar/local-date.ts';
import { useCall } from '#web/console/api.ts';
import { Loaded } from '#web/console/loaded.tsx';
import { useLanguage, useWords } from '#web/console/use-words.ts';
import { serverNow } from '#web/shared/api.ts';
import { formatPeriod } from '#web/shared/formats.ts';
import { dictionary } from '#web/shared/words.ts';
import { useCompoundId } from '../../parts/use-compound.ts';
import { type Chosen, ContractFilter, WithContract } from '../parts/contract-filter.tsx';
import { periodsOf } from '../parts/contract-periods.ts';
import { MoneyPage } from '../parts/money-page.tsx';
import { CollectionFigures } from './collection-figures.tsx';
import { MoneyToDos } from './money-to-dos.tsx';
import { Unsettled } from './unsettled.tsx';

const words = dictionary({
  title: { zh: '收费概览', en: 'Money at a glance' },
  todo: { zh: '需要您办的', en: 'For you to do' },
  counter: { zh: '收款', en: 'Take money' },
  rates: { zh: '{period}收缴率', en: 'Collection rates, {period}' },
});

const Overview = (chosen: Chosen) => {
  const say = useWords(words);
  const language = useLanguage();
  const compoundId = useCompoundId();
  const { contract, period } = chosen;
  const rate = useCall('GET /v1/compounds/{compoundId}/collection-rate', { params: { compoundId }, query: { period } });
  const [newest = period] = periodsOf(contract, localDateOf(serverNow()));
  return (
    <>
      <p>
        <Link className="action" to="/compounds/$compoundId/money/counter" params={{ compoundId }}>
          {say('counter')}
        </Link>
      </p>
      <h2>{say('todo')}</h2>
      <MoneyToDos contract={contract} newest={newest} />
      <h2>{say('rates', { period: formatPeriod(period, language) })}</h2>
      <div className="fields">
        <ContractFilter {...chosen} />
      </div>
      <Loaded query={rate} lines={8}>
        {(found) => <CollectionFigures rate={found} />}
      </Loaded>
      <Unsettled orderId={contract.id} period={period} />
    </>
  );
};

/** How the compound's money stands: what waits for the committee, the rates of a period, and what of it is not settled. */
export const Page = () => {
  const say = useWords(words);
  return (
    <MoneyPage title={say('title')}>
      <WithContract>{(chosen) => <Overview {...chosen} />}</WithContract>
    </MoneyPage>
  );
};
