import type { Instant } from '#shared/domain/calendar/local-date.ts';
import type { PaymentChannel } from '#shared/domain/ledger/accounts.ts';
import { getMany } from '../batch-get.ts';
import { type Database, putOnce } from '../database.ts';
import { queryAll } from '../page.ts';
import { expiryOf } from './expiry.ts';

/** What one ledger entry put to the bills of an order. Of whom it came is not kept. */
export type WindowPayment = { fen: number; channel: PaymentChannel };

const keyOf = (firmId: string, orderId: string, window: Instant, entryId: string) => ({
  pk: firmId,
  sk: `payment#${orderId}#${window}#${entryId}`,
});

/** Money put to a firm's bills, by order and hour, each entry once: what `payment.received` adds up. */
export const paymentWindowStore = (db: Database) => {
  const table = db.tables.webhooks;
  return {
    /** Counts an entry in a window, once. */
    count: async (
      firmId: string,
      orderId: string,
      window: Instant,
      entryId: string,
      payment: WindowPayment,
      now: Instant,
    ): Promise<void> => {
      await putOnce(db, table, { ...keyOf(firmId, orderId, window, entryId), ...payment, expiresAt: expiryOf(now) });
    },
    /** W11: whether an entry was counted in a window. */
    isCounted: async (firmId: string, orderId: string, window: Instant, entryId: string): Promise<boolean> =>
      (await getMany(db, [{ table: 'webhooks', ...keyOf(firmId, orderId, window, entryId) }]))[0] !== undefined,
    /** W12: what came for an order in a window. */
    ofWindow: (firmId: string, orderId: string, window: Instant) =>
      queryAll<WindowPayment>(db, table, firmId, `payment#${orderId}#${window}#`),
  };
};
