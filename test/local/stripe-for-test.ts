import Stripe from 'stripe';
import { onTestFinished } from 'vitest';
import { movableClock } from '#infra/local/clock.ts';
import { type StandInOptions, startStripeStandIn } from '#infra/local/payments/stripe-stand-in.ts';
import { openState } from '#infra/local/state-file.ts';
import { checkoutExpiry, type NewCheckout, type PaymentProvider } from '#shared/platform/payments/payment-provider.ts';
import { type StripeSettings, stripeProvider } from '#shared/platform/payments/stripe-provider.ts';

export const SECRET_KEY = 'sk_test_stand-in';
export const WEBHOOK_SECRET = 'whsec_stand-in';

/** A stand-in that ends with the test, its clock, the product's provider and Stripe's own SDK talking to it. */
export const stripeForTest = async (options: Partial<StandInOptions> = {}, settings: Partial<StripeSettings> = {}) => {
  const clock = movableClock(openState(), '2027-03-01T01:00:00.000Z');
  const standIn = await startStripeStandIn({
    clock,
    webhookUrl: () => undefined,
    webhookSecret: WEBHOOK_SECRET,
    secretKey: SECRET_KEY,
    run: 'T',
    log: (message, error) => {
      throw new Error(message, { cause: error });
    },
    ...options,
  });
  onTestFinished(() => standIn.stop());
  const { hostname: host, port } = new URL(standIn.url);
  const sdk = new Stripe(SECRET_KEY, { host, port, protocol: 'http', maxNetworkRetries: 0, telemetry: false, timeout: 2_000 });
  const provider: PaymentProvider = stripeProvider({
    secretKey: SECRET_KEY,
    webhookSecret: WEBHOOK_SECRET,
    baseUrl: standIn.url,
    retries: 0,
    timeoutMs: 2_000,
    ...settings,
  });
  // As the product does: kept with the payment, the same in every request.
  const expiresAt = checkoutExpiry(clock.now());
  const newCheckout = (more: Partial<NewCheckout> = {}): NewCheckout => ({
    paymentId: 'pay_0001',
    amountFen: 15_120,
    description: '无影山中路甲院 1-2-301 物业费 2027-Q1',
    compoundId: 'cmp_0001',
    bills: ['2027-Q1', '2027-Q2'],
    successUrl: 'http://127.0.0.1:1/paid?session={CHECKOUT_SESSION_ID}',
    cancelUrl: 'http://127.0.0.1:1/bills',
    expiresAt,
    ...more,
  });
  return { standIn, clock, sdk, provider, newCheckout };
};
export type StripeForTest = Awaited<ReturnType<typeof stripeForTest>>;

/** A session as the SDK asks for it, by hand: what the provider would never send can be tried as well. */
export const sessionParams = (more: object = {}) =>
  ({
    mode: 'payment',
    line_items: [{ quantity: 1, price_data: { currency: 'cny', unit_amount: 15_120, product_data: { name: '物业费' } } }],
    success_url: 'http://127.0.0.1:1/paid',
    allowed_payment_method_types: ['card'],
    ...more,
  }) as Stripe.Checkout.SessionCreateParams;

/** What a call was refused with. */
export const refusal = async (call: Promise<unknown>) => {
  const error = await call.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof Stripe.errors.StripeError)) throw new Error('was not refused', { cause: error });
  const { statusCode, rawType, code, param, message } = error;
  return { status: statusCode, type: rawType, code, param, message };
};
