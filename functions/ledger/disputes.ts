import type { ledgerRoutes } from '#shared/contract/ledger-routes.ts';
import { openOf } from '#shared/domain/ledger/bill-balance.ts';
import { DomainError } from '#shared/platform/domain-error.ts';
import type { UseCase } from '#shared/platform/functions/http-function.ts';
import { compoundOf } from '#shared/platform/ids.ts';
import { nouns } from '#shared/platform/nouns.ts';
import type { DisputeItem } from '#shared/store/ledger/dispute-store.ts';
import type { LedgerEntry } from '#shared/store/ledger/entry-store.ts';
import { bookEntry } from '#shared/use-cases/book-entry.ts';
import { disputeClosedKey } from '#shared/use-cases/dispute-keys.ts';
import { entryAnswer } from '#shared/use-cases/money-answers.ts';
import { actionRequest, takenBy } from '#shared/use-cases/repeated-request.ts';
import { creditNeeds, numberedCredit } from './credit-note.ts';
import type { LedgerDeps } from './ledger-deps.ts';
import { firmOf } from './one-bill.ts';

export const listDisputes: UseCase<typeof ledgerRoutes.listDisputes, LedgerDeps> = async ({ disputes }, { caller, query }) => {
  const { rows, nextCursor } = await disputes.ofCompound(caller.compound.id, query);
  return {
    rows: rows.map(({ id, orderId, period, unit, openFen, reason, openedAt }) => ({
      id,
      orderId,
      period,
      unit,
      openFen,
      reason,
      openedAt,
    })),
    nextCursor,
  };
};

const isDecided = () => new DomainError('dispute_decided');

/** The decision that stands, if this request made it. */
const decidedBefore = (earlier: LedgerEntry | undefined, request: string) => {
  if (!earlier) throw new DomainError('not_found', { what: nouns.dispute });
  if (earlier.request !== request) throw takenBy(request, isDecided)(earlier);
  return entryAnswer(earlier);
};

/**
 * Decides a dispute, once: its key names the dispute. The bill counts again as before; what an upheld dispute takes off it is a credit with a
 * number, and what was paid beyond is kept as paid ahead.
 */
export const decideDispute: UseCase<typeof ledgerRoutes.decideDispute, LedgerDeps> = async (
  deps,
  { caller, params: { disputeId }, body: { outcome, creditFen, reason }, now, idempotencyKey, request: asked },
) => {
  const compoundId = caller.compound.id;
  const request = actionRequest(caller.scope, idempotencyKey, asked);
  const key = disputeClosedKey(disputeId);
  const ownId = compoundOf(disputeId) === compoundId;
  const dispute: DisputeItem | undefined = ownId ? await deps.disputes.dispute(disputeId) : undefined;
  if (!dispute) return decidedBefore(ownId ? await deps.entries.entry(compoundId, key) : undefined, request);
  const { orderId, period, unit } = dispute;
  const entry = await bookEntry(deps, {
    key,
    kind: 'dispute_closed',
    type: `dispute.${outcome}`,
    compoundId,
    unit,
    at: now,
    actor: caller.actor,
    reason,
    request,
    taken: takenBy(request, isDecided),
    refs: [{ orderId, period }],
    needs: creditNeeds(now),
    plan: (standing) => {
      const [bill] = standing.bills;
      if (!bill?.disputed) throw isDecided();
      const amountFen = outcome === 'upheld' ? (creditFen ?? openOf(bill)) : 0;
      const credit = amountFen > 0 ? numberedCredit(deps, compoundId, standing, amountFen, now) : undefined;
      return {
        firmId: firmOf(standing),
        amountFen,
        bills: [{ orderId, period, effects: credit?.effects ?? {}, disputed: false }],
        prepaidFen: credit?.prepaidFen ?? 0,
        details: { disputeId, ...credit?.details },
        facts: { disputeId, outcome, reason, ...credit?.details },
        also: [deps.disputes.closeItem(disputeId), ...(credit?.also ?? [])],
      };
    },
  });
  return entryAnswer(entry);
};
