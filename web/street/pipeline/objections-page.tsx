import { Link } from '@tanstack/react-router';
import { useCall } from '#web/console/api.ts';
import { Loaded } from '#web/console/loaded.tsx';
import { Empty } from '#web/console/parts/empty.tsx';
import { Pages } from '#web/console/parts/pages.tsx';
import { useFilter } from '#web/console/parts/use-filter.ts';
import { Wide } from '#web/console/parts/wide.tsx';
import { useWords } from '#web/console/use-words.ts';
import { timeOf } from '#web/shared/formats.ts';
import { dictionary } from '#web/shared/words.ts';

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
  const [{ cursor }] = useFilter();
  const objections = useCall('GET /v1/street/objections', { query: { ...(cursor && { cursor }) } });
  return (
    <>
      <h1>{say('title')}</h1>
      <p className="lead">{say('lead')}</p>
      <Loaded query={objections}>
        {({ rows, nextCursor }) =>
          rows.length === 0 ? (
            <Empty>{say('empty')}</Empty>
          ) : (
            <Wide label={say('caption')}>
              <table className="plain-table">
                <caption>{say('caption')}</caption>
                <thead>
                  <tr>
                    <th scope="col">{say('compound')}</th>
                    <th scope="col">{say('firm')}</th>
                    <th scope="col">{say('since')}</th>
                    <th scope="col">{say('action')}</th>
                  </tr>
                </thead>
                <tbody>
                  {rows.map(({ orderId, compoundName, firmName, objectedAt }) => (
                    <tr key={orderId}>
                      <th scope="row">{compoundName}</th>
                      <td>{firmName}</td>
                      <td>{timeOf(objectedAt)}</td>
                      <td>
                        <Link to="/street/objections/$orderId" params={{ orderId }}>
                          {say('open')}
                        </Link>
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
              <Pages nextCursor={nextCursor} />
            </Wide>
          )
        }
      </Loaded>
    </>
  );
};
