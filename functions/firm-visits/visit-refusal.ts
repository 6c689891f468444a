import { orderStates } from '#shared/domain/orders/order-life.ts';
import { stateAt } from '#shared/domain/orders/timing.ts';
import { type VisitFault, visitFault } from '#shared/domain/visits/visit-faults.ts';
import { DomainError } from '#shared/platform/domain-error.ts';
import type { InBoth } from '#shared/platform/nouns.ts';
import type { VisitItem } from '#shared/store/decision/visit-store.ts';
import type { OrderItem } from '#shared/store/order-store.ts';

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

/** Why a visit cannot be recorded in its order now; undefined if it can. */
export const visitRefusal = (order: OrderItem, visit: VisitItem, now: string): DomainError | undefined => {
  const fault = visitFault(order, visit, now);
  return fault && new DomainError('visit_not_possible', { reason: reasonOf(fault, order, now) });
};
