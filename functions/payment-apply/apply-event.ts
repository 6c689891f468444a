import { judge, misfitOf } from '#shared/domain/payments/judge-event.ts';
import { paymentOf } from '#shared/platform/ids.ts';
import type { ProviderEvent } from '#shared/platform/payments/payment-provider.ts';
import type { PaymentItem } from '#shared/store/ledger/payment-store.ts';
import { refundEntryKey } from '#shared/use-cases/payment-answer.ts';
import type { ApplyDeps } from './apply-deps.ts';
import { chargebackWon, moneyTakenBack } from './money-taken-back.ts';
import { namedPayment, putAside } from './put-aside.ts';
import { refundFailed, refundStands } from './send-refund.ts';
import { settlePayment } from './settle-payment.ts';

type Of<K> = Extract<ProviderEvent, { kind: K }>;
type CheckoutEvent = Extract<ProviderEvent, { checkoutId: string }>;

const applyCheckout = async (deps: ApplyDeps, event: CheckoutEvent, now: string): Promise<void> => {
  const payment = await namedPayment(deps, event.paymentId);
  const verdict = judge(payment, event);
  if (verdict.do === 'park') return putAside(deps, event, verdict.why);
  const { checkoutId, providerPaymentId } = event;
  if (verdict.do === 'mark') await deps.payments.goOn(payment?.id ?? '', verdict.state, { checkoutId, providerPaymentId });
  // Also where it is booked: what follows from it may have been cut off.
  if (payment && event.kind === 'paid') {
    await settlePayment(deps, payment, { checkoutId, providerPaymentId }, now);
    for (const eventId of providerPaymentId ? await deps.events.waitingFor(providerPaymentId) : []) await applyStored(deps, eventId, now);
  }
};

/** The payment that a refund or dispute is of. An event that is faster than the payment waits for it. */
const paymentBehind = async (deps: ApplyDeps, event: Of<'refund'> | Of<'dispute'>): Promise<PaymentItem | 'waits'> => {
  const providerPaymentId = event.providerPaymentId ?? '';
  const find = async () => namedPayment(deps, await deps.events.paymentIdOf(providerPaymentId));
  const known = await find();
  if (known) return known;
  await deps.events.wait(providerPaymentId, event.eventId);
  return (await find()) ?? 'waits';
};

const isRefundId = (id: string | undefined): id is string => /^rfd_[0-9a-hjkmnp-tv-z]{38}$/.test(id ?? '');

const applyRefund = async (deps: ApplyDeps, event: Of<'refund'>, now: string): Promise<boolean> => {
  const { refundId, providerRefundId, amountFen, state } = event;
  if (isRefundId(refundId)) {
    const [refund, payment] = [await deps.refunds.refund(refundId), await namedPayment(deps, paymentOf(refundId))];
    const why =
      !refund || !payment ? 'unknown_refund' : (misfitOf(event, payment) ?? (refund.amountFen === amountFen ? undefined : 'amount'));
    if (why || !refund || !payment) await putAside(deps, event, why ?? 'unknown_refund', paymentOf(refundId));
    else await refundStands(deps, payment, refund, event, now);
    return true;
  }
  const payment = await paymentBehind(deps, event);
  if (payment === 'waits') return false;
  const why = misfitOf(event, payment);
  if (why) await putAside(deps, event, why, payment.id);
  else {
    // Not ours, so it is kept under the provider's name. One that failed before we heard of it is booked and taken back.
    const refund = {
      id: providerRefundId,
      paymentId: payment.id,
      amountFen,
      state: 'pending',
      why: 'by_provider',
      at: now,
      providerRefundId,
    } as const;
    const taken = await moneyTakenBack(
      deps,
      payment,
      { key: refundEntryKey(providerRefundId), kind: 'refund', type: 'payment.refunded', amountFen, refund },
      now,
    );
    if (!taken) await putAside(deps, event, 'uncovered', payment.id);
    else if (state === 'failed') await refundFailed(deps, payment, providerRefundId, now);
    if (taken && state !== 'pending') await deps.refunds.end(refund, state);
  }
  return true;
};

const applyDispute = async (deps: ApplyDeps, event: Of<'dispute'>, now: string): Promise<boolean> => {
  const { disputeId, amountFen, state, reason } = event;
  if (state === 'inquiry' || state === 'withdrawn') return true;
  const payment = await paymentBehind(deps, event);
  if (payment === 'waits') return false;
  const why = misfitOf(event, payment);
  if (why) await putAside(deps, event, why, payment.id);
  else {
    const key = `chargeback#${disputeId}`;
    // Won before we heard that it was opened: both are booked, so that the late news changes nothing.
    const taken = await moneyTakenBack(deps, payment, { key, kind: 'chargeback', type: 'payment.charged_back', amountFen, reason }, now);
    if (!taken) await putAside(deps, event, 'uncovered', payment.id);
    else if (state === 'won') await chargebackWon(deps, payment, { key, amountFen }, now);
  }
  return true;
};

/** @returns false where the event waits for the payment it is about */
const apply = async (deps: ApplyDeps, event: ProviderEvent, now: string): Promise<boolean> => {
  if (event.kind === 'refund') return applyRefund(deps, event, now);
  if (event.kind === 'dispute') return applyDispute(deps, event, now);
  // `refunded` is the sum of what the refunds' own events tell one by one.
  if (event.kind !== 'refunded' && event.kind !== 'ignored') await applyCheckout(deps, event, now);
  return true;
};

/** Applies an event that was kept, unless it is applied. Every step may be cut off and comes again. */
export const applyStored = async (deps: ApplyDeps, eventId: string, now: string): Promise<void> => {
  const stored = await deps.events.event(eventId);
  if (!stored || stored.appliedAt) return;
  if (await apply(deps, stored.event, now)) await deps.events.applied(eventId, now);
};
