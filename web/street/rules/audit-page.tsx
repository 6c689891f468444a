import { localDateOf } from '#shared/domain/calendar/local-date.ts';
import { useCall } from '#web/console/api.ts';
import { Loaded } from '#web/console/loaded.tsx';
import { Empty } from '#web/console/parts/empty.tsx';
import { Pages } from '#web/console/parts/pages.tsx';
import { RecordTable } from '#web/console/parts/record-table.tsx';
import { useFilter } from '#web/console/parts/use-filter.ts';
import { useLanguage, useWords } from '#web/console/use-words.ts';
import { serverNow } from '#web/shared/api.ts';
import { longDate, timeOf } from '#web/shared/formats.ts';
import { dictionary } from '#web/shared/words.ts';
import { ChoiceFilter } from '../parts/choice-filter.tsx';
import { SearchFilter } from '../parts/search-filter.tsx';
import { type Entry, EntryFacts, useActorName } from './audit-entry.tsx';
import { useEventName } from './event-words.ts';
import { factTexts } from './fact-words.ts';
import { useNameOf } from './use-name-of.ts';

const words = dictionary({
  title: { zh: '审计记录', en: 'Audit log' },
  lead: {
    zh: '谁在什么时候做了什么；只增不改，只有依法删除个人信息时才抹去其中的姓名和电话。',
    en: 'Who did what and when; added to, never changed, except that the erasure of a person takes the name and telephone out of it.',
  },
  month: { zh: '月份', en: 'Month' },
  search: { zh: '在本页查找', en: 'Search this page' },
  who: { zh: '谁办的', en: 'Who' },
  anybody: { zh: '所有人', en: 'Anybody' },
  people: { zh: '只看人办的', en: 'People alone' },
  automatic: { zh: '只看自动的', en: 'What went by itself' },
  empty: { zh: '这个月没有记录。换一个月看看。', en: 'Nothing in this month. Choose another one.' },
  unfound: { zh: '本页没有符合的记录；下一页可能有。', en: 'Nothing on this page fits; a later page may.' },
  caption: { zh: '{day}，最新在前', en: '{day}, the newest first' },
  at: { zh: '时间', en: 'Time' },
  what: { zh: '事项', en: 'What' },
  by: { zh: '办理人', en: 'Who' },
  facts: { zh: '内容', en: 'Facts' },
});
const WHO = ['people', 'automatic'] as const;

const Day = ({ day, entries }: { day: string; entries: Entry[] }) => {
  const say = useWords(words);
  const language = useLanguage();
  const eventName = useEventName();
  const actorName = useActorName();
  const nameOf = useNameOf();
  return (
    <RecordTable
      caption={say('caption', { day: longDate(day, language) })}
      className="audit"
      rows={entries}
      keyOf={({ id }) => id}
      columns={[
        { head: say('at'), cell: ({ at }) => timeOf(at).slice(11), kind: 'figure' },
        { head: say('what'), cell: ({ type }) => eventName(type), namesRow: true },
        { head: say('by'), cell: ({ actor }) => actorName(actor) },
        { head: say('facts'), cell: (entry) => <EntryFacts entry={entry} placeName={nameOf(entry.subject)} /> },
      ]}
    />
  );
};

/** What happened in the street, month by month, day by day. */
export const Page = () => {
  const say = useWords(words);
  const language = useLanguage();
  const eventName = useEventName();
  const actorName = useActorName();
  const nameOf = useNameOf();
  const [{ month, cursor, search = '', who }, change] = useFilter();
  const audit = useCall('GET /v1/street/audit', { query: { ...(month && { month }), ...(cursor && { cursor }) } });
  const textOf = ({ type, actor, facts, subject, correlationId }: Entry) =>
    [type, eventName(type), actorName(actor), subject, nameOf(subject), correlationId, ...factTexts(facts, language).known].join(' ');
  const isWanted = (entry: Entry) =>
    (!who || (who === 'automatic') === (entry.actor.party.kind === 'platform')) && textOf(entry).includes(search.trim());
  return (
    <>
      <h1>{say('title')}</h1>
      <p className="lead">{say('lead')}</p>
      <div className="filters no-print">
        <label>
          {say('month')}
          <input
            type="month"
            value={month ?? localDateOf(serverNow()).slice(0, 7)}
            onChange={(event) => change({ month: event.target.value, cursor: undefined })}
          />
        </label>
        <ChoiceFilter
          label={say('who')}
          otherwise={say('anybody')}
          choices={WHO.map((one) => [one, say(one)])}
          chosen={who}
          onChoose={(chosen) => change({ who: chosen })}
        />
        <SearchFilter label={say('search')} />
      </div>
      <Loaded query={audit} lines={20}>
        {({ rows, nextCursor }) => {
          const found = rows.filter(isWanted);
          const days = [...new Set(found.map(({ at }) => localDateOf(at)))];
          return (
            <>
              {rows.length === 0 && <Empty>{say('empty')}</Empty>}
              {rows.length > 0 && days.length === 0 && <Empty>{say('unfound')}</Empty>}
              {days.map((day) => (
                <Day key={day} day={day} entries={found.filter(({ at }) => localDateOf(at) === day)} />
              ))}
              <Pages nextCursor={nextCursor} />
            </>
          );
        }}
      </Loaded>
    </>
  );
};
