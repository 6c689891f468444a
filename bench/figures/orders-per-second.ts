import { type Figure, median } from '../figure.ts';
import type { BusyStreet } from '../measured/busy-street.ts';

const perSecond = (durationsMs: number[]) => 1_000 / median(durationsMs);

/** P9: orders placed per second against bare transactions of three items per second of the same emulator, taken in turn. */
export const ordersPerSecond = ({ calls, rawTransactionsMs }: BusyStreet): Figure[] => {
  const placed = calls.filter(({ route, status }) => route === 'POST /v1/compounds/{compoundId}/orders' && status === 201);
  const orders = perSecond(placed.map(({ totalMs }) => totalMs));
  const transactions = perSecond(rawTransactionsMs);
  return [
    {
      id: 'P9',
      what: 'orders placed ÷ bare three-item transactions, per second',
      value: orders / transactions,
      unit: '',
      target: 0.5,
      best: 'high',
      kind: 'time',
      raw: {
        ordersPerSecond: orders,
        transactionsPerSecond: transactions,
        orders: placed.length,
        itemsPerOrder: 'order, terms, event, services held',
      },
    },
  ];
};
