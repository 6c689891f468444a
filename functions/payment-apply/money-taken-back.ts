import type { EventType } from '#shared/domain/events/event-type.ts';
import type { Changes } from '#shared/domain/ledger/entry.ts';
import { giveBack, takeBack } from '#shared/domain/payments/money-back.ts';
import type { PaymentItem } from '#shared/store/ledger/payment-store.ts';
import type { RefundItem } from '#shared/store/ledger/refund-store.ts';
import { bookEntry } from '#shared/use-cases/book-entry.ts';
import { paymentEntryKey } from '#shared/use-cases/payment-answer.ts';
import { unitBills } from '#shared/use-cases/unit-bills.ts';
import { type ApplyDeps, PROVIDER_ACTOR } from './apply-deps.ts';

class Uncovered extends Error {}

type Taking = { key: string; kind: 'refund' | 'chargeback'; type: EventType; amountFen: number; reason?: string; refund?: RefundItem };

/**
 * Books money that the provider took back without us: a refund made in its own pages, or a payer's bank. Its bills are open again.
 * @returns false when the household does not have so much here any more
 */
export const moneyTakenBack = async (
  deps: ApplyDeps,
  payment: PaymentItem,
  { key, kind, type, amountFen, reason, refund }: Taking,
  now: string,
) => {
  const { id, compoundId, unit } = payment;
  const booked = await deps.entries.entry(compoundId, paymentEntryKey(id));
  const { bills } = await unitBills(deps, compoundId, unit);
  try {
    await bookEntry(deps, {
      key,
      kind,
      type,
      compoundId,
      firmId: booked?.firmId,
      unit,
      channel: 'online',
      at: now,
      actor: PROVIDER_ACTOR,
      reason,
      request: key,
      refs: bills.map(({ orderId, period }) => ({ orderId, period })),
      plan: async ({ bills: standing, account }) => {
        const seen = (await deps.payments.payment(id)) ?? payment;
        const changes = takeBack(amountFen, booked?.bills ?? [], standing, account.prepaidFen);
        if (!changes) throw new Uncovered(key);
        return {
          ...changes,
          amountFen,
          details: { paymentId: id },
          facts: { paymentId: id, ...(reason && { reason }) },
          also: [
            deps.payments.backItem(seen, kind === 'refund' ? { refundedFen: amountFen } : { chargedBackFen: amountFen }),
            ...(refund ? [deps.refunds.refundItem(refund)] : []),
          ],
        };
      },
    });
    return true;
  } catch (error) {
    if (error instanceof Uncovered) return false;
    throw error;
  }
};

/** The other way round, once: the bank returned it. Does nothing where it was not booked. */
export const chargebackWon = async (
  deps: ApplyDeps,
  payment: PaymentItem,
  taking: { key: string; amountFen: number },
  now: string,
): Promise<void> => {
  const { id, compoundId, unit } = payment;
  const taken = await deps.entries.entry(compoundId, taking.key);
  if (!taken) return;
  await bookEntry(deps, {
    key: `${taking.key}#won`,
    kind: 'chargeback',
    type: 'payment.chargeback_won',
    compoundId,
    firmId: taken.firmId,
    unit,
    channel: 'online',
    at: now,
    actor: PROVIDER_ACTOR,
    request: taking.key,
    refs: taken.bills.map(({ orderId, period }) => ({ orderId, period })),
    plan: async ({
      bills,
    }): Promise<Changes & { amountFen: number; facts: Record<string, string>; also: ReturnType<typeof deps.payments.backItem>[] }> => ({
      ...giveBack(taken, bills),
      amountFen: taken.amountFen,
      facts: { paymentId: id },
      also: [deps.payments.backItem((await deps.payments.payment(id)) ?? payment, { chargedBackFen: 0 - taken.amountFen })],
    }),
  });
};
