import { createHmac } from 'node:crypto';
import { expireDue, type Method, type Outcome } from '#infra/local/payments/checkout-sessions.ts';
import { createRefund } from '#infra/local/payments/refunds-and-disputes.ts';
import { StripeFault } from '#infra/local/payments/stripe-fault.ts';
import type { Fate } from '#infra/local/payments/webhook-deliveries.ts';
import { dayOf } from './books.ts';
import { type Choices, REQUESTS } from './requests.ts';
import type { Heard, World } from './world.ts';

type Act = (world: World, choices: Choices, order: readonly number[]) => Promise<string | undefined>;

const DAY = 86_400_000;
const pick = <T>(rows: readonly T[], n: number): T | undefined => rows[n % Math.max(1, rows.length)];
const startOf = (day: string): number => Date.parse(`${day}T00:00:00.000Z`) - 8 * 3_600_000;
const nextMonth = (day: string): string =>
  new Date(Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)), 1)).toISOString().slice(0, 10);

/** Where a step moves the clock, from the local day that it is. */
const MOVES: readonly ((now: number, day: string) => number)[] = [
  (now) => now + DAY,
  (now) => now + 3 * DAY,
  (now) => now + 7 * DAY,
  (now) => now + 33 * 60_000,
  (_, day) => startOf(nextMonth(day)) - 1_000,
  (_, day) => startOf(nextMonth(day)),
  (_, day) => startOf(nextMonth(day)) + 2 * DAY + 4 * 3_600_000,
  (now, day) => (day < '2028-02-29' && day > '2028-01-31' ? startOf('2028-02-29') : now + 2 * DAY),
];

/** How the next events of the provider fare: as they should, twice, days late, never. */
const FATES: readonly Fate[][] = [
  [],
  [],
  [{ copies: 2 }],
  [{ delaySeconds: 86_400 }],
  [{ delaySeconds: 5 * 86_400 }],
  [{ isDropped: true }],
  [{ copies: 3, delaySeconds: 600 }],
];
const METHODS: readonly Method[] = ['card', 'card', 'alipay', 'wechat_pay'];
/** How an attempt ends, and how many events we are told of it: fates are theirs and nobody else's. */
const OUTCOMES: readonly [Outcome, number][] = [
  ['succeed', 1],
  ['succeed', 1],
  ['succeed', 1],
  ['later', 1],
  ['fail', 0],
];
const tried = async (work: () => unknown): Promise<string> => {
  try {
    return String(work() ?? 'done');
  } catch (error) {
    if (error instanceof StripeFault || error instanceof RangeError) return 'not possible';
    throw error;
  }
};

/**
 * Everything that happens besides what people ask for, as data.
 * @returns what became of it, for the history's trace; undefined where there is nothing that it could happen to
 */
