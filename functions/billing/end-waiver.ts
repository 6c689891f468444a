import type { billingRoutes } from '#shared/contract/billing-routes.ts';
import { localDateOf } from '#shared/domain/calendar/local-date.ts';
import { DomainError } from '#shared/platform/domain-error.ts';
import type { UseCase } from '#shared/platform/functions/http-function.ts';
import { compoundOf, derivedBody } from '#shared/platform/ids.ts';
import { nouns } from '#shared/platform/nouns.ts';
import type { Event } from '#shared/store/event-store.ts';
import type { WaiverItem } from '#shared/store/ledger/waiver-store.ts';
import type { BillingDeps } from './billing-deps.ts';
import { waiverAnswer } from './waiver-answer.ts';

/** Ends a waiver from today on. It ends once: asked again the same way it answers the same, asked otherwise it says since when it is over. */
export const endWaiver: UseCase<typeof billingRoutes.endWaiver, BillingDeps> = async (
  { waivers },
  { caller, params: { orderId, waiverId }, body, now, idempotencyKey, request },
) => {
  const endKey = derivedBody(16, caller.scope, idempotencyKey);
  const found = async (): Promise<WaiverItem> => {
    const all = compoundOf(orderId) === caller.compound.id ? await waivers.ofOrder(orderId) : [];
    const waiver = all.find(({ id }) => id === waiverId);
    if (!waiver) throw new DomainError('not_found', { what: nouns.waiver });
    return waiver;
  };
  const answerOf = (waiver: WaiverItem) => {
    if (waiver.endKey !== endKey) throw new DomainError('waiver_ended', { endedOn: waiver.endedOn ?? '' });
    if (waiver.endRequest !== request) throw new DomainError('idempotency_key_reused');
    return waiverAnswer(waiver);
  };
  const waiver = await found();
  if (waiver.endedOn) return answerOf(waiver);
  const ended = { ...waiver, endedOn: localDateOf(now), endReason: body.reason, endKey, endRequest: request };
  const event: Event = {
    subject: orderId,
    occurrence: `waiver-end#${waiverId}`,
    type: 'waiver.ended',
    at: now,
    streetId: caller.streetId,
    compoundId: caller.compound.id,
    actor: caller.actor,
    facts: { waiverId, unit: waiver.unit, endedOn: ended.endedOn, reason: body.reason },
  };
  return (await waivers.end(ended, event)) ? waiverAnswer(ended) : answerOf(await found());
};
