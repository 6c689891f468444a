import { useNavigate, useParams } from '@tanstack/react-router';
import { localDateOf } from '#shared/domain/calendar/local-date.ts';
import { api, useCall } from '#web/console/api.ts';
import { Loaded } from '#web/console/loaded.tsx';
import { useLanguage, useWords } from '#web/console/use-words.ts';
import { serverNow } from '#web/shared/api.ts';
import type { Answer } from '#web/shared/api-types.ts';
import { formatPeriod, timeOf } from '#web/shared/formats.ts';
import { dictionary } from '#web/shared/words.ts';
import { HeadlineFigures } from '../rates/headline-figures.tsx';
import { RateRows } from '../rates/rate-rows.tsx';
import { SaveFile } from '../rates/save-file.tsx';
import { FreezeReport } from './freeze-report.tsx';
import { OtherVersions } from './other-versions.tsx';
import { ReportRows } from './report-rows.tsx';
import { reportWords } from './report-words.ts';
import { ReviewReport } from './review-report.tsx';

type Report = Answer<'GET /v1/street/reports/{reportId}'>;

const words = dictionary({
  title: { zh: '{period}收缴率报告', en: 'Report of {period}' },
  frozen: { zh: '{time} 由{person}定格', en: 'Frozen at {time} by {person}' },
  reviewed: { zh: '{time} {person}：{state}', en: '{time} {person}: {state}' },
  note: { zh: '意见：{note}', en: 'Note: {note}' },
  hash: { zh: '内容哈希（SHA-256）', en: 'Hash of its content (SHA-256)' },
  print: { zh: '打印', en: 'Print' },
  saveCsv: { zh: '导出 CSV', en: 'Export CSV' },
  saveXlsx: { zh: '导出 Excel', en: 'Export XLSX' },
  again: {
    zh: '这份已退回。补正后按同一期间重新定格，就是它的下一版。',
    en: 'This one was returned. Put things right and freeze the same period again: that is its next version.',
  },
});

const Review = ({ state, review }: Pick<Report, 'state' | 'review'>) => {
  const say = useWords(words);
  const sayReport = useWords(reportWords);
  if (!review) return null;
  return (
    <div className={state === 'accepted' ? 'note good' : 'note'} role="status">
      <p>{say('reviewed', { time: timeOf(review.at), person: review.by.person.name, state: sayReport(state) })}</p>
      {review.note && <p>{say('note', { note: review.note })}</p>}
      {state === 'returned' && <p>{say('again')}</p>}
    </div>
  );
};

/** One frozen report: its figures, its hash, what became of it. */
export const Page = () => {
  const say = useWords(words);
  const sayReport = useWords(reportWords);
  const language = useLanguage();
  const navigate = useNavigate();
  const { reportId } = useParams({ strict: false }) as { reportId: string };
  const report = useCall('GET /v1/street/reports/{reportId}', { params: { reportId } });
  const file = (format: 'csv' | 'xlsx') => () =>
    api('GET /v1/street/reports/{reportId}/export', { params: { reportId }, query: { format } });
  return (
    <Loaded query={report} lines={14}>
      {({ period, version, state, review, hash, preparedAt, preparedBy, content }) => (
        <>
          <h1>{say('title', { period: formatPeriod(period, language) })}</h1>
          <p className="lead">
            {sayReport('version', { version })} · {sayReport(state)} ·{' '}
            {say('frozen', { time: timeOf(preparedAt), person: preparedBy.person.name })}
          </p>
          <Review state={state} review={review} />
          <HeadlineFigures
            rate={content.total}
            rowsOf={(name) => <RateRows name={name} by="compound" rows={content.rows} total={content.total} />}
          />
          <p>
            {say('hash')}
            <code className="secret">{hash}</code>
          </p>
          <div className="filters no-print">
            {state === 'prepared' && <ReviewReport reportId={reportId} onReviewed={() => navigate({ to: '.' })} />}
            {state === 'returned' && <FreezeReport period={period} asOf={localDateOf(serverNow())} />}
            <SaveFile label={say('saveCsv')} name={`report-${period}-${version}.csv`} fetchFile={file('csv')} />
            <SaveFile label={say('saveXlsx')} name={`report-${period}-${version}.xlsx`} fetchFile={file('xlsx')} />
            <button type="button" className="action quiet" onClick={() => print()}>
              {say('print')}
            </button>
          </div>
          <ReportRows rows={content.rows} />
          <OtherVersions period={period} reportId={reportId} />
        </>
      )}
    </Loaded>
  );
};
