import Stripe from 'stripe';
import type { Instant } from '#shared/domain/calendar/local-date.ts';
import {
  type Checkout,
  type CheckoutState,
  type NewCheckout,
  type NewRefund,
  type PaymentProvider,
  ProviderError,
  type ProviderPayment,
  type ProviderRefund,
} from './payment-provider.ts';
import { readStripeEvent, refundStateOf } from './stripe-events.ts';

/** The version whose fields are read here. An update of the SDK that brings another one no longer compiles: read its changes then. */
const API_VERSION = '2026-10-28.endive';
const CURRENCY = 'cny';
/** How old a webhook's signature may be; retries are signed anew. */
const TOLERANCE_SECONDS = 300;
const PAGE = 100;
/** Of one metadata value. */
const METADATA_CHARACTERS = 500;
/** A key under which Stripe keeps an answer of its own failure is given up this many times. */
const KEYS = 3;

export type StripeSettings = {
  secretKey: string;
  webhookSecret: string;
  /** Of another server that speaks Stripe's API, as the local host's; absent: Stripe. */
  baseUrl?: string;
  /** For one attempt. With its retries a call must end before the function that makes it. */
  timeoutMs?: number;
  /** After a broken connection, a conflict or a failure of Stripe's; never after a throttle. */
  retries?: number;
};

const seconds = (instant: Instant): number => Math.floor(Date.parse(instant) / 1_000);
const instant = (unixSeconds: number): Instant => new Date(unixSeconds * 1_000).toISOString();
const idOf = (reference: string | { id: string } | null): string | undefined =>
  reference === null ? undefined : typeof reference === 'string' ? reference : reference.id;

/** A list in one metadata value: as many names as fit, then how many more there are. */
const compact = (names: readonly string[]): string => {
  let text = names.join(' ');
  for (let kept = names.length - 1; text.length > METADATA_CHARACTERS; kept -= 1)
    text = [...names.slice(0, kept), `+${names.length - kept}`].join(' ');
  return text;
};

const isPassing = ({ statusCode = 0, type }: Stripe.errors.StripeError) =>
  type === 'StripeConnectionError' || type === 'StripeRateLimitError' || statusCode === 409 || statusCode >= 500;

const asProviderError = (error: unknown): unknown => {
  if (!(error instanceof Stripe.errors.StripeError)) return error;
  const reason = error.code ?? error.type;
  // An answer that is no JSON comes without a status: something between us and Stripe speaks in its place.
  if (isPassing(error) || (error.type === 'StripeAPIError' && !error.statusCode)) return new ProviderError('provider_busy', reason);
  if (error.statusCode === 401 || error.statusCode === 403) return new ProviderError('provider_misconfigured', reason);
  return new ProviderError('provider_refused', reason);
};

const call = async <T>(work: () => Promise<T>): Promise<T> => {
  try {
    return await work();
  } catch (error) {
    throw asProviderError(error);
  }
};

/** Stripe's own failure, told again from under the key: the first request is over, and this key will never say anything else. */
const isKeptFailure = (error: unknown): boolean =>
  error instanceof Stripe.errors.StripeError && (error.statusCode ?? 0) >= 500 && error.headers?.['idempotent-replayed'] === 'true';

/**
 * Makes something once per key, although Stripe answers a key whose request failed inside Stripe with that failure for as long as it
 * keeps the key. Whoever finds such a key looks whether the failed request had its effect, and goes on under the next key.
 * @param look finds what an earlier request made; absent where what was made and never answered does no harm
 */
const once = async <T>(key: string, make: (key: string) => Promise<T>, look: () => Promise<T | undefined> = async () => undefined) => {
  for (let n = 1; ; n += 1) {
    try {
      return await make(n === 1 ? key : `${key}.${n}`);
    } catch (error) {
      if (!isKeptFailure(error) || n === KEYS) throw error;
      const made = await look();
      if (made !== undefined) return made;
    }
  }
};

const stateOf = ({ status, payment_status, payment_intent }: Stripe.Checkout.Session): CheckoutState => {
  if (status !== 'complete') return status === 'expired' ? 'expired' : 'open';
  if (payment_status === 'paid') return 'paid';
  // Only the payment tells money on its way from money that did not come.
  const isOver = typeof payment_intent === 'object' && ['requires_payment_method', 'canceled'].includes(payment_intent?.status ?? '');
  return isOver ? 'failed' : 'processing';
};

const checkoutOf = (session: Stripe.Checkout.Session): Checkout => {
  if (session.currency !== CURRENCY || session.amount_total === null) throw new ProviderError('provider_refused', 'currency');
  return {
    checkoutId: session.id,
    state: stateOf(session),
    url: session.url ?? undefined,
    expiresAt: instant(session.expires_at),
    amountFen: session.amount_total,
    currency: session.currency,
    paymentId: session.metadata?.paymentId,
    providerPaymentId: idOf(session.payment_intent),
  };
};

const PAYMENT_STATES: Record<string, ProviderPayment['state']> = { succeeded: 'paid', processing: 'processing', canceled: 'cancelled' };

const paymentOf = (intent: Stripe.PaymentIntent): ProviderPayment => {
  const charge = typeof intent.latest_charge === 'object' ? intent.latest_charge : null;
  return {
    providerPaymentId: intent.id,
    paymentId: intent.metadata.paymentId,
    createdAt: instant(intent.created),
    state: PAYMENT_STATES[intent.status] ?? 'unpaid',
    amountFen: intent.amount,
    receivedFen: intent.amount_received,
    refundedFen: charge?.amount_refunded ?? 0,
    isDisputed: charge?.disputed ?? false,
    currency: intent.currency,
  };
};

