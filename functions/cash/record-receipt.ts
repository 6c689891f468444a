import type { cashRoutes } from '#shared/contract/cash-routes.ts';
import { DomainError } from '#shared/platform/domain-error.ts';
import type { UseCase } from '#shared/platform/functions/http-function.ts';
import { compoundOf } from '#shared/platform/ids.ts';
import { nouns } from '#shared/platform/nouns.ts';
import { bookPayment } from '#shared/use-cases/book-payment.ts';
import { receiptAnswer } from '#shared/use-cases/money-answers.ts';
import { paymentStanding } from '#shared/use-cases/payment-standing.ts';
import type { CashDeps } from './cash-deps.ts';
import { receiptPayment } from './receipt-payment.ts';

/**
 * Books money taken at the counter under the number of its paper receipt. The number is the receipt's key in the compound, so a second click,
 * a repeated request or a second clerk with the same slip changes nothing, and two receipts at once never take more than is open.
 */
export const recordReceipt: UseCase<typeof cashRoutes.recordReceipt, CashDeps> = async (deps, { caller, params, body, now }) => {
  const compoundId = caller.compound.id;
  const foreign = body.bills?.find(({ orderId }) => compoundOf(orderId) !== compoundId);
  if (foreign) throw new DomainError('bill_not_found', { unit: body.unit, period: foreign.period });
  const standing = await paymentStanding(deps, compoundId, body.unit, body.bills);
  if (!standing.unit) throw new DomainError('not_found', { what: nouns.unit });
  const payment = receiptPayment(compoundId, params.receiptNumber, body, standing.unit, { at: now, actor: caller.actor });
  return receiptAnswer(await bookPayment(deps, payment, standing));
};
