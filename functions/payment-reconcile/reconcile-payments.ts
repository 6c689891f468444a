import { addDays, localDateOf, startOfDay } from '#shared/domain/calendar/local-date.ts';
import { type PaymentDifference, paymentDifferences } from '#shared/domain/payments/provider-differences.ts';
import { compoundOf, streetOf } from '#shared/platform/ids.ts';
import type { ProviderEvent, ProviderPayment } from '#shared/platform/payments/payment-provider.ts';
import type { Platform } from '#shared/platform/platform.ts';
import { paymentStore } from '#shared/store/ledger/payment-store.ts';
import { providerEventStore } from '#shared/store/ledger/provider-event-store.ts';
import { refundStore } from '#shared/store/ledger/refund-store.ts';

export const reconcileDeps = ({ db, payments: provider, queues, log, metrics }: Platform) => ({
  provider,
  queues,
  log,
  metrics,
  payments: paymentStore(db),
  refunds: refundStore(db),
  events: providerEventStore(db),
});
type ReconcileDeps = ReturnType<typeof reconcileDeps>;

/** So many days are compared each night: as long as the provider tries to tell us. */
const RECENT_DAYS = 4;
/** So many once a week, and on the next night where something did not fit: longer than most refunds and disputes take. */
const DAYS = 40;
const WEEK = 7;
/** A difference that is seen again after an hour stays. */
const PASSING_MS = 60 * 60_000;
/** So long a refund may need to reach the provider before people are to look. */
const MENDING_MS = 3 * 24 * 60 * 60_000;
const isPaymentId = (id: string | undefined): id is string => /^pay_[0-9a-hjkmnp-tv-z]{28}$/.test(id ?? '');

const providersList = async ({ provider }: ReconcileDeps, from: string, to: string): Promise<ProviderPayment[]> => {
  const rows: ProviderPayment[] = [];
  let cursor: string | undefined;
  do {
    const page = await provider.listPayments({ from, to, ...(cursor && { cursor }) });
    rows.push(...page.rows);
    cursor = page.cursor;
  } while (cursor);
  return rows;
};

/**
 * What was lost on its way is told again, once: refunds that the provider was never asked for, and the payment's event.
 * @returns whether anything was
 */
const toldAgain = async (deps: ReconcileDeps, { why, paymentId }: PaymentDifference, theirs: ProviderPayment | undefined, now: string) => {
  if (!isPaymentId(paymentId)) return false;
  if (why === 'refunds_differ') {
    const lost = (await deps.refunds.ofPayment(paymentId)).filter(({ state, why }) => state === 'pending' && why !== 'by_provider');
    for (const { id } of lost) await deps.queues.send('payment-events', { refundId: id });
    return lost.some(({ at }) => Date.parse(now) - Date.parse(at) < MENDING_MS);
  }
  const payment = why === 'not_booked' ? await deps.payments.payment(paymentId) : undefined;
  if (!payment?.checkoutId || !theirs) return false;
  const event = paidEvent(payment.checkoutId, paymentId, theirs, { isLive: deps.provider.isLive, now });
  const earlier = await deps.events.keep({ event, receivedAt: now });
  await deps.queues.send('payment-events', { eventId: event.eventId });
  return earlier === undefined;
};

const paidEvent = (
  checkoutId: string,
  paymentId: string,
  { providerPaymentId, receivedFen: amountFen, currency }: ProviderPayment,
  { isLive, now }: { isLive: boolean; now: string },
): ProviderEvent => ({
  eventId: `reconciled_${providerPaymentId}`,
  createdAt: now,
  type: 'reconciled',
  kind: 'paid',
  isLive,
  checkoutId,
  paymentId,
  providerPaymentId,
  amountFen,
  currency,
});

/**
 * Compares the ledger with the provider's own list, both ways: the last days each night, and as far back as a refund or dispute is likely once a
 * week. What was lost on its way is told again; what still differs at a later run is put where the street sees it. A repetition on the same
 * day writes the same.
 */
export const reconcilePayments = async (deps: ReconcileDeps, { now }: { now: string }): Promise<void> => {
  const today = localDateOf(now);
  const wholeOn = await deps.events.lastCompared();
  const isWhole = wholeOn === undefined || wholeOn === today || addDays(wholeOn, WEEK) <= today;
  const length = isWhole ? DAYS : RECENT_DAYS;
  const days = Array.from({ length }, (_, n) => addDays(today, n + 1 - length));
  const ours = (await Promise.all(days.map((day) => deps.payments.ofDay(day)))).flat();
  const theirs = await providersList(deps, startOfDay(days[0] ?? today), startOfDay(addDays(today, 1)));
  const ids = [...new Set([...ours, ...theirs.flatMap(({ paymentId }) => (isPaymentId(paymentId) ? [paymentId] : []))])];
  const known = await deps.payments.withEntries(ids);
  const ledger = known.flatMap(({ payment, bookedFen }) =>
    payment ? [{ paymentId: payment.id, bookedFen, refundedFen: payment.refundedFen }] : [],
  );
  const differences = paymentDifferences(theirs, ledger);
  let reported = 0;
  for (const difference of differences) {
    const { why, paymentId, providerPaymentId, providerFen, ledgerFen } = difference;
    const ownId = isPaymentId(paymentId) ? paymentId : undefined;
    const id = `${why}-${ownId ?? providerPaymentId}`;
    // What is on its way this very moment is gone the next time.
    if (Date.parse(now) - Date.parse(await deps.events.firstSeen(id, now)) < PASSING_MS) continue;
    const row = theirs.find((one) => one.providerPaymentId === providerPaymentId);
    if (await toldAgain(deps, difference, row, now)) continue;
    reported += 1;
    await deps.events.park(ownId && streetOf(ownId), {
      id,
      why,
      at: startOfDay(today),
      ...(ownId && { compoundId: compoundOf(ownId), paymentId: ownId }),
      ...(providerPaymentId && { providerPaymentId }),
      amountFen: providerFen,
      ledgerFen,
    });
  }
  // What was told again is looked at on the next night.
  if (isWhole && differences.length === reported && wholeOn !== today) await deps.events.compared(today);
  const fields = { payments: ids.length, days: length, differences: differences.length, reported };
  deps.metrics.note('PaymentDifferences', reported);
  if (reported > 0) deps.log.error('payments differ', new Error('payments differ'), fields);
  else deps.log.info('payments reconciled', fields);
};
