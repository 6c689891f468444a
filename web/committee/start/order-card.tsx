import { Link } from '@tanstack/react-router';
import { orderStates } from '#shared/domain/orders/order-life.ts';
import { useLanguage, useWords } from '#web/console/use-words.ts';
import { LifeLine } from './life-line.tsx';
import type { OrderRow } from './life-steps.ts';
import { sentences, stateSentence } from './state-sentence.ts';

/** One order at a glance: what, where it stands, what comes next. */
export const OrderCard = ({ order }: { order: OrderRow }) => {
  const say = useWords(sentences);
  const language = useLanguage();
  return (
    <section className="order">
      <h3>
        <Link to="/compounds/$compoundId/orders/$orderId" params={{ compoundId: order.compoundId, orderId: order.id }}>
          {order.packageName} · {order.firmName}
        </Link>
      </h3>
      <p>
        <strong>{orderStates[order.state][language]}</strong> {stateSentence(order, say, language)}
      </p>
      <LifeLine order={order} />
    </section>
  );
};
