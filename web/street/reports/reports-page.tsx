import { Link } from '@tanstack/react-router';
import { useCall } from '#web/console/api.ts';
import { Loaded } from '#web/console/loaded.tsx';
import { Empty } from '#web/console/parts/empty.tsx';
import { Wide } from '#web/console/parts/wide.tsx';
import { useLanguage, useWords } from '#web/console/use-words.ts';
import { formatPeriod, timeOf } from '#web/shared/formats.ts';
import { dictionary } from '#web/shared/words.ts';
import { rateWords } from '../rates/rate-words.ts';
import { reportWords } from './report-words.ts';

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
  const reports = useCall('GET /v1/street/reports');
  return (
    <>
      <h1>{say('title')}</h1>
      <p className="lead">{say('lead')}</p>
      <Loaded query={reports}>
        {({ rows }) =>
          rows.length === 0 ? (
            <Empty step={<Link to="/street">{say('toRates')}</Link>}>{say('empty')}</Empty>
          ) : (
            <Wide label={say('caption')}>
              <table className="plain-table">
                <caption>{say('caption')}</caption>
                <thead>
                  <tr>
                    <th scope="col">{say('report')}</th>
                    <th scope="col">{say('asOf')}</th>
                    <th scope="col" className="number">
                      {sayRate('current')}
                    </th>
                    <th scope="col" className="number">
                      {sayRate('combined')}
                    </th>
                    <th scope="col">{say('state')}</th>
                    <th scope="col">{say('preparedAt')}</th>
                  </tr>
                </thead>
                <tbody>
                  {rows.map(({ id, period, version, asOf, current, combined, state, preparedAt }) => (
                    <tr key={id}>
                      <th scope="row">
                        <Link to="/street/reports/$reportId" params={{ reportId: id }}>
                          {formatPeriod(period, language)} {sayReport('version', { version })}
                        </Link>
                      </th>
                      <td>{asOf}</td>
                      <td className="number">{current.text}</td>
                      <td className="number">{combined.text}</td>
                      <td>{sayReport(state)}</td>
                      <td>{timeOf(preparedAt)}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </Wide>
          )
        }
      </Loaded>
    </>
  );
};
