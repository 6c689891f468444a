import type { FirmCaller } from '#shared/platform/callers/caller.ts';
import { DomainError } from '#shared/platform/domain-error.ts';
import { nouns } from '#shared/platform/nouns.ts';
import type { OrderItem, OrderStore } from '#shared/store/order-store.ts';

/** Another firm's order is not found. */
export const isOwn = (order: OrderItem | undefined, caller: FirmCaller): order is OrderItem => order?.firmId === caller.firm.id;

/** @throws DomainError not_found unless the order is this firm's */
export const assertOwnOrder = async (orders: OrderStore, caller: FirmCaller, orderId: string): Promise<void> => {
  if (!isOwn(await orders.order(orderId), caller)) throw new DomainError('not_found', { what: nouns.order });
};
