import type { ledgerRoutes } from '#shared/contract/ledger-routes.ts';
import type { UseCase } from '#shared/platform/functions/http-function.ts';
import { bookEntry } from '#shared/use-cases/book-entry.ts';
import { entryAnswer } from '#shared/use-cases/money-answers.ts';
import { actionId } from '#shared/use-cases/repeated-request.ts';
import { creditNeeds, numberedCredit } from './credit-note.ts';
import type { LedgerDeps } from './ledger-deps.ts';
import { firmOf, ownOfCompound } from './one-bill.ts';

/** Corrects an issued bill, which itself never changes. What the household had paid beyond is kept as paid ahead. */
export const creditBill: UseCase<typeof ledgerRoutes.creditBill, LedgerDeps> = async (
  deps,
  { caller, params: { orderId, period, unit }, body, now, idempotencyKey, request },
) => {
  const compoundId = caller.compound.id;
  ownOfCompound({ compoundId, orderId });
  const entry = await bookEntry(deps, {
    key: `credit-note#${actionId(caller.scope, idempotencyKey)}`,
    kind: 'credit_note',
    type: 'bill.credited',
    compoundId,
    unit,
    at: now,
    actor: caller.actor,
    reason: body.reason,
    request,
    refs: [{ orderId, period }],
    needs: creditNeeds(now),
    plan: (standing) => {
      const { effects, ...rest } = numberedCredit(deps, compoundId, standing, body.amountFen, now);
      return {
        ...rest,
        firmId: firmOf(standing),
        amountFen: body.amountFen,
        bills: [{ orderId, period, effects }],
        facts: { ...rest.details, reason: body.reason },
      };
    },
  });
  return entryAnswer(entry);
};