/** @throws ProviderError when the refund of that id is of another amount */
const refundOf = ({ id, status, amount }: Stripe.Refund, { amountFen }: NewRefund): ProviderRefund => {
  if (amount !== amountFen) throw new ProviderError('provider_refused', 'amount');
  return { providerRefundId: id, state: refundStateOf(status) };
};

const sessionParams = (checkout: NewCheckout): Stripe.Checkout.SessionCreateParams => {
  const { paymentId, amountFen, description, compoundId, bills, successUrl, cancelUrl, expiresAt } = checkout;
  const metadata = { paymentId, compoundId, bills: compact(bills) };
  return {
    mode: 'payment',
    line_items: [{ quantity: 1, price_data: { currency: CURRENCY, unit_amount: amountFen, product_data: { name: description } } }],
    // Those of them that the account has switched on.
    allowed_payment_method_types: ['card', 'alipay', 'wechat_pay'],
    payment_method_options: { wechat_pay: { client: 'web' } },
    // Always yuan: no other currency is offered for a price in yuan.
    adaptive_pricing: { enabled: false },
    client_reference_id: paymentId,
    metadata,
    // What happens later to the money names the payment, not the page it was paid on.
    payment_intent_data: { description, metadata },
    success_url: successUrl,
    cancel_url: cancelUrl,
    expires_at: seconds(expiresAt),
    locale: 'zh',
  };
};

/** Payments by Stripe Checkout: cards, Alipay, WeChat Pay (docs/decisions/0021). */
export const stripeProvider = ({ secretKey, webhookSecret, baseUrl, timeoutMs = 5_000, retries = 1 }: StripeSettings): PaymentProvider => {
  const base = baseUrl === undefined ? undefined : new URL(baseUrl);
  const stripe = new Stripe(secretKey, {
    apiVersion: API_VERSION,
    timeout: timeoutMs,
    maxNetworkRetries: retries,
    telemetry: false,
    ...(base && { host: base.hostname, port: base.port, protocol: base.protocol === 'http:' ? 'http' : 'https' }),
  });

  const sessionOf = async (checkoutId: string) => {
    try {
      return await stripe.checkout.sessions.retrieve(checkoutId, { expand: ['payment_intent'] });
    } catch (error) {
      if (error instanceof Stripe.errors.StripeError && error.statusCode === 404) return undefined;
      throw error;
    }
  };
  const getCheckout = async (checkoutId: string) => {
    const session = await sessionOf(checkoutId);
    return session && checkoutOf(session);
  };
  const refundMade = async ({ refundId, providerPaymentId }: NewRefund): Promise<Stripe.Refund | undefined> => {
    for await (const refund of stripe.refunds.list({ payment_intent: providerPaymentId, limit: PAGE }))
      if (refund.metadata?.refundId === refundId) return refund;
    return undefined;
  };

  return {
    createCheckout: (checkout) =>
      call(async () =>
        checkoutOf(
          // A page whose address nobody was told can be paid by nobody.
          await once(checkout.paymentId, (idempotencyKey) => stripe.checkout.sessions.create(sessionParams(checkout), { idempotencyKey })),
        ),
      ),

    getCheckout: (checkoutId) => call(() => getCheckout(checkoutId)),

    expireCheckout: (checkoutId) =>
      call(async () => {
        try {
          return checkoutOf(await stripe.checkout.sessions.expire(checkoutId));
        } catch (error) {
          // Paid or expired meanwhile, or never there: as it stands.
          const isOver = error instanceof Stripe.errors.StripeInvalidRequestError;
          const checkout = isOver ? await getCheckout(checkoutId) : undefined;
          if (!isOver || checkout?.state === 'open') throw error;
          return checkout;
        }
      }),

    refund: (refund) =>
      call(async () => {
        const { refundId, providerPaymentId, amountFen, reason } = refund;
        const params: Stripe.RefundCreateParams = {
          payment_intent: providerPaymentId,
          amount: amountFen,
          reason: reason === 'duplicate' ? 'duplicate' : 'requested_by_customer',
          metadata: { refundId },
        };
        // Looked for first, since Stripe may forget a key after a day.
        const made = await refundMade(refund);
        if (made) return refundOf(made, refund);
        return refundOf(
          await once(
            refundId,
            (idempotencyKey) => stripe.refunds.create(params, { idempotencyKey }),
            () => refundMade(refund),
          ),
          refund,
        );
      }),

    listPayments: ({ from, to, cursor }) =>
      call(async () => {
        const page = await stripe.paymentIntents.list({
          created: { gte: seconds(from), lt: seconds(to) },
          limit: PAGE,
          expand: ['data.latest_charge'],
          ...(cursor && { starting_after: cursor }),
        });
        return { rows: page.data.map(paymentOf), cursor: page.has_more ? page.data.at(-1)?.id : undefined };
      }),

    parseWebhook: (rawBody, signature, now) => {
      let payload: unknown;
      try {
        const body = typeof rawBody === 'string' ? rawBody : Buffer.from(rawBody);
        payload = stripe.webhooks.constructEvent(body, signature ?? '', webhookSecret, TOLERANCE_SECONDS, undefined, Date.parse(now));
      } catch (error) {
        throw new ProviderError(error instanceof SyntaxError ? 'webhook_unreadable' : 'webhook_unverified');
      }
      return readStripeEvent(payload);
    },
  };
};
