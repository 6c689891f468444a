import type { cashRoutes } from '#shared/contract/cash-routes.ts';
import { DomainError } from '#shared/platform/domain-error.ts';
import type { UseCase } from '#shared/platform/functions/http-function.ts';
import { compoundOf } from '#shared/platform/ids.ts';
import { bookPayment } from '#shared/use-cases/book-payment.ts';
import { receiptAnswer } from '#shared/use-cases/money-answers.ts';
import type { CashDeps } from './cash-deps.ts';
import { counterUnit } from './counter-unit.ts';
import { receiptPayment } from './receipt-payment.ts';

/**
 * Books money taken at the counter under the number of its paper receipt. The number is the receipt's key in the compound, so a second click,
 * a repeated request or a second clerk with the same slip changes nothing, and two receipts at once never take more than is open.
 */
export const recordReceipt: UseCase<typeof cashRoutes.recordReceipt, CashDeps> = async (deps, { caller, params, body, now }) => {
  const compoundId = caller.compound.id;
  const foreign = body.bills?.find(({ orderId }) => compoundOf(orderId) !== compoundId);
  if (foreign) throw new DomainError('bill_not_found', { unit: body.unit, period: foreign.period });
  const unit = await counterUnit(deps, compoundId, body.unit);
  const payment = receiptPayment(compoundId, params.receiptNumber, body, unit, { at: now, actor: caller.actor });
  return receiptAnswer(await bookPayment(deps, payment));
};
