import type { ReactNode } from 'react';
import { Loaded } from '#web/console/loaded.tsx';
import type { OrderRow } from '../start/life-steps.ts';
import { useOrders } from './use-compound.ts';

type Given = { title: string; lead: string; lines?: number; children: (orders: readonly OrderRow[]) => ReactNode };

/** A page made of the compound's orders: its title, what it is for, and what it makes of them. */
export const OrdersFrame = ({ title, lead, lines, children }: Given) => {
  const orders = useOrders();
  return (
    <>
      <h1>{title}</h1>
      <p className="lead">{lead}</p>
      <Loaded query={orders} lines={lines}>
        {({ rows }) => children(rows)}
      </Loaded>
    </>
  );
};
