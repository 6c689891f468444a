import type { UseQueryResult } from '@tanstack/react-query';
import { Fragment } from 'react';
import { Loaded } from '#web/console/loaded.tsx';
import { Empty } from '#web/console/parts/empty.tsx';
import { RecordTable } from '#web/console/parts/record-table.tsx';
import { useLanguage, useWords } from '#web/console/use-words.ts';
import { longDay } from '#web/shared/formats.ts';
import { dictionary } from '#web/shared/words.ts';
import type { Found } from './use-found-persons.ts';

const words = dictionary({
  found: { zh: '找到 {count} 位', en: '{count} found' },
  none: {
    zh: '这个小区没有叫这个姓名的业主，以前也没有。请核对姓名全称、小区和房屋。',
    en: 'No owner of this compound has this name, and none had it. Check the whole name, the compound and the unit.',
  },
  caption: { zh: '此姓名的业主，现任的和以往的', en: 'Owners of this name, present and past ones' },
  owner: { zh: '业主', en: 'Owner' },
  phone: { zh: '电话', en: 'Telephone' },
  units: { zh: '房屋', en: 'Units' },
  before: { zh: '原 {unit}', en: '{unit} before' },
  more: { zh: '等 {count} 套', en: '… {count} in all' },
  standing: { zh: '情况', en: 'Standing' },
  present: { zh: '现任业主', en: 'owner now' },
  past: { zh: '已不是业主', en: 'owner no more' },
  erasedName: { zh: '已删除', en: 'erased' },
  erased: { zh: '姓名、电话已于{day}删除', en: 'name and telephone erased on {day}' },
  act: { zh: '办理', en: 'To do' },
  export: { zh: '导出', en: 'Export' },
  erase: { zh: '删除', en: 'Erase' },
});

type Given = {
  found: UseQueryResult<{ rows: Found[] }>;
  onAsk: (asked: { what: 'export' | 'erase'; person: Found }) => void;
};

/** Who has the name that was asked for, masked, and what can be done. */
export const FoundPersons = ({ found, onAsk }: Given) => {
  const say = useWords(words);
  const language = useLanguage();
  const unitsOf = ({ unit, units: { count, shown } }: Found) => {
    if (count === 0) return <span className="figure">{say('before', { unit })}</span>;
    return (
      <>
        {shown.map((one) => (
          <Fragment key={one}>
            <span className="figure">{one}</span>{' '}
          </Fragment>
        ))}
        {count > shown.length && say('more', { count })}
      </>
    );
  };
  const standingOf = ({ past, erasedAt }: Found) =>
    [say(past ? 'past' : 'present'), erasedAt && say('erased', { day: longDay(erasedAt, language) })].filter(Boolean).join(' · ');
  const ask = (what: 'export' | 'erase', person: Found) => (
    <button type="button" className="plain" onClick={() => onAsk({ what, person })}>
      {say(what)} <span className="unseen">{person.unit}</span>
    </button>
  );
  return (
    <Loaded query={found} lines={3}>
      {({ rows }) =>
        rows.length === 0 ? (
          <div role="status">
            <Empty>{say('none')}</Empty>
          </div>
        ) : (
          <>
            <p role="status">{say('found', { count: rows.length })}</p>
            <RecordTable
              caption={say('caption')}
              className="persons"
              rows={rows}
              keyOf={({ ownerId }) => ownerId}
              columns={[
                { head: say('owner'), cell: ({ owner, erasedAt }) => (erasedAt ? say('erasedName') : owner), namesRow: true },
                { head: say('phone'), cell: ({ phone = '—' }) => phone, kind: 'figure' },
                { head: say('units'), cell: unitsOf },
                { head: say('standing'), cell: standingOf },
                {
                  head: say('act'),
                  cell: (person) => (
                    <>
                      {ask('export', person)} {!person.erasedAt && ask('erase', person)}
                    </>
                  ),
                },
              ]}
            />
          </>
        )
      }
    </Loaded>
  );
};