export const ACTS = {
  /** Time passes, and what is due happens; after some nights the provider's list is compared. */
  'time passes': async ({ host, settle }, { a, b }) => {
    const now = Date.parse(host.clock.now());
    const to = MOVES[a % MOVES.length]?.(now, dayOf(new Date(now).toISOString())) ?? now;
    host.clock.moveTo(new Date(to).toISOString());
    await settle(b % 6 === 0);
    return dayOf(host.clock.now());
  },
  'what is due': async ({ settle }) => {
    await settle();
    return 'settled';
  },
  /** Somebody pays on an open page, or leaves it; what the provider tells of it fares well or badly. */
  'page of the provider': async ({ host: { stripe, clock }, money, broken }, { a, b, c }) => {
    const open = [...stripe.account.sessions.values()].filter(
      ({ status, expires_at }) => status === 'open' && expires_at * 1_000 > Date.parse(clock.now()),
    );
    const told = (await money()).payments.filter(({ checkoutId }) => open.some(({ id }) => id === checkoutId));
    if (new Set(told.map(({ unit }) => unit)).size < told.length) broken.push({ no: 4, what: 'two open pages of one unit' });
    const session = pick(
      open.filter(({ id }) => told.some(({ checkoutId }) => checkoutId === id)),
      a,
    );
    if (!session) return undefined;
    const [outcome, events] = OUTCOMES[b % OUTCOMES.length] as (typeof OUTCOMES)[number];
    expireDue(stripe.account);
    stripe.fate(...(FATES[c % FATES.length] ?? []).slice(0, events));
    return `${outcome} ${stripe.pay(session.id, METHODS[a % METHODS.length], outcome)}`;
  },
  /** Somebody begins to pay, pays, and it is booked. */
  'payment from begin to end': async ({ host: { stripe, clock }, street, ask, money, settle }, choices) => {
    const key = `history-paid-${String(stripe.account.sessions.size).padStart(6, '0')}`;
    const { line, token, body } = REQUESTS['online payment'](choices, { books: await money(), street, now: clock.now(), key });
    const { status } = await ask(line, { token, body, key });
    const session = [...stripe.account.sessions.values()].at(-1);
    if (status < 300 && session) stripe.pay(session.id);
    await settle();
    return String(status);
  },
  'late money': async ({ host: { stripe } }, { a, b }) => {
    const waiting = [...stripe.account.sessions.values()].filter(
      ({ payment_intent }) => stripe.account.intents.get(payment_intent ?? '')?.status === 'processing',
    );
    const session = pick(waiting, a);
    return session ? String(stripe.settleAsync(session.id, b % 3 !== 0)) : undefined;
  },
  'refund at the provider': async ({ host: { stripe } }, { a, c }) => {
    const intent = pick(
      [...stripe.account.intents.values()].filter(({ status }) => status === 'succeeded'),
      a,
    );
    const amount = Math.max(1, Math.floor((intent?.amount ?? 0) / (1 + (c % 3))));
    return intent ? tried(() => createRefund(stripe.account, { payment_intent: intent.id, amount }).status) : undefined;
  },
  'end of a refund': async ({ host: { stripe } }, { a, b }) => {
    const refund = pick(
      [...stripe.account.refunds.values()].filter(({ status }) => status === 'pending'),
      a,
    );
    return refund ? String(stripe.settleRefund(refund.id, b % 2 === 0)) : undefined;
  },
  chargeback: async ({ host: { stripe } }, { a, b }) => {
    const intent = pick(
      [...stripe.account.intents.values()].filter(({ status }) => status === 'succeeded'),
      a,
    );
    return intent ? (await tried(() => stripe.openDispute(intent.id, { isInquiry: b % 5 === 0 }))).replace(/\w+_\w+/, 'opened') : undefined;
  },
  'end of a chargeback': async ({ host: { stripe } }, { a, b }) => {
    const dispute = pick(
      [...stripe.account.disputes.values()].filter(({ status }) => status.endsWith('needs_response')),
      a,
    );
    return dispute ? tried(() => stripe.closeDispute(dispute.id, b % 2 === 0 ? 'won' : 'lost')) : undefined;
  },
  'events turned round': async ({ host: { stripe } }) => tried(() => stripe.reverseDeliveries()),
  'event told again': async ({ host: { stripe } }, { a }) => {
    const event = pick([...stripe.account.events.values()], a);
    return event ? tried(() => stripe.resend(event.id)) : undefined;
  },
  'keys forgotten at the provider': async ({ host: { stripe } }) => tried(() => stripe.forgetKeys()),
  /** Somebody else says that money came: signed by nobody, or long ago. */
  'forged event': async ({ host: { stripe, url, clock }, broken }, { a, b }) => {
    const event = pick([...stripe.account.events.values()], a);
    if (!event) return undefined;
    const { body, signature } = stripe.signed(event.id, Math.floor(Date.parse(clock.now()) / 1_000) - (b % 2 === 0 ? 0 : 3_600));
    const [told] = signature.split(',');
    const forged = b % 2 === 0 ? `${told},v1=${createHmac('sha256', 'guessed').update(body).digest('hex')}` : signature;
    const fake = body.replace(event.id, `${event.id}forged`);
    const answer = await fetch(`${url}/v1/webhooks/stripe`, {
      method: 'POST',
      headers: { 'stripe-signature': b % 2 === 0 ? forged : signature, 'content-type': 'application/json' },
      body: b % 2 === 0 ? fake : body,
    });
    await answer.arrayBuffer();
    if (answer.ok) broken.push({ no: 11, what: 'a forged event was taken' });
    return String(answer.status);
  },
  /** A message of a queue is delivered again, twice at once. */
  'message again': async ({ host, heard, transport }, { a, b }, order) => {
    const name = (['billing-page', 'payment-apply', 'dunning-page'] as const satisfies Heard[])[a % 3] as Heard;
    const event = pick(heard[name], b);
    if (!event) return undefined;
    const again = () => host.invoke(name as 'billing-page', event);
    await transport.race([again, again], order);
    return name;
  },
  /** Records of the stream come again. */
  'records again': async ({ host, heard }, { a }) => {
    const event = pick(heard.audit, a);
    if (!event) return undefined;
    await host.invoke('audit', event).catch(() => undefined);
    return 'again';
  },
} as const satisfies Record<string, Act>;
export type ActName = keyof typeof ACTS;
