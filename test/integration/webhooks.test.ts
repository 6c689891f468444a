import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Faults } from '#infra/local/grants.ts';
import { type PayingWorld, startPayingWorld } from '../paying-world.ts';
import { dumpTables } from '../table-dump.ts';

let world: PayingWorld;
const faults: Faults = {};
beforeAll(async () => {
  world = await startPayingWorld({ faults });
});
afterAll(() => world.stop());

const post = (body: string, signature: string | undefined) =>
  fetch(`${world.host.url}/v1/webhooks/stripe`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(signature !== undefined && { 'stripe-signature': signature }) },
    body,
  });
const completedEvent = (session: string) => {
  const event = [...world.stripe.account.events.values()].find(
    ({ type, data }) => type === 'checkout.session.completed' && data.object.id === session,
  );
  if (!event) throw new Error('no event');
  return event;
};
const secret = () => world.host.platformOf('payment-webhook').secret('stripeWebhook');
/** An event as Stripe would sign it, whatever it says. */
const signed = (event: object) => {
  const body = JSON.stringify(event);
  const at = Math.floor(Date.parse(world.host.clock.now()) / 1_000);
  return { body, signature: `t=${at},v1=${createHmac('sha256', secret()).update(`${at}.${body}`).digest('hex')}` };
};
const deliver = async (event: object) => {
  const { body, signature } = signed(event);
  const { status } = await post(body, signature);
  await world.host.settle();
  return status;
};

it('takes an event as often as it comes, and books it once', async () => {
  world.stripe.fate({ copies: 4 });
  const { body } = await world.start(0);
  await world.pay(body);
  const event = completedEvent(world.sessionOf(body));
  world.stripe.resend(event.id);
  const { body: bytes, signature } = world.stripe.signed(event.id);
  expect((await Promise.all([post(bytes, signature), post(bytes, signature)])).map(({ status }) => status)).toEqual([200, 200]);
  await world.host.settle();
  expect(await world.look(0, body.id)).toMatchObject({ state: 'paid', receipt: { bills: [{ receivedFen: 6_300 }], creditFen: 0 } });
  const account = await world.account(0);
  expect(account).toMatchObject({ openFen: 0, prepaidFen: 0 });
  expect(account.entries.rows).toHaveLength(1);
});

it('takes events in any order', async () => {
  const { body } = await world.start(1);
  world.stripe.pay(world.sessionOf(body), 'alipay', 'later');
  world.stripe.settleAsync(world.sessionOf(body), true);
  world.stripe.reverseDeliveries();
  await world.host.settle();
  expect(await world.look(1, body.id)).toMatchObject({ state: 'paid' });
  expect(await world.account(1)).toMatchObject({ openFen: 0, prepaidFen: 0 });
});

it('refuses what is forged, changed or too old, and keeps nothing of it', async () => {
  const { body } = await world.start(2);
  world.stripe.fate({ isDropped: true });
  world.stripe.pay(world.sessionOf(body));
  const event = completedEvent(world.sessionOf(body));
  const now = Math.floor(Date.parse(world.host.clock.now()) / 1_000);
  const good = world.stripe.signed(event.id);
  const old = world.stripe.signed(event.id, now - 301);
  const early = world.stripe.signed(event.id, now + 400);
  const before = await dumpTables(world.host);
  for (const [bytes, signature] of [
    [good.body, undefined],
    [good.body, ''],
    [good.body, 'nonsense'],
    [good.body, good.signature.replace(/.$/, (last) => (last === '0' ? '1' : '0'))],
    [good.body.replace('6300', '6301'), good.signature],
    [good.body, `${good.signature.split(',')[0]},v0=${good.signature.split('v1=')[1]}`],
    [old.body, old.signature],
    [early.body, early.signature],
  ] as const) {
    const response = await post(bytes, signature);
    expect({ status: response.status, code: (await response.json()).code }).toEqual({ status: 400, code: 'webhook_unverified' });
  }
  const unreadable = signed({ ...event, data: { object: { id: 7 } } });
  expect((await (await post(unreadable.body, unreadable.signature)).json()).code).toBe('webhook_unreadable');
  expect(await dumpTables(world.host)).toBe(before);
  expect((await post(good.body, good.signature)).status).toBe(200);
  await world.host.settle();
  expect(await world.look(2, body.id)).toMatchObject({ state: 'paid' });
});

it('puts aside what does not fit, where the street sees it, and books nothing of it', async () => {
  const { body } = await world.start(3);
  world.stripe.fate({ isDropped: true });
  world.stripe.pay(world.sessionOf(body));
  const event = completedEvent(world.sessionOf(body));
  const bent = (id: string, object: object, more: object = {}) => ({
    ...event,
    id,
    ...more,
    data: { object: { ...event.data.object, ...object } },
  });
  const wrong = [
    bent('evt_currency', { currency: 'usd' }),
    bent('evt_amount', { amount_total: 6_301 }),
    bent('evt_live', {}, { livemode: true }),
    bent('evt_account', {}, { account: 'acct_other' }),
    bent('evt_checkout', { id: 'cs_other' }),
    bent('evt_unknown', { metadata: { paymentId: `${body.id.slice(0, -1)}${body.id.endsWith('0') ? '1' : '0'}` } }),
  ];
  for (const one of wrong) expect(await deliver(one)).toBe(200);
  expect(await deliver(bent('evt_nobody', { metadata: { paymentId: 'pay_../../x' } }))).toBe(200);
  expect(await world.account(3)).toMatchObject({ openFen: 6_300, prepaidFen: 0 });
  const rows = await world.unmatched();
  expect(rows.map(({ why }) => why).sort()).toEqual(['amount', 'checkout', 'currency', 'foreign_account', 'rehearsal', 'unknown_payment']);
  expect(world.host.deadLetters).toEqual([]);
  expect(await deliver(event)).toBe(200);
  expect(await world.account(3)).toMatchObject({ openFen: 0 });
});

