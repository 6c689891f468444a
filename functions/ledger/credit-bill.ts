import type { ledgerRoutes } from '#shared/contract/ledger-routes.ts';
import type { UseCase } from '#shared/platform/functions/http-function.ts';
import type { BillItem } from '#shared/store/ledger/bill-store.ts';
import { bookEntry } from '#shared/use-cases/book-entry.ts';
import { entryAnswer } from '#shared/use-cases/money-answers.ts';
import { actionId } from '#shared/use-cases/repeated-request.ts';
import { numberedCredit } from './credit-note.ts';
import type { LedgerDeps } from './ledger-deps.ts';
import { contractOf } from './one-bill.ts';

/** Corrects an issued bill, which itself never changes. What the household had paid beyond is kept as paid ahead. */
export const creditBill: UseCase<typeof ledgerRoutes.creditBill, LedgerDeps> = async (
  deps,
  { caller, params: { orderId, period, unit }, body, now, idempotencyKey, request },
) => {
  const compoundId = caller.compound.id;
  const { firmId } = await contractOf(deps, { compoundId, orderId });
  const entry = await bookEntry(deps, {
    key: `credit-note#${actionId(caller.scope, idempotencyKey)}`,
    kind: 'credit_note',
    type: 'bill.credited',
    compoundId,
    firmId,
    unit,
    at: now,
    actor: caller.actor,
    reason: body.reason,
    request,
    refs: [{ orderId, period }],
    plan: async ({ bills }) => {
      const { effects, ...rest } = await numberedCredit(deps, compoundId, bills[0] as BillItem, body.amountFen, now);
      return { ...rest, amountFen: body.amountFen, bills: [{ orderId, period, effects }], facts: { ...rest.details, reason: body.reason } };
    },
  });
  return entryAnswer(entry);
};
