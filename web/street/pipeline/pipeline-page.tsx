import { Link } from '@tanstack/react-router';
import { type OrderState, orderStates } from '#shared/domain/orders/order-life.ts';
import { useCall } from '#web/console/api.ts';
import { Loaded } from '#web/console/loaded.tsx';
import { Empty } from '#web/console/parts/empty.tsx';
import { Pages } from '#web/console/parts/pages.tsx';
import { useFilter } from '#web/console/parts/use-filter.ts';
import { Wide } from '#web/console/parts/wide.tsx';
import { useLanguage, useWords } from '#web/console/use-words.ts';
import { timeOf } from '#web/shared/formats.ts';
import { dictionary, inLanguage } from '#web/shared/words.ts';

const words = dictionary({
  title: { zh: '点单进度', en: 'Orders under way' },
  lead: { zh: '逾期的排在最前，其次是最早到期的。', en: 'Overdue ones first, then those that are due soonest.' },
  states: { zh: '按状态筛选', en: 'Filter by state' },
  all: { zh: '全部 {count}', en: 'All {count}' },
  count: { zh: '{state} {count}', en: '{state} {count}' },
  late: { zh: '（逾期 {count}）', en: ' ({count} overdue)' },
  caption: { zh: '点单，最紧急在前', en: 'Orders, the most urgent first' },
  compound: { zh: '小区', en: 'Compound' },
  order: { zh: '套餐与公司', en: 'Package and firm' },
  state: { zh: '状态', en: 'State' },
  waits: { zh: '等谁', en: 'Waits for' },
  due: { zh: '期限', en: 'By' },
  overdue: { zh: '已逾期', en: 'overdue' },
  objections: { zh: '{count} 条异议待处理', en: '{count} objections to decide' },
  empty: {
    zh: '没有进行中的点单。居委会或业委会从菜单点单后，这里会显示进度。',
    en: 'No orders are under way. They appear when committees order from the menu.',
  },
  firm: { zh: '物业公司', en: 'the firm' },
  committee: { zh: '居委会、业委会', en: 'the committee' },
  street: { zh: '街道', en: 'the street office' },
  owners: { zh: '业主', en: 'the owners' },
  households: { zh: '住户', en: 'the households' },
  time: { zh: '到期自动进行', en: 'time alone' },
});

/** The street's orders under way, by state, the most urgent first. */
export const Page = () => {
  const say = useWords(words);
  const language = useLanguage();
  const [{ state, cursor }, change] = useFilter();
  const orders = useCall('GET /v1/street/orders', { query: { ...(state && { state }), ...(cursor && { cursor }) } });
  const stateName = (name: OrderState) => inLanguage(orderStates[name], language);
  return (
    <>
      <h1>{say('title')}</h1>
      <p className="lead">{say('lead')}</p>
      <Loaded query={orders} lines={10}>
        {({ rows, counts, nextCursor }) => (
          <>
            <ul className="states" aria-label={say('states')}>
              <li>
                <button type="button" aria-pressed={!state} onClick={() => change({ state: undefined, cursor: undefined })}>
                  {say('all', { count: counts.reduce((sum, one) => sum + one.orders, 0) })}
                </button>
              </li>
              {counts
                .filter((one) => one.orders > 0)
                .map((one) => (
                  <li key={one.state}>
                    <button
                      type="button"
                      aria-pressed={state === one.state}
                      onClick={() => change({ state: one.state, cursor: undefined })}
                    >
                      {say('count', { state: stateName(one.state), count: one.orders })}
                      {one.overdue > 0 && say('late', { count: one.overdue })}
                    </button>
                  </li>
                ))}
            </ul>
            {rows.length === 0 ? (
              <Empty>{say('empty')}</Empty>
            ) : (
              <Wide label={say('caption')}>
                <table className="plain-table">
                  <caption>{say('caption')}</caption>
                  <thead>
                    <tr>
                      <th scope="col">{say('compound')}</th>
                      <th scope="col">{say('order')}</th>
                      <th scope="col">{say('state')}</th>
                      <th scope="col">{say('waits')}</th>
                      <th scope="col">{say('due')}</th>
                    </tr>
                  </thead>
                  <tbody>
                    {rows.map((order) => (
                      <tr key={order.id}>
                        <th scope="row">
                          <Link to="/street" search={{ compound: order.compoundId } as never}>
                            {order.compoundName}
                          </Link>
                        </th>
                        <td>
                          {order.packageName} · {order.firmName}
                        </td>
                        <td>
                          {stateName(order.state)}
                          {order.openObjections > 0 && (
                            <>
                              {' · '}
                              <Link to="/street/objections/$orderId" params={{ orderId: order.id }}>
                                {say('objections', { count: order.openObjections })}
                              </Link>
                            </>
                          )}
                        </td>
                        <td>{say(order.waitsFor)}</td>
                        <td className={order.overdue ? 'overdue' : undefined}>
                          {order.nextDueAt ? timeOf(order.nextDueAt) : '—'} {order.overdue && say('overdue')}
                        </td>
                      </tr>
                    ))}
                  </tbody>
                </table>
              </Wide>
            )}
            <Pages nextCursor={nextCursor} />
          </>
        )}
      </Loaded>
    </>
  );
};