it('has the street note how money that did not fit was cleared, once, also money that names no compound', async () => {
  const list = (of: string) => world.must(`GET /v1/street/unmatched-payments?of=${of}`, { token: world.street });
  for (const of of ['street', 'nobody']) {
    const [row] = (await list(of)).rows;
    const settle = (more: object = {}) =>
      world.api(`PUT /v1/street/unmatched-payments/${row.id}/settlement`, {
        token: world.street,
        body: { at: row.at, of, reason: '已在平台原路退回', ...more },
      });
    const [first, race] = await Promise.all([settle(), settle()]);
    expect(first).toMatchObject({ status: 200, body: { id: row.id, settled: { reason: '已在平台原路退回' } } });
    expect(race.body).toEqual(first.body);
    expect(await settle({ reason: '另一说法' })).toMatchObject({ status: 409, body: { code: 'unmatched_settled' } });
    expect((await list(of)).rows[0]).toEqual(first.body);
    expect(await settle({ at: '2027-01-01T00:00:00.000Z' })).toMatchObject({ status: 404, body: { code: 'not_found' } });
    expect(await settle({ of: of === 'street' ? 'nobody' : 'street' })).toMatchObject({ status: 404 });
  }
});

it('takes an event before the answer of the call that made the page', async () => {
  faults.after = async ({ command }) => {
    if (command !== 'CreateCheckout') return;
    faults.after = undefined;
    world.stripe.pay([...world.stripe.account.sessions.keys()].at(-1) ?? '');
    await world.host.settle();
  };
  const { status, body } = await world.start(4);
  expect({ status, body }).toMatchObject({ status: 201, body: { state: 'paid', receipt: { bills: [{ receivedFen: 6_300 }] } } });
  expect(body.url).toBeUndefined();
  expect(await world.account(4)).toMatchObject({ openFen: 0, prepaidFen: 0 });
});

it('books what comes days late, and after the page expired', async () => {
  const { body } = await world.start(5);
  world.stripe.fate({ delaySeconds: 2 * 86_400 });
  world.stripe.pay(world.sessionOf(body));
  await world.host.settle();
  expect(await world.account(5)).toMatchObject({ openFen: 6_300 });
  expect(await world.look(5, body.id)).toMatchObject({ state: 'processing' });
  await world.to(new Date(Date.parse(world.host.clock.now()) + 3 * 86_400_000).toISOString());
  expect(await world.look(5, body.id)).toMatchObject({ state: 'paid' });
  expect(await world.account(5)).toMatchObject({ openFen: 0, prepaidFen: 0 });
});

it('finds what never came by comparing with the provider’s list, and books it', async () => {
  const { body } = await world.start(6);
  world.stripe.fate({ isDropped: true });
  world.stripe.pay(world.sessionOf(body));
  for (let day = 0; day < 2; day += 1) await world.to(new Date(Date.parse(world.host.clock.now()) + 86_400_000).toISOString());
  expect(await world.look(6, body.id)).toMatchObject({ state: 'paid' });
  expect(await world.account(6)).toMatchObject({ openFen: 0, prepaidFen: 0 });
  await world.to(new Date(Date.parse(world.host.clock.now()) + 86_400_000).toISOString());
  expect((await world.unmatched()).filter(({ paymentId }) => paymentId === body.id)).toEqual([]);
});

it('shows the street a difference that stays', async () => {
  const { body } = await world.start(7);
  await world.pay(body);
  const intent = [...world.stripe.account.intents.values()].find(({ metadata }) => metadata.paymentId === body.id);
  Object.assign(intent ?? {}, { amount_received: 6_299 });
  for (let day = 0; day < 2; day += 1) await world.to(new Date(Date.parse(world.host.clock.now()) + 86_400_000).toISOString());
  expect((await world.unmatched()).filter(({ paymentId }) => paymentId === body.id)).toMatchObject([
    { why: 'amount', amountFen: 6_299, ledgerFen: 6_300 },
  ]);
});

it('looks at older payments once a week', async () => {
  const intent = [...world.stripe.account.intents.values()].find(({ status }) => status === 'succeeded');
  expect(Date.parse(world.host.clock.now()) / 1_000 - Number(intent?.created)).toBeGreaterThan(5 * 86_400);
  Object.assign(intent ?? {}, { amount_received: 6_298 });
  const found: number[] = [];
  for (let day = 0; day < 9; day += 1) {
    await world.to(new Date(Date.parse(world.host.clock.now()) + 86_400_000).toISOString());
    found.push((await world.unmatched()).filter(({ amountFen }) => amountFen === 6_298).length);
  }
  expect([found[0], found.at(-1)]).toEqual([0, 1]);
});
