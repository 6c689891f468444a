import { useQueries } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { api, useCall } from '#web/console/api.ts';
import { Loaded } from '#web/console/loaded.tsx';
import { party } from '#web/console/party.ts';
import { ProblemNote } from '#web/console/problem-note.tsx';
import { useWords } from '#web/console/use-words.ts';
import { serverNow } from '#web/shared/api.ts';
import { dictionary } from '#web/shared/words.ts';
import { EmptyTo } from './parts/empty-to.tsx';
import { useCompoundId, useCompoundName, useMayAct, useOrders } from './parts/use-compound.ts';
import { isUnderWay } from './start/life-steps.ts';
import { OrderCard } from './start/order-card.tsx';
import { ToDoList } from './start/to-do-list.tsx';
import { toDosOf } from './start/to-dos.ts';

const words = dictionary({
  title: { zh: '概览', en: 'At a glance' },
  todo: { zh: '需要您办的', en: 'For you to do' },
  orders: { zh: '正在进行的点单', en: 'Orders under way' },
  none: {
    zh: '现在没有进行中的点单。点单后，这里一步步显示走到哪儿了。',
    en: 'No order is under way. Once you order, its steps show here.',
  },
  all: { zh: '全部点单', en: 'All orders' },
});

/** What bills are drafts follows from the terms of the orders that collect fees. */
const useTerms = (compoundId: string, orderIds: readonly string[]) =>
  useQueries({
    queries: orderIds.map((orderId) => ({
      queryKey: ['GET /v1/compounds/{compoundId}/orders/{orderId}', party.current(), { params: { compoundId, orderId } }],
      queryFn: ({ signal }: { signal: AbortSignal }) =>
        api('GET /v1/compounds/{compoundId}/orders/{orderId}', { params: { compoundId, orderId }, signal }),
    })),
    combine: (answers) => new Map(answers.flatMap(({ data }) => (data ? [[data.id, data.terms] as const] : []))),
  });

/** Where the compound stands: what waits for the committee, until when, and how far each order is. */
export const Home = () => {
  const say = useWords(words);
  const compoundId = useCompoundId();
  const name = useCompoundName();
  const mayAct = useMayAct();
  const orders = useOrders();
  const running = orders.data?.rows.filter(isUnderWay) ?? [];
  const terms = useTerms(
    compoundId,
    running.filter(({ moments }) => moments.feesFrom).map(({ id }) => id),
  );
  const roll = useCall(
    'GET /v1/compounds/{compoundId}/roll',
    { params: { compoundId }, query: { limit: 1 } },
    { enabled: mayAct === true },
  );
  const disputes = useCall(
    'GET /v1/compounds/{compoundId}/disputes',
    { params: { compoundId }, query: { limit: 100 } },
    { enabled: mayAct === true },
  );
  return (
    <>
      <h1>{name ?? say('title')}</h1>
      <Loaded query={orders} lines={8}>
        {({ rows }) => (
          <>
            {mayAct !== false && (
              <>
                <h2>{say('todo')}</h2>
                <ToDoList
                  toDos={toDosOf(
                    { orders: rows, terms, hasRoll: roll.data?.rows.length !== 0, disputes: disputes.data?.rows.length ?? 0 },
                    serverNow(),
                  )}
                />
                <ProblemNote
                  error={roll.error ?? disputes.error}
                  onRetry={() => {
                    roll.refetch();
                    disputes.refetch();
                  }}
                />
              </>
            )}
            <h2>{say('orders')}</h2>
            {running.map((order) => (
              <OrderCard key={order.id} order={order} />
            ))}
            {running.length === 0 && <EmptyTo step="menu">{say('none')}</EmptyTo>}
            {rows.length > running.length && (
              <p>
                <Link to="/compounds/$compoundId/orders" params={{ compoundId }}>
                  {say('all')}
                </Link>
              </p>
            )}
          </>
        )}
      </Loaded>
    </>
  );
};
