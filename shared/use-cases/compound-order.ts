import type { Role } from '#shared/domain/orders/order-life.ts';
import { actsFor } from '#shared/domain/parties/party-kinds.ts';
import type { CompoundCaller } from '#shared/platform/callers/caller.ts';
import { DomainError } from '#shared/platform/domain-error.ts';
import { compoundOf } from '#shared/platform/ids.ts';
import { nouns } from '#shared/platform/nouns.ts';
import type { OrderStore } from '#shared/store/order-store.ts';

/** An order of the caller's compound with its terms; another compound's order is not found, and not read. */
export const compoundOrder = async (orders: OrderStore, caller: CompoundCaller, orderId: string) => {
  const found = compoundOf(orderId) === caller.compound.id ? await orders.orderWithTerms(orderId) : undefined;
  if (!found) throw new DomainError('not_found', { what: nouns.order });
  return found;
};

/** A party that may only look moves nothing. */
export const roleOf = ({ actor }: CompoundCaller): Role | undefined => (actsFor(actor.party.kind, 'committee') ? 'committee' : undefined);
