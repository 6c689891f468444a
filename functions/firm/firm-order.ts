import type * as z from 'zod';
import type { FirmOrderSummary } from '#shared/contract/schemas/firm-order.ts';
import type { FirmCaller } from '#shared/platform/callers/caller.ts';
import { DomainError } from '#shared/platform/domain-error.ts';
import { nouns } from '#shared/platform/nouns.ts';
import type { FirmOrderStore } from '#shared/store/firm-order-store.ts';
import type { OrderItem, OrderStore } from '#shared/store/order-store.ts';
import { orderSummary } from '#shared/use-cases/order-answers.ts';

/** An order of this firm with its terms; another firm's order is not found. */
export const firmOrder = async (orders: OrderStore, caller: FirmCaller, orderId: string) => {
  const found = await orders.orderWithTerms(orderId);
  if (found?.order.firmId !== caller.firm.id) throw new DomainError('not_found', { what: nouns.order });
  return found as NonNullable<typeof found>;
};

/** An order as its firm's lists show it. */
export const firmOrderSummary = (order: OrderItem, now: string): z.output<typeof FirmOrderSummary> => ({
  ...orderSummary(order, { role: 'firm', now }),
  externalId: order.externalId,
});

/**
 * Says whose number it is that could not be given.
 * @throws DomainError external_id_taken
 */
export const refuseTaken = async (firmOrders: FirmOrderStore, { id, firmId }: OrderItem, externalId: string): Promise<void> => {
  const holder = await firmOrders.holderOf(firmId, externalId);
  if (holder && holder !== id) throw new DomainError('external_id_taken', { orderId: holder });
};
