import type { firmRoutes } from '#shared/contract/firm-routes.ts';
import { orderStates } from '#shared/domain/orders/order-life.ts';
import { stateAt } from '#shared/domain/orders/timing.ts';
import { type VisitFault, visitFault } from '#shared/domain/visits/visit-faults.ts';
import { DomainError } from '#shared/platform/domain-error.ts';
import type { UseCase } from '#shared/platform/functions/http-function.ts';
import { type InBoth, nouns } from '#shared/platform/nouns.ts';
import type { VisitItem } from '#shared/store/decision/visit-store.ts';
import type { OrderItem } from '#shared/store/order-store.ts';
import { visitAnswer } from '#shared/use-cases/visit-answers.ts';
import type { FirmDeps } from './firm-deps.ts';

const reasonOf = (fault: VisitFault, { services, state, moments }: OrderItem, now: string): InBoth => {
  const codes = services.join(', ');
  const { zh, en } = orderStates[stateAt(state, moments, now)];
  return {
    'other-service': { zh: `此点单的服务为：${codes}`, en: `The order’s services are: ${codes}` },
    'not-serving': { zh: `点单目前处于“${zh}”，不在服务期内`, en: `The order is “${en}”, and there is no service now` },
    'before-trial': {
      zh: `服务时间早于试用开始 ${moments.trialStartsAt}`,
      en: `It was done before the trial began at ${moments.trialStartsAt}`,
    },
    'in-future': { zh: '服务时间晚于现在', en: 'It lies in the future' },
  }[fault];
};

/**
 * The firm records a service done, under its own reference. The reference is the visit's key in the order: the same again is answered as at
 * first, however far the order has gone since, and another visit under it is refused. What is recorded cannot be changed.
 */
export const recordVisit: UseCase<typeof firmRoutes.recordVisit, FirmDeps> = async (
  { visits },
  { caller, params: { orderId, visitRef }, body, now, request },
) => {
  const { order, taken } = await visits.orderAndRef(orderId, visitRef);
  if (order?.firmId !== caller.firm.id) throw new DomainError('not_found', { what: nouns.order });
  const visit: VisitItem = { visitRef, firmId: order.firmId, ...body, doneAt: new Date(body.doneAt).toISOString(), recordedAt: now };
  const fault = taken ? undefined : visitFault(order, visit, now);
  if (fault) throw new DomainError('visit_not_possible', { reason: reasonOf(fault, order, now) });
  const earlier = taken ?? (await visits.record(orderId, visit, request));
  if (earlier && earlier.request !== request) throw new DomainError('visit_differs');
  return visitAnswer(orderId, { ...visit, recordedAt: earlier?.recordedAt ?? now });
};
