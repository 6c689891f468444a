import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Loaded } from '#web/console/loaded.tsx';
import { Field } from '#web/console/parts/field.tsx';
import { useFilter } from '#web/console/parts/use-filter.ts';
import { useWords } from '#web/console/use-words.ts';
import { formatArea } from '#web/shared/formats.ts';
import { dictionary } from '#web/shared/words.ts';
import { EmptyTo } from '../parts/empty-to.tsx';
import { unitMatch } from '../parts/unit-match.ts';
import type { UnitFound } from '../parts/unit-picker.tsx';
import { UnitTable } from '../parts/unit-table.tsx';
import { useCompoundId, useEveryUnit } from '../parts/use-compound.ts';
import { RollTabs } from './roll-tabs.tsx';

const words = dictionary({
  title: { zh: '住户', en: 'Households' },
  lead: {
    zh: '{units} 户，{area}；{vacant} 户空置；{unowned} 户缺业主。',
    en: '{units} units, {area}; {vacant} vacant; {unowned} without an owner.',
  },
  search: { zh: '查找（房号如 3-2-501，或姓氏）', en: 'Find (unit such as 3-2-501, or family name)' },
  show: { zh: '显示', en: 'Show' },
  all: { zh: '全部', en: 'All' },
  vacant: { zh: '空置的', en: 'Vacant' },
  unowned: { zh: '缺业主的', en: 'Without an owner' },
  unit: { zh: '房屋', en: 'Unit' },
  area: { zh: '建筑面积', en: 'Area' },
  owner: { zh: '业主', en: 'Owner' },
  phone: { zh: '手机', en: 'Telephone' },
  lived: { zh: '入住', en: 'Occupied' },
  yes: { zh: '有人住', en: 'occupied' },
  no: { zh: '空置', en: 'vacant' },
  missing: { zh: '缺业主', en: 'owner missing' },
  noneFound: { zh: '没有符合的房屋。换个条件再找。', en: 'No unit fits. Try another search.' },
  none: {
    zh: '住户表还没有导入。导入后，这里列出每一户的面积、业主和是否入住。',
    en: 'The roll is not imported yet. Then each unit’s area, owner and occupancy show here.',
  },
});
const KINDS: Record<string, (unit: UnitFound) => boolean> = {
  all: () => true,
  vacant: ({ occupied }) => !occupied,
  unowned: ({ owner }) => owner === undefined,
};
const PAGE_SIZE = 20;

/** The roll: every unit with area, owner and occupancy, personal data masked. */
export const Page = () => {
  const say = useWords(words);
  const compoundId = useCompoundId();
  const units = useEveryUnit();
  const [{ show = 'all', page = '1' }, setFilter] = useFilter();
  // What is searched for may be a name, which has no place in an address.
  const [search, setSearch] = useState('');
  return (
    <>
      <h1>{say('title')}</h1>
      <RollTabs />
      <Loaded query={units} lines={14}>
        {(rows) => {
          if (rows.length === 0) return <EmptyTo step="importRoll">{say('none')}</EmptyTo>;
          const isWanted = unitMatch(search);
          const shown = rows.filter((row) => (KINDS[show] ?? KINDS.all)?.(row) && isWanted(row));
          return (
            <>
              <p className="lead">
                {say('lead', {
                  units: rows.length,
                  area: formatArea(rows.reduce((sum, { areaDm2 }) => sum + areaDm2, 0)),
                  vacant: rows.filter(({ occupied }) => !occupied).length,
                  unowned: rows.filter(({ owner }) => owner === undefined).length,
                })}
              </p>
              <div className="fields">
                <Field label={say('search')}>
                  {(given) => (
                    <input
                      {...given}
                      type="search"
                      value={search}
                      onChange={(event) => {
                        setSearch(event.target.value);
                        setFilter({ page: undefined });
                      }}
                    />
                  )}
                </Field>
                <Field label={say('show')}>
                  {(given) => (
                    <select {...given} value={show} onChange={(event) => setFilter({ show: event.target.value, page: undefined })}>
                      {(['all', 'vacant', 'unowned'] as const).map((kind) => (
                        <option key={kind} value={kind}>
                          {say(kind)}
                        </option>
                      ))}
                    </select>
                  )}
                </Field>
              </div>
              <UnitTable
                size="middle"
                scroll={{ x: 'max-content' }}
                dataSource={shown}
                locale={{ emptyText: say('noneFound') }}
                pagination={{
                  pageSize: PAGE_SIZE,
                  current: Number(page) || 1,
                  onChange: (next) => setFilter({ page: String(next) }, 'push'),
                }}
                columns={[
                  {
                    title: say('unit'),
                    dataIndex: 'unit',
                    render: (unit: string) => (
                      <Link to="/compounds/$compoundId/roll/units/$unit" params={{ compoundId, unit }}>
                        {unit}
                      </Link>
                    ),
                  },
                  { title: say('area'), dataIndex: 'areaDm2', align: 'right', className: 'figure', render: formatArea },
                  { title: say('owner'), render: (_, { owner }) => owner ?? <b className="missed">{say('missing')}</b> },
                  { title: say('phone'), dataIndex: 'phone', className: 'figure' },
                  { title: say('lived'), render: (_, { occupied }) => say(occupied ? 'yes' : 'no') },
                ]}
              />
            </>
          );
        }}
      </Loaded>
    </>
  );
};
