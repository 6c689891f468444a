import type { refundsRoutes } from '#shared/contract/refunds-routes.ts';
import { DomainError } from '#shared/platform/domain-error.ts';
import type { UseCase } from '#shared/platform/functions/http-function.ts';
import { compoundOf } from '#shared/platform/ids.ts';
import { nouns } from '#shared/platform/nouns.ts';
import type { PaymentItem } from '#shared/store/ledger/payment-store.ts';
import { paymentAnswers } from '#shared/use-cases/payment-answer.ts';
import type { RefundsDeps } from './refunds-deps.ts';

/** @throws DomainError not_found also for another compound's payment */
export const compoundPayment = async ({ payments }: RefundsDeps, compoundId: string, paymentId: string): Promise<PaymentItem> => {
  const payment = compoundOf(paymentId) === compoundId ? await payments.payment(paymentId) : undefined;
  if (!payment || payment.sameAs) throw new DomainError('not_found', { what: nouns.payment });
  return payment;
};

export const onePaymentAnswer = async (deps: RefundsDeps, compoundId: string, paymentId: string) => {
  const [answer] = await paymentAnswers(deps, compoundId, [await compoundPayment(deps, compoundId, paymentId)]);
  if (!answer) throw new DomainError('internal');
  return answer;
};

export const getCompoundPayment: UseCase<typeof refundsRoutes.getCompoundPayment, RefundsDeps> = (deps, { caller, params }) =>
  onePaymentAnswer(deps, caller.compound.id, params.paymentId);

export const listUnitPayments: UseCase<typeof refundsRoutes.listUnitPayments, RefundsDeps> = async (deps, { caller, params, query }) => {
  const compoundId = caller.compound.id;
  const { rows, nextCursor } = await deps.payments.ofUnit(compoundId, params.unit, query);
  return { rows: await paymentAnswers(deps, compoundId, rows), nextCursor };
};
