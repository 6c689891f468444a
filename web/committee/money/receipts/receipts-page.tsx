import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { localDateOf } from '#shared/domain/calendar/local-date.ts';
import { lastPeriods } from '#shared/domain/calendar/period.ts';
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
import { DoneNote } from '../parts/done-note.tsx';
import { MoneyPage } from '../parts/money-page.tsx';
import { SelectField } from '../parts/select-field.tsx';
import { useEveryReceipt } from '../parts/use-every.ts';
import { ReceiptTable } from './receipt-table.tsx';

const words = dictionary({
  title: { zh: '收据', en: 'Receipts' },
  month: { zh: '哪个月', en: 'Month' },
  search: { zh: '查收据号或房号', en: 'Find a receipt or a unit' },
  import: { zh: '成批登记收据（CSV）', en: 'Record many receipts (CSV)' },
  caption: { zh: '{month}：{count} 张收据，合计 {sum}（不含已冲正）', en: '{month}: {count} receipts, {sum} in all without reversed ones' },
  none: { zh: '{month}还没有收据。', en: 'No receipt in {month} yet.' },
  counter: { zh: '去收款', en: 'To the counter' },
  noMatch: { zh: '没有这样的收据。', en: 'No such receipt.' },
});
/** So many months back can be chosen. */
const MONTHS = 24;

/** Receipts of a month, to be found, printed and taken back. */
export const Page = () => {
  const say = useWords(words);
  const language = useLanguage();
  const compoundId = useCompoundId();
  const [done, setDone] = useState<string>();
  const [filter, setFilter] = useFilter();
  const thisMonth = localDateOf(serverNow()).slice(0, 7);
  const month = filter.month ?? thisMonth;
  const search = (filter.search ?? '').trim();
  const receipts = useEveryReceipt(compoundId, month);
  const isWanted = useUnitSearch();
  const inWords = formatPeriod(month, language);
  return (
    <MoneyPage title={say('title')}>
      <DoneNote>{done}</DoneNote>
      <div className="fields">
        <SelectField
          label={say('month')}
          options={lastPeriods(thisMonth, MONTHS).map((one) => [one, formatPeriod(one, language)] as const)}
          value={month}
          onChange={(chosen) => setFilter({ month: chosen })}
        />
        <SearchField label={say('search')} />
      </div>
      <p>
        <Link to="/compounds/$compoundId/money/receipts/import" params={{ compoundId }}>
          {say('import')}
        </Link>
      </p>
      <Loaded query={receipts} lines={12}>
        {(all) => {
          const found = all.filter((receipt) => receipt.receiptNumber.includes(search) || isWanted(receipt));
          if (all.length === 0)
            return (
              <Empty
                step={
                  <Link className="action" to="/compounds/$compoundId/money/counter" params={{ compoundId }}>
                    {say('counter')}
                  </Link>
                }
              >
                {say('none', { month: inWords })}
              </Empty>
            );
          if (found.length === 0) return <Empty>{say('noMatch')}</Empty>;
          const sum = found.reduce((total, { amountFen, reversed }) => total + (reversed ? 0 : amountFen), 0);
          return (
            <FirstRows rows={found}>
              {(shown) => (
                <ReceiptTable
                  receipts={shown}
                  caption={say('caption', { month: inWords, count: found.length, sum: formatFen(sum) })}
                  onDone={setDone}
                />
              )}
            </FirstRows>
          );
        }}
      </Loaded>
    </MoneyPage>
  );
};
