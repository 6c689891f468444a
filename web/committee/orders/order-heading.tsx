import { Link } from '@tanstack/react-router';
import { Tabs } from '#web/console/parts/tabs.tsx';
import { useWords } from '#web/console/use-words.ts';
import { dictionary } from '#web/shared/words.ts';
import { LifeLine } from '../start/life-line.tsx';
import { Standing } from '../start/standing.tsx';
import type { WholeOrder } from './use-order.ts';

const words = dictionary({
  back: { zh: '← 全部点单', en: '← All orders' },
});
const at = '/compounds/$compoundId/orders/$orderId';

/** What stands above every page of an order. */
export const OrderHeading = ({ order }: { order: WholeOrder }) => {
  const say = useWords(words);
  const params = { compoundId: order.compoundId, orderId: order.id };
  return (
    <>
      <p className="no-print">
        <Link to="/compounds/$compoundId/orders" params={params}>
          {say('back')}
        </Link>
      </p>
      <h1>
        {order.packageName} · {order.firmName}
      </h1>
      <Standing order={order} lead />
      <LifeLine order={order} />
      <Tabs
        label={{ zh: '点单的内容', en: 'Parts of the order' }}
        tabs={[
          { to: at, params, words: { zh: '办理与经过', en: 'Moves and history' }, exact: true },
          { to: `${at}/ratings`, params, words: { zh: '评价', en: 'Ratings' } },
          { to: `${at}/visits`, params, words: { zh: '服务记录', en: 'Visits' } },
        ]}
      />
    </>
  );
};
