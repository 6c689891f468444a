import type { decisionsRoutes } from '#shared/contract/decisions-routes.ts';
import { DomainError } from '#shared/platform/domain-error.ts';
import type { UseCase } from '#shared/platform/functions/http-function.ts';
import { streetOf } from '#shared/platform/ids.ts';
import { nouns } from '#shared/platform/nouns.ts';
import { getMany } from '#shared/store/batch-get.ts';
import { type ObjectionItem, objectionState } from '#shared/store/decision/objection-store.ts';
import type { OrderItem } from '#shared/store/order-store.ts';
import { type UnitItem, unitKey } from '#shared/store/registry/unit-item.ts';
import { compoundOrder } from '#shared/use-cases/compound-order.ts';
import { fileObjection } from '#shared/use-cases/file-objection.ts';
import type { DecisionsDeps } from './decisions-deps.ts';

const objectionAnswer = (order: OrderItem) => (objection: ObjectionItem) => {
  const { orderId, number, voteId, unit, reason, channel, filedAt, decision } = objection;
  return { orderId, number, voteId, unit, reason, channel, filedAt, state: objectionState(objection, order), decision };
};

/** The committee records what an owner without a telephone has against a decision. */
export const recordObjection: UseCase<typeof decisionsRoutes.recordObjection, DecisionsDeps> = async (deps, { params, body, ...asker }) => {
  const { order } = await compoundOrder(deps.orders, asker.caller, params.orderId);
  const [unit] = (await getMany(deps.db, [unitKey(order.compoundId, body.unit)])) as (UnitItem | undefined)[];
  if (!unit?.ownerId) throw new DomainError('not_found', { what: nouns.unit });
  return fileObjection(deps, order, asker, { ownerId: unit.ownerId, unit: unit.unit, reason: body.reason, channel: 'paper' });
};

export const listObjections: UseCase<typeof decisionsRoutes.listObjections, DecisionsDeps> = async (deps, { caller, params }) => {
  const { order } = await compoundOrder(deps.orders, caller, params.orderId);
  return { rows: (await deps.objections.ofOrder(order.id)).map(objectionAnswer(order)) };
};

export const listObjectedOrders: UseCase<typeof decisionsRoutes.listObjectedOrders, DecisionsDeps> = async (
  { objections },
  { caller, query },
) => {
  const { rows, nextCursor } = await objections.waiting(caller.streetId, query);
  return {
    rows: rows.map(({ orderId, objectedAt, compoundName, firmName }) => ({ orderId, objectedAt, compoundName, firmName })),
    nextCursor,
  };
};

export const listStreetObjections: UseCase<typeof decisionsRoutes.listStreetObjections, DecisionsDeps> = async (
  { orders, objections },
  { caller, params },
) => {
  const order = streetOf(params.orderId) === caller.streetId ? await orders.order(params.orderId) : undefined;
  if (!order) throw new DomainError('not_found', { what: nouns.order });
  const { id, compoundId, compoundName, firmName, packageName, state } = order;
  return {
    order: { id, compoundId, compoundName, firmName, packageName, state },
    rows: (await objections.ofOrder(order.id)).map(objectionAnswer(order)),
  };
};
