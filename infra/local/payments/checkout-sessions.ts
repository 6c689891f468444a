import * as z from 'zod';
import { integer, metadata, text, url } from './form-parameters.ts';
import type { Account, Charge, Intent, Session } from './stripe-account.ts';
import { InvalidParameter, noSuch, StripeFault } from './stripe-fault.ts';

export const METHODS = ['card', 'alipay', 'wechat_pay'] as const;
export type Method = (typeof METHODS)[number];
/** How an attempt to pay ends; with `later` the money is on its way and `settleLater` tells. */
export type Outcome = 'succeed' | 'fail' | 'later';

const LEAST_SECONDS = 30 * 60;
const MOST_SECONDS = 24 * 60 * 60;
/** About half a dollar, below which Stripe takes no payment, and eight digits. */
const LEAST_AMOUNT = 400;
const MOST_AMOUNT = 99_999_999;

export const SessionParams = z.strictObject({
  mode: z.enum(['payment']),
  line_items: z
    .array(
      z.strictObject({
        quantity: integer(1, 999_999),
        price_data: z.strictObject({
          currency: z.enum(['cny', 'usd', 'hkd']),
          unit_amount: integer(0),
          product_data: z.strictObject({ name: text() }),
        }),
      }),
    )
    .min(1)
    .max(100),
  allowed_payment_method_types: z.array(z.enum(METHODS)).min(1).optional(),
  payment_method_options: z
    .strictObject({ wechat_pay: z.strictObject({ client: z.enum(['web', 'ios', 'android']) }).optional() })
    .optional(),
  adaptive_pricing: z.strictObject({ enabled: z.enum(['true', 'false']) }).optional(),
  client_reference_id: text(200).optional(),
  metadata: metadata.optional(),
  payment_intent_data: z.strictObject({ description: text(1_000).optional(), metadata: metadata.optional() }).optional(),
  success_url: url,
  cancel_url: url.optional(),
  expires_at: integer(0).optional(),
  locale: z.enum(['auto', 'zh', 'en']).optional(),
});

/** @param pageUrl the address of a session's page */
export const createSession = (account: Account, params: z.infer<typeof SessionParams>, pageUrl: (id: string) => string): Session => {
  const now = account.now();
  const expires = params.expires_at ?? now + MOST_SECONDS;
  if (expires < now + LEAST_SECONDS || expires > now + MOST_SECONDS)
    throw new InvalidParameter('A session lasts from 30 minutes to 24 hours after its creation.', 'expires_at');
  const currency = params.line_items[0]?.price_data.currency ?? 'cny';
  if (params.line_items.some(({ price_data }) => price_data.currency !== currency))
    throw new InvalidParameter('All line items must have one currency.', 'line_items');
  const amount = params.line_items.reduce((sum, { quantity, price_data }) => sum + quantity * price_data.unit_amount, 0);
  if (amount < LEAST_AMOUNT) throw new InvalidParameter('The total is less than can be paid.', 'line_items', 'amount_too_small');
  if (amount > MOST_AMOUNT) throw new InvalidParameter('The total is more than can be paid.', 'line_items', 'amount_too_large');
  const methods = params.allowed_payment_method_types ?? METHODS;
  if (methods.includes('wechat_pay') && !params.payment_method_options?.wechat_pay)
    throw new InvalidParameter(
      'WeChat Pay must know the payer’s client.',
      'payment_method_options[wechat_pay][client]',
      'parameter_missing',
    );

  const id = account.newId('session');
  const session: Session = {
    id,
    object: 'checkout.session',
    allowed_payment_method_types: params.allowed_payment_method_types ?? null,
    amount_subtotal: amount,
    amount_total: amount,
    cancel_url: params.cancel_url ?? null,
    client_reference_id: params.client_reference_id ?? null,
    created: now,
    currency,
    expires_at: expires,
    livemode: false,
    locale: params.locale ?? null,
    metadata: params.metadata ?? {},
    mode: params.mode,
    payment_intent: null,
    payment_method_types: [...methods],
    payment_status: 'unpaid',
    status: 'open',
    success_url: params.success_url,
    ui_mode: 'hosted_page',
    url: pageUrl(id),
  };
  account.sessions.set(id, session);
  account.orders.set(id, {
    description: params.line_items.map(({ price_data }) => price_data.product_data.name).join('、'),
    intent: { description: params.payment_intent_data?.description ?? null, metadata: params.payment_intent_data?.metadata ?? {} },
  });
  return session;
};

