import * as z from 'zod';
import { createSession, expireSession, SessionParams, sessionOf } from './checkout-sessions.ts';
import { readParameters, text } from './form-parameters.ts';
import { listPage, listParams } from './object-lists.ts';
import { createRefund, RefundParams } from './refunds-and-disputes.ts';
import type { Account, Intent } from './stripe-account.ts';
import { noSuch } from './stripe-fault.ts';

type Call = { account: Account; id: string; path: string; pageUrl(id: string): string };
type Endpoint = { method: 'GET' | 'POST'; path: RegExp; answer(call: Call, parameters: string): object };

/** One endpoint: its parameters are read, all of them, before it does anything. */
const endpoint = <T>(
  method: Endpoint['method'],
  path: RegExp,
  schema: z.ZodType<T>,
  answer: (call: Call, params: T) => object,
): Endpoint => ({
  method,
  path,
  answer: (call, parameters) => answer(call, readParameters(schema, parameters)),
});

const none = z.strictObject({});
const expanded = ({ charges }: Account, intent: Intent, isExpanded: boolean) =>
  isExpanded ? { ...intent, latest_charge: charges.get(intent.latest_charge ?? '') ?? null } : intent;

/** The part of Stripe's API that the product uses, with a few lists more for those who look into the account. */
export const endpoints: readonly Endpoint[] = [
  endpoint('POST', /^\/v1\/checkout\/sessions$/, SessionParams, ({ account, pageUrl }, params) => createSession(account, params, pageUrl)),
  endpoint(
    'GET',
    /^\/v1\/checkout\/sessions$/,
    z.strictObject({ ...listParams, payment_intent: text().optional(), status: z.enum(['open', 'complete', 'expired']).optional() }),
    ({ account, path }, { payment_intent, status, ...params }) =>
      listPage(
        account.sessions.values(),
        params,
        path,
        (session) =>
          (payment_intent === undefined || session.payment_intent === payment_intent) &&
          (status === undefined || session.status === status),
      ),
  ),
  endpoint(
    'GET',
    /^\/v1\/checkout\/sessions\/(\w+)$/,
    z.strictObject({ expand: z.array(z.enum(['payment_intent'])).optional() }),
    ({ account, id }, { expand }) => {
      const session = sessionOf(account, id);
      return expand ? { ...session, payment_intent: account.intents.get(session.payment_intent ?? '') ?? null } : session;
    },
  ),
  endpoint('POST', /^\/v1\/checkout\/sessions\/(\w+)\/expire$/, none, ({ account, id }) => expireSession(account, id)),
  endpoint(
    'GET',
    /^\/v1\/payment_intents$/,
    z.strictObject({ ...listParams, expand: z.array(z.enum(['data.latest_charge'])).optional() }),
    ({ account, path }, { expand, ...params }) => {
      const page = listPage(account.intents.values(), params, path);
      return { ...page, data: page.data.map((intent) => expanded(account, intent, expand !== undefined)) };
    },
  ),
  endpoint(
    'GET',
    /^\/v1\/payment_intents\/(\w+)$/,
    z.strictObject({ expand: z.array(z.enum(['latest_charge'])).optional() }),
    ({ account, id }, { expand }) => {
      const intent = account.intents.get(id);
      if (!intent) throw noSuch('payment intent', id, 'intent');
      return expanded(account, intent, expand !== undefined);
    },
  ),
  endpoint('POST', /^\/v1\/refunds$/, RefundParams, ({ account }, params) => createRefund(account, params)),
  endpoint(
    'GET',
    /^\/v1\/refunds$/,
    z.strictObject({ ...listParams, charge: text().optional(), payment_intent: text().optional() }),
    ({ account, path }, { charge, payment_intent, ...params }) =>
      listPage(
        account.refunds.values(),
        params,
        path,
        (refund) =>
          (charge === undefined || refund.charge === charge) && (payment_intent === undefined || refund.payment_intent === payment_intent),
      ),
  ),
  endpoint(
    'GET',
    /^\/v1\/events$/,
    z.strictObject({ ...listParams, type: text().optional(), types: z.array(text()).max(20).optional() }),
    ({ account, path }, { type, types, ...params }) =>
      listPage(
        account.events.values(),
        params,
        path,
        (event) => (type === undefined || event.type === type) && (types === undefined || types.includes(event.type)),
      ),
  ),
];
