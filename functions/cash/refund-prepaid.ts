import type { cashRoutes } from '#shared/contract/cash-routes.ts';
import { formatFen } from '#shared/domain/money/decimal.ts';
import { DomainError } from '#shared/platform/domain-error.ts';
import type { UseCase } from '#shared/platform/functions/http-function.ts';
import { nouns } from '#shared/platform/nouns.ts';
import { bookEntry } from '#shared/use-cases/book-entry.ts';
import { entryAnswer } from '#shared/use-cases/money-answers.ts';
import { actionId } from '#shared/use-cases/repeated-request.ts';
import type { CashDeps } from './cash-deps.ts';

/** Pays back at the counter what a household has paid ahead; keyed per action, so two refunds of one amount are two. */
export const refundPrepaid: UseCase<typeof cashRoutes.refundPrepaid, CashDeps> = async (
  deps,
  { caller, params, body: { amountFen, channel, reason }, now, idempotencyKey, request },
) => {
  const compoundId = caller.compound.id;
  const entry = await bookEntry(deps, {
    key: `refund#${actionId(caller.scope, idempotencyKey)}`,
    kind: 'refund',
    type: 'prepaid.refunded',
    compoundId,
    unit: params.unit,
    channel,
    at: now,
    actor: caller.actor,
    reason,
    request,
    refs: [],
    needs: { unit: true },
    plan: ({ unit, account }) => {
      if (!unit) throw new DomainError('not_found', { what: nouns.unit });
      if (amountFen > account.prepaidFen) throw new DomainError('refund_over_prepaid', { most: formatFen(account.prepaidFen) });
      return { amountFen, bills: [], prepaidFen: -amountFen, facts: { reason } };
    },
  });
  return entryAnswer(entry);
};
