import type { Misfit } from './judge-event.ts';

/** A payment as the provider lists it, and as our ledger has it. Amounts in fen. */
export type ProviderSide = {
  providerPaymentId: string;
  paymentId?: string | undefined;
  state: string;
  receivedFen: number;
  refundedFen: number;
  currency: string;
};
export type LedgerSide = { paymentId: string; bookedFen: number; refundedFen: number };
export type PaymentDifference = { why: Misfit; paymentId?: string; providerPaymentId?: string; providerFen: number; ledgerFen: number };

const compared = (theirs: ProviderSide, ours: LedgerSide | undefined): PaymentDifference[] => {
  const { providerPaymentId, paymentId } = theirs;
  const named = { ...(paymentId && { paymentId }), providerPaymentId };
  const received = theirs.state === 'paid' ? theirs.receivedFen : 0;
  if (!ours) return received === 0 ? [] : [{ why: 'unknown_payment', ...named, providerFen: received, ledgerFen: 0 }];
  const found: PaymentDifference[] = [];
  if (received > 0 && theirs.currency !== 'cny')
    found.push({ why: 'currency', ...named, providerFen: received, ledgerFen: ours.bookedFen });
  else if (received !== ours.bookedFen)
    found.push({ why: ours.bookedFen === 0 ? 'not_booked' : 'amount', ...named, providerFen: received, ledgerFen: ours.bookedFen });
  if (theirs.refundedFen !== ours.refundedFen)
    found.push({ why: 'refunds_differ', ...named, providerFen: theirs.refundedFen, ledgerFen: ours.refundedFen });
  return found;
};

/** Where the provider's list of payments and the ledger differ, in either direction; several attempts at one payment are one payment. */
export const paymentDifferences = (provider: readonly ProviderSide[], ledger: readonly LedgerSide[]): PaymentDifference[] => {
  const ours = new Map(ledger.map((one) => [one.paymentId, one]));
  const seen = new Set<string>();
  const found = provider.flatMap((theirs) => {
    if (theirs.paymentId !== undefined) seen.add(theirs.paymentId);
    return compared(theirs, theirs.paymentId === undefined ? undefined : ours.get(theirs.paymentId));
  });
  const missing = ledger.filter(({ paymentId, bookedFen }) => bookedFen > 0 && !seen.has(paymentId));
  return [
    ...found,
    ...missing.map(
      ({ paymentId, bookedFen }): PaymentDifference => ({ why: 'not_at_provider', paymentId, providerFen: 0, ledgerFen: bookedFen }),
    ),
  ];
};
