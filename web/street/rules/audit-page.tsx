import { localDateOf } from '#shared/domain/calendar/local-date.ts';
import { useCall } from '#web/console/api.ts';
import { Loaded } from '#web/console/loaded.tsx';
import { Empty } from '#web/console/parts/empty.tsx';
import { Pages } from '#web/console/parts/pages.tsx';
import { useFilter } from '#web/console/parts/use-filter.ts';
import { Wide } from '#web/console/parts/wide.tsx';
import { useWords } from '#web/console/use-words.ts';
import { serverNow } from '#web/shared/api.ts';
import { timeOf } from '#web/shared/formats.ts';
import { dictionary } from '#web/shared/words.ts';
import { factText, useEventName } from './event-words.ts';

const words = dictionary({
  title: { zh: '审计记录', en: 'Audit log' },
  lead: { zh: '谁在什么时候做了什么；只增不改。', en: 'Who did what and when; added to, never changed.' },
  month: { zh: '月份', en: 'Month' },
  search: { zh: '在本页查找', en: 'Search this page' },
  empty: { zh: '这个月没有记录。', en: 'Nothing in this month.' },
  caption: { zh: '最新在前', en: 'The newest first' },
  at: { zh: '时间', en: 'Time' },
  what: { zh: '事项', en: 'What' },
  who: { zh: '办理人', en: 'Who' },
  facts: { zh: '内容', en: 'Facts' },
});

/** What happened in the street, month by month. */
export const Page = () => {
  const say = useWords(words);
  const eventName = useEventName();
  const [{ month, cursor, search = '' }, change] = useFilter();
  const audit = useCall('GET /v1/street/audit', { query: { ...(month && { month }), ...(cursor && { cursor }) } });
  return (
    <>
      <h1>{say('title')}</h1>
      <p className="lead">{say('lead')}</p>
      <div className="filters">
        <label>
          {say('month')}
          <input
            type="month"
            value={month ?? localDateOf(serverNow()).slice(0, 7)}
            onChange={(event) => change({ month: event.target.value, cursor: undefined })}
          />
        </label>
        <label>
          {say('search')}
          <input type="search" value={search} onChange={(event) => change({ search: event.target.value })} />
        </label>
      </div>
      <Loaded query={audit} lines={12}>
        {({ rows, nextCursor }) => {
          const found = rows.filter(({ type, actor, facts, subject }) =>
            [type, eventName(type), actor.party.name, actor.person.name, subject, factText(facts)].join(' ').includes(search),
          );
          return rows.length === 0 ? (
            <Empty>{say('empty')}</Empty>
          ) : (
            <>
              <Wide label={say('caption')}>
                <table className="plain-table">
                  <caption>{say('caption')}</caption>
                  <thead>
                    <tr>
                      <th scope="col">{say('at')}</th>
                      <th scope="col">{say('what')}</th>
                      <th scope="col">{say('who')}</th>
                      <th scope="col">{say('facts')}</th>
                    </tr>
                  </thead>
                  <tbody>
                    {found.map(({ id, at, type, actor, facts, subject }) => (
                      <tr key={id}>
                        <td>{timeOf(at)}</td>
                        <th scope="row">{eventName(type)}</th>
                        <td>
                          {actor.person.name} · {actor.party.name}
                        </td>
                        <td>
                          {factText(facts)} <small className="soft">{subject}</small>
                        </td>
                      </tr>
                    ))}
                  </tbody>
                </table>
              </Wide>
              <Pages nextCursor={nextCursor} />
            </>
          );
        }}
      </Loaded>
    </>
  );
};
