import { Link } from '@tanstack/react-router';
import { LifeLine } from './life-line.tsx';
import type { OrderRow } from './life-steps.ts';
import { Standing } from './standing.tsx';

/** One order at a glance: what, where it stands, what comes next. */
export const OrderCard = ({ order }: { order: OrderRow }) => {
  return (
    <section className="order">
      <h3>
        <Link to="/compounds/$compoundId/orders/$orderId" params={{ compoundId: order.compoundId, orderId: order.id }}>
          {order.packageName} · {order.firmName}
        </Link>
      </h3>
      <Standing order={order} />
      <LifeLine order={order} />
    </section>
  );
};
