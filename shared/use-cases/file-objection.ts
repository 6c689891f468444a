import { DomainError } from '#shared/platform/domain-error.ts';
import { type ObjectionItem, type ObjectionStore, objectionState } from '#shared/store/decision/objection-store.ts';
import type { EventStore } from '#shared/store/event-store.ts';
import type { OrderItem, OrderStore } from '#shared/store/order-store.ts';
import { type Asker, moveOrder } from './move-order.ts';

type Deps = { orders: OrderStore; events: EventStore; objections: ObjectionStore };

/**
 * Files an objection to a posted decision. While one is undecided the decision takes no effect, however long the street needs. An owner
 * has one undecided objection at a time.
 * @throws DomainError objection_open, and those of a move
 */
export const fileObjection = (
  { objections, ...deps }: Deps,
  order: OrderItem,
  asker: Asker,
  by: Pick<ObjectionItem, 'ownerId' | 'unit' | 'reason' | 'channel'>,
) =>
  moveOrder(deps, order, {
    ...asker,
    move: 'object',
    facts: {},
    brings: async (read) => {
      const all = await objections.ofOrder(read.id);
      const open = all.find((objection) => objection.ownerId === by.ownerId && objectionState(objection, read) === 'open');
      if (open) throw new DomainError('objection_open', { number: String(open.number) });
      const number = read.objections + 1;
      const objectedAt = read.objectedAt ?? asker.now;
      const { id: orderId, since: postedAt, voteId } = read;
      return {
        facts: { objection: number, channel: by.channel },
        moments: { ...read.moments, effectiveAt: undefined },
        set: { objections: number, openObjections: read.openObjections + 1, objectedAt },
        also: objections.fileItems(
          { orderId, number, postedAt, voteId, ...by, filedAt: asker.now, filedBy: asker.caller.actor },
          read,
          objectedAt,
        ),
      };
    },
  });
