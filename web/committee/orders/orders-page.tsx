import { Link } from '@tanstack/react-router';
import { orderStates } from '#shared/domain/orders/order-life.ts';
import { Loaded } from '#web/console/loaded.tsx';
import { Empty } from '#web/console/parts/empty.tsx';
import { useFilter } from '#web/console/parts/use-filter.ts';
import { useWords } from '#web/console/use-words.ts';
import { dictionary } from '#web/shared/words.ts';
import { useCompoundId, useOrders } from '../parts/use-compound.ts';
import { OrderCard } from '../start/order-card.tsx';

const words = dictionary({
  title: { zh: '试用与评价', en: 'Trials and ratings' },
  lead: {
    zh: '每份点单走到哪儿了；点开可看服务记录、评价，办理延长、中止、交接。',
    en: 'How far each order is. Open one for its visits and ratings, to extend, break off or hand over.',
  },
  filter: { zh: '显示', en: 'Show' },
  running: { zh: '进行中（{count}）', en: 'Under way ({count})' },
  over: { zh: '已结束（{count}）', en: 'Over ({count})' },
  none: {
    zh: '还没有点单。点单后，这里显示试用、评价和服务记录。',
    en: 'There is no order yet. Once you order, trial, ratings and visits show here.',
  },
  noneHere: { zh: '这里没有点单。', en: 'No order here.' },
  menu: { zh: '看看有哪些套餐', en: 'Open the menu' },
});

/** All orders of the compound: those under way, and those that are over. */
export const Page = () => {
  const say = useWords(words);
  const compoundId = useCompoundId();
  const orders = useOrders();
  const [{ show = 'running' }, setFilter] = useFilter();
  return (
    <>
      <h1>{say('title')}</h1>
      <p className="lead">{say('lead')}</p>
      <Loaded query={orders} lines={8}>
        {({ rows }) => {
          if (rows.length === 0)
            return (
              <Empty
                step={
                  <Link className="action" to="/compounds/$compoundId/menu" params={{ compoundId }}>
                    {say('menu')}
                  </Link>
                }
              >
                {say('none')}
              </Empty>
            );
          const over = rows.filter(({ state }) => orderStates[state].end);
          const running = rows.filter(({ state }) => !orderStates[state].end);
          const shown = show === 'over' ? over : running;
          return (
            <>
              <fieldset>
                <legend className="unseen">{say('filter')}</legend>
                <div className="choices">
                  {(['running', 'over'] as const).map((kind) => (
                    <label key={kind}>
                      <input type="radio" name="show" checked={show === kind} onChange={() => setFilter({ show: kind })} />
                      {say(kind, { count: kind === 'over' ? over.length : running.length })}
                    </label>
                  ))}
                </div>
              </fieldset>
              <h2 className="unseen">{say(show === 'over' ? 'over' : 'running', { count: shown.length })}</h2>
              {shown.map((order) => (
                <OrderCard key={order.id} order={order} />
              ))}
              {shown.length === 0 && <Empty>{say('noneHere')}</Empty>}
            </>
          );
        }}
      </Loaded>
    </>
  );
};