export const sessionOf = (account: Account, id: string): Session => {
  const session = account.sessions.get(id);
  if (!session) throw noSuch('checkout session', id, 'session');
  return session;
};

const expire = (account: Account, session: Session): Session => {
  Object.assign(session, { status: 'expired', url: null });
  account.emit('checkout.session.expired', session);
  return session;
};

/** Time does it: to be asked before anything looks at sessions. */
export const expireDue = (account: Account): void => {
  for (const session of account.sessions.values())
    if (session.status === 'open' && session.expires_at <= account.now()) expire(account, session);
};

export const expireSession = (account: Account, id: string): Session => {
  const session = sessionOf(account, id);
  if (session.status !== 'open') throw new StripeFault(400, `Only an open session can be expired; this one is ${session.status}.`);
  return expire(account, session);
};

/** As at Stripe, the payment comes into being with the first attempt to pay. */
const intentOf = (account: Account, session: Session): Intent => {
  const made = account.intents.get(session.payment_intent ?? '');
  if (made) return made;
  const { description, metadata: own } = account.orders.get(session.id)?.intent ?? { description: null, metadata: {} };
  const intent: Intent = {
    id: account.newId('intent'),
    object: 'payment_intent',
    amount: session.amount_total ?? 0,
    amount_received: 0,
    capture_method: 'automatic_async',
    created: account.now(),
    currency: session.currency ?? '',
    description,
    latest_charge: null,
    livemode: false,
    metadata: { ...own },
    payment_method_types: session.payment_method_types,
    status: 'requires_payment_method',
  };
  account.intents.set(intent.id, intent);
  session.payment_intent = intent.id;
  return intent;
};

const succeed = (account: Account, session: Session, intent: Intent, eventType: string): void => {
  const charge: Charge = {
    id: account.newId('charge'),
    object: 'charge',
    amount: intent.amount,
    amount_captured: intent.amount,
    amount_refunded: 0,
    captured: true,
    created: account.now(),
    currency: intent.currency,
    description: intent.description,
    disputed: false,
    livemode: false,
    metadata: { ...intent.metadata },
    paid: true,
    payment_intent: intent.id,
    payment_method_details: { type: account.orders.get(session.id)?.method ?? 'card' },
    refunded: false,
    status: 'succeeded',
  };
  account.charges.set(charge.id, charge);
  Object.assign(intent, { status: 'succeeded', amount_received: intent.amount, latest_charge: charge.id });
  Object.assign(session, { status: 'complete', payment_status: 'paid', url: null });
  account.emit('charge.succeeded', charge);
  account.emit('payment_intent.succeeded', intent);
  account.emit(eventType, session);
};

/**
 * An attempt to pay on the page. A failed one leaves the session open, as at Stripe; a second one after success changes nothing.
 * @returns false when the session could not be paid any more
 */
export const pay = (account: Account, id: string, method: Method, outcome: Outcome): boolean => {
  expireDue(account);
  const session = sessionOf(account, id);
  if (session.status !== 'open') return false;
  const intent = intentOf(account, session);
  Object.assign(account.orders.get(id) ?? {}, { method });
  if (outcome === 'succeed') succeed(account, session, intent, 'checkout.session.completed');
  if (outcome === 'fail') account.emit('payment_intent.payment_failed', intent);
  if (outcome === 'later') {
    intent.status = 'processing';
    Object.assign(session, { status: 'complete', url: null });
    account.emit('payment_intent.processing', intent);
    account.emit('checkout.session.completed', session);
  }
  return true;
};

/**
 * Tells how a payment with `later` ended.
 * @returns false when that session is not waiting for it
 */
export const settleLater = (account: Account, id: string, arrived: boolean): boolean => {
  const session = sessionOf(account, id);
  const intent = account.intents.get(session.payment_intent ?? '');
  if (intent?.status !== 'processing') return false;
  if (arrived) {
    succeed(account, session, intent, 'checkout.session.async_payment_succeeded');
  } else {
    intent.status = 'requires_payment_method';
    account.emit('payment_intent.payment_failed', intent);
    account.emit('checkout.session.async_payment_failed', session);
  }
  return true;
};
