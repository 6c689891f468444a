import { Link } from '@tanstack/react-router';
import { type OrderState, orderStates } from '#shared/domain/orders/order-life.ts';
import { lastDayOf } from '#web/committee/parts/last-day.ts';
import { useCall } from '#web/console/api.ts';
import { Loaded } from '#web/console/loaded.tsx';
import { Empty } from '#web/console/parts/empty.tsx';
import { Pages } from '#web/console/parts/pages.tsx';
import { RecordTable } from '#web/console/parts/record-table.tsx';
import { useFilter } from '#web/console/parts/use-filter.ts';
import { useLanguage, useWords } from '#web/console/use-words.ts';
import { timeOf } from '#web/shared/formats.ts';
import { dictionary, inLanguage } from '#web/shared/words.ts';
import { ChoiceFilter } from '../parts/choice-filter.tsx';
import { useEveryCommunity, useEveryFirm } from '../register/use-register.ts';

const words = dictionary({
  title: { zh: '点单进度', en: 'Orders under way' },
  lead: { zh: '逾期的排在最前，其次是最早到期的。', en: 'Overdue ones first, then those that are due soonest.' },
  community: { zh: '社区', en: 'Community' },
  everyCommunity: { zh: '全部社区', en: 'all communities' },
  firmFilter: { zh: '物业公司', en: 'Firm' },
  everyFirm: { zh: '全部公司', en: 'all firms' },
  states: { zh: '按状态筛选', en: 'Filter by state' },
  all: { zh: '全部 {count}', en: 'All {count}' },
  count: { zh: '{state} {count}', en: '{state} {count}' },
  late: { zh: '（逾期 {count}）', en: ' ({count} overdue)' },
  caption: { zh: '点单，最紧急在前', en: 'Orders, the most urgent first' },
  compound: { zh: '小区', en: 'Compound' },
  order: { zh: '套餐与公司', en: 'Package and firm' },
  state: { zh: '状态', en: 'State' },
  waits: { zh: '等谁', en: 'Waits for' },
  due: { zh: '最后一天', en: 'Last day' },
  since: { zh: '{time} 起等待', en: 'waiting since {time}' },
  unfound: { zh: '没有符合筛选的点单。', en: 'No order fits these filters.' },
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

const dueText = (at: string | undefined) => (at ? lastDayOf(at) : '—');

/** The street's orders under way, by state, the most urgent first. */
export const Page = () => {
  const say = useWords(words);
  const language = useLanguage();
  const [{ state, community, firm, cursor }, change] = useFilter();
  const query = { ...(state && { state }), ...(community && { communityId: community }), ...(firm && { firmId: firm }) };
  const orders = useCall('GET /v1/street/orders', { query: { ...query, ...(cursor && { cursor }) } });
  const communities = useEveryCommunity();
  const firms = useEveryFirm();
  const stateName = (name: OrderState) => inLanguage(orderStates[name], language);
  return (
    <>
      <h1>{say('title')}</h1>
      <p className="lead">{say('lead')}</p>
      <div className="filters no-print">
        <ChoiceFilter
          label={say('community')}
          otherwise={say('everyCommunity')}
          choices={communities.data?.map(({ id, name }) => [id, name])}
          chosen={community}
          onChoose={(id) => change({ community: id, cursor: undefined })}
        />
        <ChoiceFilter
          label={say('firmFilter')}
          otherwise={say('everyFirm')}
          choices={firms.data?.map(({ id, name }) => [id, name])}
          chosen={firm}
          onChoose={(id) => change({ firm: id, cursor: undefined })}
        />
      </div>
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
              <Empty>{say(state || community || firm ? 'unfound' : 'empty')}</Empty>
            ) : (
              <RecordTable
                caption={say('caption')}
                rows={rows}
                keyOf={({ id }) => id}
                columns={[
                  {
                    head: say('compound'),
                    cell: ({ compoundId, compoundName }) => (
                      <Link to="/street" search={{ compound: compoundId } as never}>
                        {compoundName}
                      </Link>
                    ),
                    namesRow: true,
                  },
                  { head: say('order'), cell: ({ packageName, firmName }) => `${packageName} · ${firmName}` },
                  {
                    head: say('state'),
                    cell: ({ id, state: stands, openObjections }) => (
                      <>
                        {stateName(stands)}
                        {openObjections > 0 && (
                          <>
                            {' · '}
                            <Link to="/street/objections/$orderId" params={{ orderId: id }}>
                              {say('objections', { count: openObjections })}
                            </Link>
                          </>
                        )}
                      </>
                    ),
                  },
                  { head: say('waits'), cell: ({ waitsFor }) => say(waitsFor) },
                  {
                    head: say('due'),
                    cell: ({ waitsSince, nextDueAt, overdue }) => (
                      <span className={overdue ? 'overdue' : undefined}>
                        {waitsSince ? say('since', { time: timeOf(waitsSince) }) : dueText(nextDueAt)} {overdue && say('overdue')}
                      </span>
                    ),
                  },
                ]}
              />
            )}
            <Pages nextCursor={nextCursor} />
          </>
        )}
      </Loaded>
    </>
  );
};
