import type { billingRoutes } from '#shared/contract/billing-routes.ts';
import { localDateOf } from '#shared/domain/calendar/local-date.ts';
import { DomainError } from '#shared/platform/domain-error.ts';
import type { UseCase } from '#shared/platform/functions/http-function.ts';
import { childId, compoundOf } from '#shared/platform/ids.ts';
import { nouns } from '#shared/platform/nouns.ts';
import { getMany } from '#shared/store/batch-get.ts';
import type { WaiverItem } from '#shared/store/ledger/waiver-store.ts';
import { type OrderItem, orderKey } from '#shared/store/order-store.ts';
import { type UnitItem, unitKey } from '#shared/store/registry/unit-item.ts';
import type { BillingDeps } from './billing-deps.ts';
import { waiverAnswer } from './waiver-answer.ts';

/**
 * Grants a waiver for bills that are issued while it stands; it may be granted before fees begin. Bills issued already stay as they are:
 * what of them is let off is an entry of its own.
 */
export const grantWaiver: UseCase<typeof billingRoutes.grantWaiver, BillingDeps> = async (
  { db, waivers },
  { caller, params: { orderId }, body, now, idempotencyKey, request },
) => {
  const compoundId = caller.compound.id;
  if (compoundOf(orderId) !== compoundId) throw new DomainError('not_found', { what: nouns.order });
  const [order, unit] = (await getMany(db, [orderKey(orderId), unitKey(compoundId, body.unit)])) as [OrderItem?, UnitItem?];
  if (!order) throw new DomainError('not_found', { what: nouns.order });
  if (!unit) throw new DomainError('not_found', { what: nouns.unit });
  const waiver: WaiverItem = {
    ...body,
    id: childId('wvr', orderId, caller.scope, idempotencyKey),
    orderId,
    unit: unit.unit,
    grantedBy: caller.actor.person.name,
    grantedAt: now,
    request,
  };
  if (body.until < localDateOf(now)) {
    // A repetition after its time still gets its answer.
    const earlier = await waivers.waiver(waiver);
    if (earlier?.request === request) return waiverAnswer(earlier);
    throw new DomainError('invalid_request', {}, [{ path: '/body/until', message: { zh: '已经过去', en: 'is past' } }]);
  }
  const { percent, from, until } = waiver;
  const granted = await waivers.grant(waiver, {
    subject: orderId,
    occurrence: `waiver#${waiver.id}`,
    type: 'waiver.granted',
    at: now,
    streetId: caller.streetId,
    compoundId,
    firmId: order.firmId,
    actor: caller.actor,
    facts: { waiverId: waiver.id, unit: unit.unit, percent, from, until, reason: body.reason, approver: body.approver },
  });
  return waiverAnswer(granted);
};
