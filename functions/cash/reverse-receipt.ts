import type { cashRoutes } from '#shared/contract/cash-routes.ts';
import { localDateOf } from '#shared/domain/calendar/local-date.ts';
import { reversalOf } from '#shared/domain/ledger/reversal.ts';
import { DomainError } from '#shared/platform/domain-error.ts';
import type { UseCase } from '#shared/platform/functions/http-function.ts';
import { nouns } from '#shared/platform/nouns.ts';
import type { LedgerEntry } from '#shared/store/ledger/entry-store.ts';
import { bookEntry } from '#shared/use-cases/book-entry.ts';
import { entryAnswer, receiptKey, reversalKey } from '#shared/use-cases/money-answers.ts';
import { actionRequest, takenBy } from '#shared/use-cases/repeated-request.ts';
import type { CashDeps } from './cash-deps.ts';

/**
 * Takes a receipt back: exactly what it did, bill by bill and what it paid ahead, once. The till gives the money back today, whenever the
 * receipt was written; its number stays used.
 */
export const reverseReceipt: UseCase<typeof cashRoutes.reverseReceipt, CashDeps> = async (
  deps,
  { caller, params: { receiptNumber }, body: { reason }, now, idempotencyKey, request: asked },
) => {
  const compoundId = caller.compound.id;
  const receipt = await deps.entries.entry(compoundId, receiptKey(receiptNumber));
  if (!receipt) throw new DomainError('not_found', { what: nouns.receipt });
  const request = actionRequest(caller.scope, idempotencyKey, asked);
  const reversed = ({ at }: Pick<LedgerEntry, 'at'>) => new DomainError('receipt_reversed', { receiptNumber, at: localDateOf(at) });
  const entry = await bookEntry(deps, {
    key: reversalKey(receiptNumber),
    kind: 'reversal',
    type: 'payment.reversed',
    compoundId,
    firmId: receipt.firmId,
    unit: receipt.unit,
    channel: receipt.channel,
    at: now,
    actor: caller.actor,
    reason,
    request,
    taken: (earlier) => takenBy(request, () => reversed(earlier))(earlier),
    refs: receipt.bills.map(({ orderId, period }) => ({ orderId, period })),
    plan: ({ bills, account }) => {
      const changes = reversalOf(receipt, bills, account.prepaidFen);
      if (!changes) throw new DomainError('receipt_spent', { receiptNumber });
      return { ...changes, amountFen: receipt.amountFen, facts: { receiptNumber, reason } };
    },
  });
  return entryAnswer(entry);
};
