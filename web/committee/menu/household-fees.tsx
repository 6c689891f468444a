import { Input } from 'antd';
import { useState } from 'react';
import { feeFen, wholeMonths } from '#shared/domain/billing/fee.ts';
import { formatFen } from '#shared/domain/money/decimal.ts';
import { Loaded } from '#web/console/loaded.tsx';
import { useWords } from '#web/console/use-words.ts';
import { formatArea } from '#web/shared/formats.ts';
import { dictionary } from '#web/shared/words.ts';
import { EmptyTo } from '../parts/empty-to.tsx';
import { unitMatch } from '../parts/unit-match.ts';
import { UnitTable } from '../parts/unit-table.tsx';
import { useEveryUnit } from '../parts/use-compound.ts';
import type { OnMenu } from './menu-answer.ts';

const words = dictionary({
  summary: {
    zh: '全小区每月 {compound}，共 {units} 户；每户 {smallest} – {largest}，中位 {median}。',
    en: 'The compound {compound} a month for {units} units; a household {smallest} – {largest}, median {median}.',
  },
  search: { zh: '查一户（房号，如 3-2-501）', en: 'Find a unit (such as 3-2-501)' },
  unit: { zh: '房屋', en: 'Unit' },
  area: { zh: '面积', en: 'Area' },
  vacant: { zh: '空置', en: 'vacant' },
  fee: { zh: '每月', en: 'A month' },
  none: { zh: '住户表还没有导入，算不出各户费用。', en: 'The roll is not imported yet, so no fees can be computed.' },
});

/** What each household of the roll would pay a month. Nothing is paid during the trial. */
export const HouseholdFees = ({ offer: { package: one, quote } }: { offer: OnMenu }) => {
  const say = useWords(words);
  const units = useEveryUnit();
  const [search, setSearch] = useState('');
  if (!quote) return <EmptyTo step="importRoll">{say('none')}</EmptyTo>;
  return (
    <>
      <p>
        {say('summary', {
          compound: formatFen(quote.compoundMonthFen),
          units: quote.units,
          smallest: formatFen(quote.smallestMonthFen),
          largest: formatFen(quote.largestMonthFen),
          median: formatFen(quote.medianMonthFen),
        })}
      </p>
      <Loaded query={units} lines={10}>
        {(rows) => (
          <>
            <Input
              className="search"
              aria-label={say('search')}
              placeholder={say('search')}
              value={search}
              onChange={(event) => setSearch(event.target.value)}
              allowClear
            />
            <UnitTable
              size="small"
              dataSource={rows.filter(unitMatch(search))}
              pagination={{ pageSize: 12 }}
              columns={[
                { title: say('unit'), dataIndex: 'unit' },
                {
                  title: say('area'),
                  align: 'right',
                  render: (_, { areaDm2, occupied }) => (
                    <span className="figure">
                      {occupied ? '' : `${say('vacant')} · `}
                      {formatArea(areaDm2)}
                    </span>
                  ),
                },
                {
                  title: say('fee'),
                  align: 'right',
                  render: (_, { areaDm2, occupied }) => (
                    <span className="figure">
                      {formatFen(feeFen(areaDm2, one, wholeMonths(1), occupied ? 100 : (one.vacancyPercent ?? 100)))}
                    </span>
                  ),
                },
              ]}
            />
          </>
        )}
      </Loaded>
    </>
  );
};
