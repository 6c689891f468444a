import type { ledgerRoutes } from '#shared/contract/ledger-routes.ts';
import type { UseCase } from '#shared/platform/functions/http-function.ts';
import { entryAnswer } from '#shared/use-cases/money-answers.ts';
import { creditNeeds, numberedCredit } from './credit-note.ts';
import type { LedgerDeps } from './ledger-deps.ts';
import { bookOnBill, firmOf } from './one-bill.ts';

/** Corrects an issued bill, which itself never changes. What the household had paid beyond is kept as paid ahead. */
export const creditBill: UseCase<typeof ledgerRoutes.creditBill, LedgerDeps> = async (deps, command) => {
  const { params, body, now } = command;
  const { orderId, period } = params;
  const compoundId = command.caller.compound.id;
  const entry = await bookOnBill(
    deps,
    { ...command, compoundId },
    {
      as: 'credit-note',
      kind: 'credit_note',
      type: 'bill.credited',
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
    },
  );
  return entryAnswer(entry);
};
