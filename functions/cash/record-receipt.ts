import type { cashRoutes } from '#shared/contract/cash-routes.ts';
import { cashPostings } from '#shared/domain/billing/ledger.ts';
import { formatFen } from '#shared/domain/money/decimal.ts';
import { DomainError } from '#shared/platform/domain-error.ts';
import type { UseCase } from '#shared/platform/functions/http-function.ts';
import { compoundOf } from '#shared/platform/ids.ts';
import { receiptAnswer } from '#shared/use-cases/money-answers.ts';
import type { CashDeps } from './cash-deps.ts';

const ATTEMPTS = 4;

/**
 * Books cash against a bill under the number of its paper receipt. The number is the receipt's key in the compound, so a second click, a
 * repeated request or a second clerk with the same slip changes nothing, and two receipts at once never take more than is open.
 */
export const recordReceipt: UseCase<typeof cashRoutes.recordReceipt, CashDeps> = async (
  { ledger },
  { caller, params, body, now, request },
) => {
  const { orderId, period, unit, amountFen, channel } = body;
  const missing = new DomainError('bill_not_found', { unit, period });
  if (compoundOf(orderId) !== caller.compound.id) throw missing;

  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const bill = await ledger.bill(orderId, period, unit);
    if (!bill) throw missing;
    const openFen = bill.openFen - amountFen;
    if (openFen < 0) {
      const earlier = await ledger.receipt(caller.compound.id, params.receiptNumber);
      if (earlier?.request === request) return receiptAnswer(earlier);
      throw earlier
        ? new DomainError('receipt_used', { receiptNumber: params.receiptNumber })
        : new DomainError('amount_over_open', { open: formatFen(bill.openFen) });
    }
    const receipt = await ledger.receive(
      bill,
      {
        receiptNumber: params.receiptNumber,
        channel,
        orderId,
        period,
        unit: bill.unit,
        amountFen,
        openFen,
        receivedAt: now,
        cashier: caller.actor.person.name,
        postings: cashPostings(amountFen),
        request,
      },
      {
        subject: caller.compound.id,
        occurrence: `receipt#${params.receiptNumber}`,
        type: 'payment.received',
        at: now,
        streetId: caller.streetId,
        compoundId: caller.compound.id,
        actor: caller.actor,
        facts: { receiptNumber: params.receiptNumber, channel, orderId, period, unit: bill.unit, amountFen },
      },
    );
    if (receipt) return receiptAnswer(receipt);
  }
  throw new DomainError('changed_meanwhile');
};
