import { useState } from 'react';
import { localDateOf } from '#shared/domain/calendar/local-date.ts';
import { Loaded } from '#web/console/loaded.tsx';
import { Empty } from '#web/console/parts/empty.tsx';
import { useFilter } from '#web/console/parts/use-filter.ts';
import { useWords } from '#web/console/use-words.ts';
import { serverNow } from '#web/shared/api.ts';
import { dictionary } from '#web/shared/words.ts';
import { SearchField } from '../../parts/search-field.tsx';
import { useCompoundId } from '../../parts/use-compound.ts';
import { useUnitSearch } from '../../parts/use-unit-search.ts';
import { type Chosen, ContractFilter, WithContract } from '../parts/contract-filter.tsx';
import { DoneNote } from '../parts/done-note.tsx';
import { MoneyPage } from '../parts/money-page.tsx';
import { SelectField } from '../parts/select-field.tsx';
import { useEveryWaiver } from '../parts/use-every.ts';
import { GrantWaiver } from './grant-waiver.tsx';
import { WAIVER_STANDINGS, waiverStanding, waiverWords } from './waiver-standing.ts';
import { WaiverTable } from './waiver-table.tsx';

const words = dictionary({
  title: { zh: '减免', en: 'Waivers' },
  lead: {
    zh: '在一段时间里，某户以后开出的账单按比例少收。已开的账单不受影响；一张账单的减免在户账里办。',
    en: 'For a time, a share of a household’s coming bills is waived. Bills issued already stay; one bill alone is waived in its account.',
  },
  grant: { zh: '新登记减免', en: 'New waiver' },
  state: { zh: '情况', en: 'Standing' },
  all: { zh: '全部', en: 'all' },
  none: {
    zh: '还没有减免。登记后，账单开出时自动少收。',
    en: 'There is no waiver yet. Once entered, bills are issued for less by themselves.',
  },
  noMatch: { zh: '没有这样的减免。', en: 'No such waiver.' },
});

const Waivers = (chosen: Chosen) => {
  const say = useWords(words);
  const sayWaiver = useWords(waiverWords);
  const compoundId = useCompoundId();
  const [{ state = 'all' }, setFilter] = useFilter();
  const [isGranting, setIsGranting] = useState(false);
  const [done, setDone] = useState<string>();
  const orderId = chosen.contract.id;
  const waivers = useEveryWaiver(compoundId, orderId);
  const isWanted = useUnitSearch();
  const today = localDateOf(serverNow());
  return (
    <>
      <DoneNote>{done}</DoneNote>
      <p>
        <button type="button" className="action" onClick={() => setIsGranting(true)}>
          {say('grant')}
        </button>
      </p>
      <div className="fields">
        <ContractFilter {...chosen} withPeriod={false} />
        <SelectField
          label={say('state')}
          options={[['all', say('all')], ...WAIVER_STANDINGS.map((one) => [one, sayWaiver(one)] as const)]}
          value={state}
          onChange={(chosen) => setFilter({ state: chosen })}
        />
        <SearchField />
      </div>
      <Loaded query={waivers} lines={8}>
        {(all) => {
          const found = all.filter((waiver) => (state === 'all' || waiverStanding(waiver, today) === state) && isWanted(waiver));
          if (all.length === 0) return <Empty>{say('none')}</Empty>;
          return found.length === 0 ? <Empty>{say('noMatch')}</Empty> : <WaiverTable waivers={found} onDone={setDone} />;
        }}
      </Loaded>
      {isGranting && <GrantWaiver orderId={orderId} onClose={() => setIsGranting(false)} onDone={setDone} />}
    </>
  );
};

/** Standing waivers of a contract: granted, and ended before their time. */
export const Page = () => {
  const say = useWords(words);
  return (
    <MoneyPage title={say('title')} lead={say('lead')}>
      <WithContract>{(chosen) => <Waivers {...chosen} />}</WithContract>
    </MoneyPage>
  );
};
