import { Link } from '@tanstack/react-router';
import { orderStates } from '#shared/domain/orders/order-life.ts';
import { Tabs } from '#web/console/parts/tabs.tsx';
import { useLanguage, useWords } from '#web/console/use-words.ts';
import { dictionary } from '#web/shared/words.ts';
import { LifeLine } from '../start/life-line.tsx';
import { sentences, stateSentence } from '../start/state-sentence.ts';
import type { WholeOrder } from './use-order.ts';

const words = dictionary({
  back: { zh: '← 全部点单', en: '← All orders' },
});
const at = '/compounds/$compoundId/orders/$orderId';

/** What stands above every page of an order. */
export const OrderHeading = ({ order }: { order: WholeOrder }) => {
  const say = useWords(words);
  const saySentence = useWords(sentences);
  const language = useLanguage();
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
      <p className="lead">
        <strong>{orderStates[order.state][language]}</strong> {stateSentence(order, saySentence, language)}
      </p>
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
