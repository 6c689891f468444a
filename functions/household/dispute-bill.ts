import type { householdRoutes } from '#shared/contract/household-routes.ts';
import { openOf } from '#shared/domain/ledger/bill-balance.ts';
import { DomainError } from '#shared/platform/domain-error.ts';
import type { UseCase } from '#shared/platform/functions/http-function.ts';
import { childId } from '#shared/platform/ids.ts';
import type { DisputeItem } from '#shared/store/ledger/dispute-store.ts';
import { bookEntry } from '#shared/use-cases/book-entry.ts';
import { disputeKey } from '#shared/use-cases/dispute-keys.ts';
import type { HouseholdDeps } from './household-deps.ts';

/**
 * A household disputes a bill: what is open on it is held back, nobody presses for it, until the committee decides. One dispute of a bill is
 * open at a time; a bill that was decided on may be disputed again.
 */
export const disputeBill: UseCase<typeof householdRoutes.disputeBill, HouseholdDeps> = async (
  deps,
  { caller, params: { orderId, period }, body: { reason }, now, idempotencyKey, request },
) => {
  const { compoundId, order } = caller;
  const { unit } = caller.unit;
  const id = childId('dsp', compoundId, unit, idempotencyKey);
  const dispute = (openFen: number, openedAt: string): DisputeItem => ({ id, orderId, period, unit, openFen, reason, openedAt });
  const entry = await bookEntry(deps, {
    key: disputeKey(id),
    kind: 'dispute',
    type: 'dispute.opened',
    compoundId,
    firmId: order?.firmId,
    unit,
    at: now,
    actor: { party: { id: unit, kind: 'household', name: unit }, person: { id: unit, name: unit } },
    reason,
    request,
    refs: [{ orderId, period }],
    plan: ({ bills }) => {
      if (bills.some(({ disputed }) => disputed)) throw new DomainError('dispute_open');
      const amountFen = bills.reduce((sum, bill) => sum + openOf(bill), 0);
      if (amountFen === 0) throw new DomainError('nothing_open');
      return {
        amountFen,
        bills: [{ orderId, period, effects: {}, disputed: true }],
        prepaidFen: 0,
        details: { disputeId: id },
        facts: { disputeId: id },
        also: [deps.disputes.openItem(dispute(amountFen, now))],
      };
    },
  });
  return dispute(entry.amountFen, entry.at);
};
