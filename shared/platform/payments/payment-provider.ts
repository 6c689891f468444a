import type { Instant } from '#shared/domain/calendar/local-date.ts';

/** A page on which somebody pays once. Everything in it stays the same when the request is repeated. */
export type NewCheckout = {
  /** Ours; asked for twice, the provider makes one checkout. */
  paymentId: string;
  amountFen: number;
  /** What the payer reads on the page and on the statement. */
  description: string;
  /** Named in the provider's records for people who look there; what is paid for is what our own payment says. */
  compoundId: string;
  bills: readonly string[];
  /** `{CHECKOUT_SESSION_ID}` in them becomes the checkout's id. */
  successUrl: string;
  cancelUrl: string;
  /** From `checkoutExpiry`. */
  expiresAt: Instant;
};

/** `open` may still be paid; `processing`: done on the page, the money is not certain yet; `failed`: it did not come. */
export type CheckoutState = 'open' | 'processing' | 'paid' | 'failed' | 'expired';

export type Checkout = {
  checkoutId: string;
  state: CheckoutState;
  /** The page, while it is open. */
  url?: string;
  expiresAt: Instant;
  amountFen: number;
  currency: string;
  paymentId?: string;
  /** The provider's own id of the payment, from the first attempt to pay on. */
  providerPaymentId?: string;
};

export type NewRefund = {
  /** Ours; asked for twice, the provider refunds once. */
  refundId: string;
  providerPaymentId: string;
  amountFen: number;
  reason: 'duplicate' | 'requested';
};

export type RefundState = 'pending' | 'succeeded' | 'failed';
export type ProviderRefund = { providerRefundId: string; state: RefundState };

/** What the provider knows of one payment, for reconciliation. */
export type ProviderPayment = {
  providerPaymentId: string;
  paymentId?: string;
  createdAt: Instant;
  state: 'unpaid' | 'processing' | 'paid' | 'cancelled';
  amountFen: number;
  receivedFen: number;
  /** Refunds on their way included, failed ones not. */
  refundedFen: number;
  /** A bank took it back, or asked, at some time; the disputes' events tell what came of it. */
  isDisputed: boolean;
  currency: string;
};

type EventHead = {
  eventId: string;
  createdAt: Instant;
  /** The provider's own name of what happened; for the log. */
  type: string;
  /** Real money, or a rehearsal. */
  isLive: boolean;
  /** Set when the event is of somebody else's account. */
  account?: string;
};

/** Something about money: always compare currency and amount with one's own record before believing it. */
type Money = { amountFen: number; currency: string };

/**
 * What the provider tells, in our words. An event may come twice, late, and before or after any other.
 * - `paid`: the money is there. `processing`: it will be known later. `failed`: it will not come. `expired`: nobody paid in time.
 * - `refunded`: the sum of all refunds of a payment, those on their way included.
 * - `refund`: one refund and how it stands. One that we did not ask for carries no `refundId`.
 * - `dispute`: the payer's bank takes the money back (`opened`, `lost`), returns it (`won`), or only asks (`inquiry`, `withdrawn`).
 * - `ignored`: nothing that we act upon.
 */
export type ProviderEvent = EventHead &
  (
    | (Money & {
        kind: 'paid' | 'processing' | 'failed' | 'expired';
        checkoutId: string;
        paymentId?: string;
        compoundId?: string;
        providerPaymentId?: string;
      })
    | (Money & { kind: 'refunded'; providerPaymentId?: string; paymentId?: string; refundedFen: number })
    | (Money & { kind: 'refund'; providerPaymentId?: string; refundId?: string; providerRefundId: string; state: RefundState })
    | (Money & {
        kind: 'dispute';
        providerPaymentId?: string;
        disputeId: string;
        state: 'inquiry' | 'opened' | 'won' | 'lost' | 'withdrawn';
        reason: string;
      })
    | { kind: 'ignored' }
  );

/**
 * - `provider_busy`: throttled, broken or silent. It may have happened; the same call again is safe and tells.
 * - `provider_refused`: understood and declined; the same call again is declined again.
 * - `provider_misconfigured`: our key or account is not accepted. Nobody but the operator can help.
 * - `webhook_unverified`: not from the provider, or too old to tell. - `webhook_unreadable`: from the provider and not as documented.
 */
export type ProviderErrorCode =
  | 'provider_busy'
  | 'provider_refused'
  | 'provider_misconfigured'
  | 'webhook_unverified'
  | 'webhook_unreadable';

/** A failed call to the provider. `reason` is the provider's own code, for the log; its texts are left behind, since they may quote input. */
export class ProviderError extends Error {
  override readonly name = 'ProviderError';
  readonly code: ProviderErrorCode;
  readonly reason: string | undefined;

  constructor(code: ProviderErrorCode, reason?: string) {
    super(reason ? `${code}: ${reason}` : code);
    this.code = code;
    this.reason = reason;
  }
}

/**
 * The company that takes payments for us: all that the product knows of it. Amounts are integer fen, the currency is always `cny`.
 * Each call may be repeated; all but `parseWebhook` throw ProviderError `provider_busy`, `provider_refused` or `provider_misconfigured`.
 */
export type PaymentProvider = {
  createCheckout(checkout: NewCheckout): Promise<Checkout>;
  /** @returns undefined when there is no such checkout */
  getCheckout(checkoutId: string): Promise<Checkout | undefined>;
  /** Closes a page that nobody has paid on. @returns how it stands now: `paid` or `processing`, say, when somebody was faster */
  expireCheckout(checkoutId: string): Promise<Checkout | undefined>;
  /** @throws ProviderError `provider_refused` also when more would be refunded than was paid */
  refund(refund: NewRefund): Promise<ProviderRefund>;
  /** Payments begun from `from` until before `to`, newest first, a page at a time; `cursor` comes from the page before. */
  listPayments(range: { from: Instant; to: Instant; cursor?: string }): Promise<{ rows: ProviderPayment[]; cursor?: string }>;
  /**
   * @param rawBody the bytes as they came; a body that was parsed and written again has another signature
   * @throws ProviderError `webhook_unverified` or `webhook_unreadable`
   */
  parseWebhook(rawBody: string | Uint8Array, signature: string | undefined, now: Instant): ProviderEvent;
};

const CHECKOUT_MINUTES = 30;
/** The provider counts at least 30 minutes from when the request *reaches* it, by its own clock. */
const SPARE_MINUTES = 2;

/** When a checkout begun now expires. To be kept with the payment: a repeated request must say the same. */
export const checkoutExpiry = (now: Instant): Instant =>
  new Date(Math.ceil(Date.parse(now) / 1_000) * 1_000 + (CHECKOUT_MINUTES + SPARE_MINUTES) * 60_000).toISOString();
