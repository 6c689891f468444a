import type { FirmCaller } from '#shared/platform/callers/caller.ts';
import { DomainError } from '#shared/platform/domain-error.ts';
import { nouns } from '#shared/platform/nouns.ts';
import type { OrderStore } from '#shared/store/order-store.ts';

/** An order of this firm with its terms; another firm's order is not found. */
export const firmOrder = async (orders: OrderStore, caller: FirmCaller, orderId: string) => {
  const found = await orders.orderWithTerms(orderId);
  if (found?.order.firmId !== caller.firm.id) throw new DomainError('not_found', { what: nouns.order });
  return found as NonNullable<typeof found>;
};
