import type Stripe from 'stripe';

/**
 * What the stand-in keeps of each kind of object: those of its real fields that anybody here reads. They are picked from the SDK's types,
 * so a field that Stripe renames or drops no longer compiles. References are always ids; `expand` is done where an answer is made.
 */
export type Session = Pick<
  Stripe.Checkout.Session,
  | 'id'
  | 'object'
  | 'allowed_payment_method_types'
  | 'amount_subtotal'
  | 'amount_total'
  | 'cancel_url'
  | 'client_reference_id'
  | 'created'
  | 'currency'
  | 'expires_at'
  | 'livemode'
  | 'locale'
  | 'metadata'
  | 'mode'
  | 'payment_method_types'
  | 'payment_status'
  | 'status'
  | 'success_url'
  | 'ui_mode'
  | 'url'
> & { payment_intent: string | null };
export type Intent = Pick<
  Stripe.PaymentIntent,
  | 'id'
  | 'object'
  | 'amount'
  | 'amount_received'
  | 'capture_method'
  | 'created'
  | 'currency'
  | 'description'
  | 'livemode'
  | 'metadata'
  | 'payment_method_types'
  | 'status'
> & { latest_charge: string | null };
export type Charge = Pick<
  Stripe.Charge,
  | 'id'
  | 'object'
  | 'amount'
  | 'amount_captured'
  | 'amount_refunded'
  | 'captured'
  | 'created'
  | 'currency'
  | 'description'
  | 'disputed'
  | 'livemode'
  | 'metadata'
  | 'paid'
  | 'refunded'
  | 'status'
> & { payment_intent: string; payment_method_details: { type: string } };
export type Refund = Pick<
  Stripe.Refund,
  'id' | 'object' | 'amount' | 'created' | 'currency' | 'failure_reason' | 'metadata' | 'reason' | 'status'
> & { charge: string; payment_intent: string };
export type Dispute = Pick<
  Stripe.Dispute,
  'id' | 'object' | 'amount' | 'created' | 'currency' | 'is_charge_refundable' | 'livemode' | 'metadata' | 'reason' | 'status'
> & { charge: string; payment_intent: string };
export type StripeObject = Session | Intent | Charge | Refund | Dispute;
export type StripeEvent = Pick<Stripe.Event, 'id' | 'object' | 'api_version' | 'created' | 'livemode' | 'pending_webhooks'> & {
  type: string;
  data: { object: StripeObject; previous_attributes?: object };
};

/** What a session needs besides what it shows. `method` is what the last attempt to pay used. */
export type Order = { description: string; method?: string; intent: { description: string | null; metadata: Record<string, string> } };

const PREFIXES = { session: 'cs_test_', intent: 'pi_', charge: 'ch_', refund: 're_', dispute: 'du_', event: 'evt_', request: 'req_' };

/** The whole state of the stand-in's one account, in memory. Each map is in the order of making. */
export type Account = {
  /** In Unix seconds, by the product's clock. */
  now(): number;
  newId(kind: keyof typeof PREFIXES): string;
  sessions: Map<string, Session>;
  orders: Map<string, Order>;
  intents: Map<string, Intent>;
  charges: Map<string, Charge>;
  refunds: Map<string, Refund>;
  disputes: Map<string, Dispute>;
  events: Map<string, StripeEvent>;
  /** Something happened: an event with the object as it is now. */
  emit(type: string, object: StripeObject, previous?: object): void;
};

const API_VERSION = '2026-10-28.endive' satisfies Stripe.LatestApiVersion;

/**
 * @param run part of every id, so that what an earlier run made is never met again under the same id
 * @param onEvent is told of each event when it is made
 */
export const newAccount = (now: () => number, run: string, onEvent: (event: StripeEvent) => void): Account => {
  const counts: Partial<Record<keyof typeof PREFIXES, number>> = {};
  const account: Account = {
    now,
    newId: (kind) => {
      counts[kind] = (counts[kind] ?? 0) + 1;
      return `${PREFIXES[kind]}${run}${String(counts[kind]).padStart(8, '0')}`;
    },
    sessions: new Map(),
    orders: new Map(),
    intents: new Map(),
    charges: new Map(),
    refunds: new Map(),
    disputes: new Map(),
    events: new Map(),
    emit: (type, object, previous) => {
      const event: StripeEvent = {
        id: account.newId('event'),
        object: 'event',
        api_version: API_VERSION,
        created: now(),
        data: { object: structuredClone(object), ...(previous && { previous_attributes: previous }) },
        livemode: false,
        pending_webhooks: 1,
        type,
      };
      account.events.set(event.id, event);
      onEvent(event);
    },
  };
  return account;
};
