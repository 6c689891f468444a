import { Empty } from '#web/console/parts/empty.tsx';
import { useFilter } from '#web/console/parts/use-filter.ts';
import { useWords } from '#web/console/use-words.ts';
import { dictionary } from '#web/shared/words.ts';
import { ChoiceField } from '../money/parts/choice-field.tsx';
import { EmptyTo } from '../parts/empty-to.tsx';
import { OrdersFrame } from '../parts/orders-frame.tsx';
import { isUnderWay } from '../start/life-steps.ts';
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
});

/** All orders of the compound: those under way, and those that are over. */
export const Page = () => {
  const say = useWords(words);
  const [{ show = 'running' }, setFilter] = useFilter();
  return (
    <OrdersFrame title={say('title')} lead={say('lead')} lines={8}>
      {(rows) => {
        if (rows.length === 0) return <EmptyTo step="menu">{say('none')}</EmptyTo>;
        const over = rows.filter((order) => !isUnderWay(order));
        const running = rows.filter(isUnderWay);
        const shown = show === 'over' ? over : running;
        return (
          <>
            <ChoiceField
              label={say('filter')}
              isLabelUnseen
              options={[
                ['running', say('running', { count: running.length })],
                ['over', say('over', { count: over.length })],
              ]}
              value={show}
              onChange={(kind) => setFilter({ show: kind })}
            />
            <h2 className="unseen">{say(show === 'over' ? 'over' : 'running', { count: shown.length })}</h2>
            {shown.map((order) => (
              <OrderCard key={order.id} order={order} />
            ))}
            {shown.length === 0 && <Empty>{say('noneHere')}</Empty>}
          </>
        );
      }}
    </OrdersFrame>
  );
};
