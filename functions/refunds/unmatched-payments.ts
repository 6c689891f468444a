import type * as z from 'zod';
import type { refundsRoutes } from '#shared/contract/refunds-routes.ts';
import type { UnmatchedPayment } from '#shared/contract/schemas/payment.ts';
import { localDateOf } from '#shared/domain/calendar/local-date.ts';
import { DomainError } from '#shared/platform/domain-error.ts';
import type { UseCase } from '#shared/platform/functions/http-function.ts';
import { nouns } from '#shared/platform/nouns.ts';
import type { UnmatchedItem } from '#shared/store/ledger/provider-event-store.ts';
import type { RefundsDeps } from './refunds-deps.ts';

const unmatchedAnswer = ({
  id,
  why,
  at,
  compoundId,
  paymentId,
  providerPaymentId,
  amountFen,
  ledgerFen,
  currency,
  settled,
}: UnmatchedItem): z.output<typeof UnmatchedPayment> => ({
  id,
  why,
  at,
  compoundId,
  paymentId,
  providerPaymentId,
  amountFen,
  ledgerFen,
  currency,
  ...(settled && { settled: { at: settled.at, by: settled.by, reason: settled.reason } }),
});

/** Money that names no compound is no tenant's: any street may look at it and clear it. */
const whose = (of: 'street' | 'nobody', streetId: string): string | undefined => (of === 'street' ? streetId : undefined);

export const listUnmatchedPayments: UseCase<typeof refundsRoutes.listUnmatchedPayments, RefundsDeps> = async (
  { events },
  { caller, query },
) => {
  const { rows, nextCursor } = await events.unmatched(whose(query.of, caller.streetId), query);
  return { rows: rows.map(unmatchedAnswer), nextCursor };
};

/** Notes who cleared money that did not fit, when and how. It stays in the list; the ledger is not touched. */
export const settleUnmatchedPayment: UseCase<typeof refundsRoutes.settleUnmatchedPayment, RefundsDeps> = async (
  { events },
  { caller, params: { unmatchedId: id }, body: { at, of, reason }, now, request },
) => {
  const by = caller.actor.person.name;
  const item = await events.settle(
    whose(of, caller.streetId),
    { id, at },
    { at: now, by, reason, request },
    {
      subject: caller.streetId,
      occurrence: `unmatched-settled#${of}#${id}`,
      type: 'payment.unmatched_settled',
      at: now,
      streetId: caller.streetId,
      actor: caller.actor,
      facts: { unmatchedId: id, reason },
    },
  );
  if (!item?.settled) throw new DomainError('not_found', { what: nouns.unmatched });
  const { settled } = item;
  if (settled.request !== request) throw new DomainError('unmatched_settled', { by: settled.by, at: localDateOf(settled.at) });
  return unmatchedAnswer(item);
};
