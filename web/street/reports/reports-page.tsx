import { Link } from '@tanstack/react-router';
import { useCall } from '#web/console/api.ts';
import { Loaded } from '#web/console/loaded.tsx';
import { Empty } from '#web/console/parts/empty.tsx';
import { RecordTable } from '#web/console/parts/record-table.tsx';
import { useFilter } from '#web/console/parts/use-filter.ts';
import { useLanguage, useWords } from '#web/console/use-words.ts';
import { formatPeriod, timeOf } from '#web/shared/formats.ts';
import { dictionary } from '#web/shared/words.ts';
import { ChoiceFilter } from '../parts/choice-filter.tsx';
import { rateWords } from '../rates/rate-words.ts';
import { REPORT_STATES, reportWords } from './report-words.ts';

const words = dictionary({
  title: { zh: '收缴率报告', en: 'Reports of collection rates' },
  lead: {
    zh: '定格 → 审核 → 通过，或写明原因退回重出。退回的和重出的都保留。',
    en: 'Frozen → reviewed → accepted, or returned with a note and made anew. Returned ones stay as well.',
  },
  empty: {
    zh: '还没有报告。在收缴率页面选好期间和截止日期，点“定格成报告”。',
    en: 'No reports yet. Choose period and cut-off on the page of collection rates and freeze them.',
  },
  period: { zh: '期间', en: 'Period' },
  allPeriods: { zh: '全部期间', en: 'all periods' },
  all: { zh: '全部', en: 'all' },
  unfound: { zh: '没有符合筛选的报告。', en: 'No report fits these filters.' },
  note: { zh: '审核意见', en: 'Note' },
  toRates: { zh: '去收缴率页面', en: 'To the collection rates' },
  caption: { zh: '报告，最新在前', en: 'Reports, the newest first' },
  report: { zh: '报告', en: 'Report' },
  asOf: { zh: '截至', en: 'As of' },
  state: { zh: '状态', en: 'State' },
  preparedAt: { zh: '定格时间', en: 'Frozen at' },
});

/** All reports of the street, the newest first. */
export const Page = () => {
  const say = useWords(words);
  const sayReport = useWords(reportWords);
  const sayRate = useWords(rateWords);
  const language = useLanguage();
  const [{ state: wanted, period: chosen }, change] = useFilter();
  const reports = useCall('GET /v1/street/reports');
  return (
    <>
      <h1>{say('title')}</h1>
      <p className="lead">{say('lead')}</p>
      <Loaded query={reports}>
        {({ rows }) => {
          const found = rows.filter(({ state, period }) => (!wanted || state === wanted) && (!chosen || period === chosen));
          if (rows.length === 0) return <Empty step={<Link to="/street">{say('toRates')}</Link>}>{say('empty')}</Empty>;
          return (
            <>
              <div className="filters no-print">
                <ChoiceFilter
                  label={say('period')}
                  otherwise={say('allPeriods')}
                  choices={[...new Set(rows.map(({ period }) => period))].map((period) => [period, formatPeriod(period, language)])}
                  chosen={chosen}
                  onChoose={(period) => change({ period })}
                />
                <ChoiceFilter
                  label={say('state')}
                  otherwise={say('all')}
                  choices={REPORT_STATES.map((state) => [state, sayReport(state)])}
                  chosen={wanted}
                  onChoose={(state) => change({ state })}
                />
              </div>
              {found.length === 0 ? (
                <Empty>{say('unfound')}</Empty>
              ) : (
                <RecordTable
                  caption={say('caption')}
                  rows={found}
                  keyOf={({ id }) => id}
                  columns={[
                    {
                      head: say('report'),
                      cell: ({ id, period, version }) => (
                        <Link to="/street/reports/$reportId" params={{ reportId: id }}>
                          {formatPeriod(period, language)} {sayReport('version', { version })}
                        </Link>
                      ),
                      namesRow: true,
                    },
                    { head: say('asOf'), cell: ({ asOf }) => asOf, kind: 'figure' },
                    { head: sayRate('current'), cell: ({ current }) => current.text, kind: 'number' },
                    { head: sayRate('combined'), cell: ({ combined }) => combined.text, kind: 'number' },
                    { head: say('state'), cell: ({ state }) => sayReport(state) },
                    { head: say('preparedAt'), cell: ({ preparedAt }) => timeOf(preparedAt), kind: 'figure' },
                    { head: say('note'), cell: ({ review }) => review?.note ?? '—' },
                  ]}
                />
              )}
            </>
          );
        }}
      </Loaded>
    </>
  );
};
