import { useNavigate, useParams } from '@tanstack/react-router';
import { formatFen } from '#shared/domain/money/decimal.ts';
import { api, useCall } from '#web/console/api.ts';
import { Loaded } from '#web/console/loaded.tsx';
import { Wide } from '#web/console/parts/wide.tsx';
import { useLanguage, useWords } from '#web/console/use-words.ts';
import type { Answer } from '#web/shared/api-types.ts';
import { formatPeriod, timeOf } from '#web/shared/formats.ts';
import { dictionary } from '#web/shared/words.ts';
import { HeadlineFigures } from '../rates/headline-figures.tsx';
import { rateWords } from '../rates/rate-words.ts';
import { SaveFile } from '../rates/save-file.tsx';
import { FreezeReport } from './freeze-report.tsx';
import { reportWords } from './report-words.ts';
import { ReviewReport } from './review-report.tsx';

type Report = Answer<'GET /v1/street/reports/{reportId}'>;

const words = dictionary({
  title: { zh: '{period}收缴率报告', en: 'Report of {period}' },
  frozen: { zh: '{time} 由{person}定格', en: 'Frozen at {time} by {person}' },
  reviewed: { zh: '{time} {person}：{state}', en: '{time} {person}: {state}' },
  note: { zh: '意见：{note}', en: 'Note: {note}' },
  hash: { zh: '内容哈希（SHA-256）', en: 'Hash of its content (SHA-256)' },
  rows: { zh: '各小区', en: 'Compounds' },
  name: { zh: '小区', en: 'Compound' },
  due: { zh: '应收', en: 'Due' },
  received: { zh: '已收', en: 'Received' },
  saveCsv: { zh: '导出 CSV', en: 'Export CSV' },
  saveXlsx: { zh: '导出 Excel', en: 'Export XLSX' },
  again: {
    zh: '这份已退回。补正后按同一期间重新定格，就是它的下一版。',
    en: 'This one was returned. Put things right and freeze the same period again: that is its next version.',
  },
});

const Rows = ({ content }: Pick<Report, 'content'>) => {
  const say = useWords(words);
  const sayRate = useWords(rateWords);
  return (
    <Wide label={say('rows')}>
      <table className="plain-table">
        <caption>{say('rows')}</caption>
        <thead>
          <tr>
            <th scope="col">{say('name')}</th>
            <th scope="col" className="number">
              {say('due')}
            </th>
            <th scope="col" className="number">
              {say('received')}
            </th>
            <th scope="col" className="number">
              {sayRate('current')}
            </th>
            <th scope="col" className="number">
              {sayRate('combined')}
            </th>
          </tr>
        </thead>
        <tbody>
          {content.rows.map(({ name, compoundId, rate }) => (
            <tr key={compoundId ?? name}>
              <th scope="row">{name}</th>
              <td className="number">{formatFen(rate.current.denominator)}</td>
              <td className="number">{formatFen(rate.current.numerator)}</td>
              <td className={`number${rate.meetsTarget === false ? ' missed-rate' : ''}`}>{rate.current.text}</td>
              <td className="number">{rate.combined.text}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Wide>
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
          {review && (
            <div className={state === 'accepted' ? 'note good' : 'note'}>
              <p>{say('reviewed', { time: timeOf(review.at), person: review.by.person.name, state: sayReport(state) })}</p>
              {review.note && <p>{say('note', { note: review.note })}</p>}
              {state === 'returned' && <p>{say('again')}</p>}
            </div>
          )}
          <HeadlineFigures rate={content.total} compare={period} />
          <p>
            {say('hash')}
            <code className="secret">{hash}</code>
          </p>
          <div className="filters no-print">
            {state === 'prepared' && <ReviewReport reportId={reportId} onReviewed={() => navigate({ to: '.' })} />}
            {state === 'returned' && <FreezeReport period={period} asOf={content.total.asOf} />}
            <SaveFile label={say('saveCsv')} name={`report-${period}-${version}.csv`} fetchFile={file('csv')} />
            <SaveFile label={say('saveXlsx')} name={`report-${period}-${version}.xlsx`} fetchFile={file('xlsx')} />
          </div>
          <Rows content={content} />
        </>
      )}
    </Loaded>
  );
};
