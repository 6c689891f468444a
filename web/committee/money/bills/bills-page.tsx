import { Link } from '@tanstack/react-router';
import { localDateOf } from '#shared/domain/calendar/local-date.ts';
import { formatFen } from '#shared/domain/money/decimal.ts';
import { Loaded } from '#web/console/loaded.tsx';
import { Empty } from '#web/console/parts/empty.tsx';
import { useFilter } from '#web/console/parts/use-filter.ts';
import { useLanguage, useWords } from '#web/console/use-words.ts';
import { serverNow } from '#web/shared/api.ts';
import { formatPeriod } from '#web/shared/formats.ts';
import { dictionary } from '#web/shared/words.ts';
import { FirstRows } from '../../parts/first-rows.tsx';
import { SearchField } from '../../parts/search-field.tsx';
import { useCompoundId } from '../../parts/use-compound.ts';
import { useUnitSearch } from '../../parts/use-unit-search.ts';
import { BILL_STANDINGS, type Bill, standingOf } from '../parts/bill-standing.ts';
import { type Chosen, ContractFilter, WithContract } from '../parts/contract-filter.tsx';
import { MoneyPage } from '../parts/money-page.tsx';
import { SelectField } from '../parts/select-field.tsx';
import { useEveryBill } from '../parts/use-every.ts';
import { BillTable } from './bill-table.tsx';

const words = dictionary({
  title: { zh: '账单', en: 'Bills' },
  state: { zh: '情况', en: 'Standing' },
  all: { zh: '全部', en: 'all' },
  open: { zh: '待缴', en: 'to be paid' },
  overdue: { zh: '逾期', en: 'overdue' },
  disputed: { zh: '有异议', en: 'disputed' },
  settled: { zh: '已结清', en: 'settled' },
  option: { zh: '{state}（{count}）', en: '{state} ({count})' },
  caption: {
    zh: '{period}：{count} 张账单，应收 {billed}，已收 {received}，未缴 {open}',
    en: '{period}: {count} bills, {billed} billed, {received} received, {open} open',
  },
  noBills: {
    zh: '{period}还没有开出账单。草稿核对期一过就会开出。',
    en: 'No bills of {period} are issued yet. They are as soon as the draft’s days are over.',
  },
  noMatch: { zh: '没有这样的账单。', en: 'No such bill.' },
  run: { zh: '草稿与出账进度', en: 'Draft and billing run' },
});

const sum = (bills: readonly Bill[], of: (bill: Bill) => number) => formatFen(bills.reduce((total, bill) => total + of(bill), 0));

const Bills = (chosen: Chosen) => {
  const say = useWords(words);
  const language = useLanguage();
  const compoundId = useCompoundId();
  const [{ state = 'all' }, setFilter] = useFilter();
  const isWanted = useUnitSearch();
  const { contract, period } = chosen;
  const bills = useEveryBill(compoundId, contract.id, period);
  const run = (
    <Link to="/compounds/$compoundId/money/bills/draft" params={{ compoundId }} search={{ order: contract.id, period } as never}>
      {say('run')}
    </Link>
  );
  return (
    <Loaded query={bills} lines={14}>
      {(all) => {
        const today = localDateOf(serverNow());
        const found = all.filter((bill) => (state === 'all' || standingOf(bill, today) === state) && isWanted(bill));
        return (
          <>
            <div className="fields no-print">
              <ContractFilter {...chosen} />
              <SelectField
                label={say('state')}
                options={(['all', ...BILL_STANDINGS] as const).map(
                  (one) =>
                    [
                      one,
                      say('option', {
                        state: say(one),
                        count: one === 'all' ? all.length : all.filter((bill) => standingOf(bill, today) === one).length,
                      }),
                    ] as const,
                )}
                value={state}
                onChange={(chosen) => setFilter({ state: chosen })}
              />
              <SearchField />
            </div>
            <p className="no-print">{run}</p>
            {all.length === 0 && <Empty>{say('noBills', { period: formatPeriod(period, language) })}</Empty>}
            {all.length > 0 && found.length === 0 && <Empty>{say('noMatch')}</Empty>}
            {found.length > 0 && (
              <FirstRows rows={found}>
                {(shown) => (
                  <BillTable
                    bills={shown}
                    of={found}
                    caption={say('caption', {
                      period: formatPeriod(period, language),
                      count: found.length,
                      billed: sum(found, ({ amountFen }) => amountFen),
                      received: sum(found, ({ receivedFen }) => receivedFen),
                      open: sum(found, ({ openFen }) => openFen),
                    })}
                  />
                )}
              </FirstRows>
            )}
          </>
        );
      }}
    </Loaded>
  );
};

/** Bills of a period by building and entrance, to be searched and filtered. */
export const Page = () => {
  const say = useWords(words);
  return (
    <MoneyPage title={say('title')}>
      <WithContract>{(chosen) => <Bills {...chosen} />}</WithContract>
    </MoneyPage>
  );
};
