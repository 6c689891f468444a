import { Link } from '@tanstack/react-router';
import { useCall } from '#web/console/api.ts';
import { Loaded } from '#web/console/loaded.tsx';
import { Empty } from '#web/console/parts/empty.tsx';
import { Pages } from '#web/console/parts/pages.tsx';
import { RecordTable } from '#web/console/parts/record-table.tsx';
import { useFilter } from '#web/console/parts/use-filter.ts';
import { useWords } from '#web/console/use-words.ts';
import { timeOf } from '#web/shared/formats.ts';
import { dictionary } from '#web/shared/words.ts';
import { SearchFilter } from '../parts/search-filter.tsx';

const words = dictionary({
  title: { zh: '异议处理', en: 'Objections to decide' },
  lead: {
    zh: '公示期内业主对表决结果提出的异议。处理完之前不会开始收费。',
    en: 'Owners’ objections to posted decisions. Fees do not begin before they are decided.',
  },
  empty: {
    zh: '没有待处理的异议。业主在公示期内可以用业主链接提出，居委会也可代录纸质异议。',
    en: 'Nothing to decide. Owners object by their links while a result is posted; committees enter objections on paper.',
  },
  search: { zh: '按小区或公司查找', en: 'Search by compound or firm' },
  unfound: { zh: '本页没有名称含“{search}”的。', en: 'Nothing on this page has “{search}” in its name.' },
  caption: { zh: '有待处理异议的点单，最早在前', en: 'Orders with open objections, the oldest first' },
  compound: { zh: '小区', en: 'Compound' },
  firm: { zh: '物业公司', en: 'Firm' },
  since: { zh: '提出时间', en: 'Since' },
  open: { zh: '查看并处理', en: 'Read and decide' },
  action: { zh: '办理', en: 'Action' },
});

/** Orders whose posted decision somebody objected to, the oldest first. */
export const Page = () => {
  const say = useWords(words);
  const [{ cursor, search = '' }] = useFilter();
  const objections = useCall('GET /v1/street/objections', { query: { ...(cursor && { cursor }) } });
  return (
    <>
      <h1>{say('title')}</h1>
      <p className="lead">{say('lead')}</p>
      <Loaded query={objections}>
        {({ rows, nextCursor }) => {
          const found = rows.filter(({ compoundName, firmName }) => `${compoundName} ${firmName}`.includes(search.trim()));
          return (
            <>
              {rows.length === 0 && <Empty>{say('empty')}</Empty>}
              {rows.length > 0 && (
                <div className="filters no-print">
                  <SearchFilter label={say('search')} />
                </div>
              )}
              {rows.length > 0 && found.length === 0 && <Empty>{say('unfound', { search })}</Empty>}
              {found.length > 0 && (
                <RecordTable
                  caption={say('caption')}
                  rows={found}
                  keyOf={({ orderId }) => orderId}
                  columns={[
                    { head: say('compound'), cell: ({ compoundName }) => compoundName, namesRow: true },
                    { head: say('firm'), cell: ({ firmName }) => firmName },
                    { head: say('since'), cell: ({ objectedAt }) => timeOf(objectedAt), kind: 'figure' },
                    {
                      head: say('action'),
                      cell: ({ orderId }) => (
                        <Link to="/street/objections/$orderId" params={{ orderId }}>
                          {say('open')}
                        </Link>
                      ),
                    },
                  ]}
                />
              )}
              <Pages nextCursor={nextCursor} />
            </>
          );
        }}
      </Loaded>
    </>
  );
};
