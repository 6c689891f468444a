import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import Stripe from 'stripe';
import { describe, expect, it, onTestFinished } from 'vitest';
import { signedWebhook } from '#infra/local/payments/webhook-deliveries.ts';
import { stripeForTest, WEBHOOK_SECRET } from './stripe-for-test.ts';

type Received = { body: Buffer; signature: string };

/** A receiver of webhooks that answers as it is told, and the stand-in that sends to it. */
const withReceiver = async (answer: (n: number) => number = () => 200) => {
  const received: Received[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
    received.push({ body: Buffer.concat(chunks), signature: String(request.headers['stripe-signature']) });
    response.writeHead(answer(received.length), { location: '/elsewhere' }).end();
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  const all = await stripeForTest({ webhookUrl: () => `http://127.0.0.1:${(server.address() as AddressInfo).port}/webhook` });
  const events = () => received.map(({ body, signature }) => all.provider.parseWebhook(body, signature, all.clock.now()));
  /** What concerns us of what came, in order. */
  const told = () => events().flatMap((event) => (event.kind === 'ignored' ? [] : [event]));
  const open = async (paymentId = 'pay_1') => (await all.provider.createCheckout(all.newCheckout({ paymentId }))).checkoutId;
  return { ...all, received, events, told, open };
};

describe('what the product is told', () => {
  it('of a payment: signed so that Stripe’s own SDK accepts it, with everything that ties it to us', async () => {
    const { standIn, received, told, open, clock, provider } = await withReceiver();
    const checkoutId = await open();
    standIn.pay(checkoutId);
    await standIn.settle();
    const { providerPaymentId } = (await provider.getCheckout(checkoutId)) ?? {};
    expect(told()).toEqual([
      {
        eventId: expect.stringMatching(/^evt_/),
        createdAt: expect.stringMatching(/^2027-03-01T01:00/),
        type: 'checkout.session.completed',
        isLive: false,
        kind: 'paid',
        checkoutId,
        paymentId: 'pay_1',
        compoundId: 'cmp_0001',
        providerPaymentId,
        amountFen: 15_120,
        currency: 'cny',
      },
    ]);
    const now = Date.parse(clock.now());
    for (const { body, signature } of received)
      expect(Stripe.webhooks.constructEvent(body, signature, WEBHOOK_SECRET, 300, undefined, now).object).toBe('event');
  });

  it.each([
    [true, 'paid'],
    [false, 'failed'],
  ])('of a payment whose money comes later (arrives: %s)', async (arrived, kind) => {
    const { standIn, told, open } = await withReceiver();
    const checkoutId = await open();
    standIn.pay(checkoutId, 'alipay', 'later');
    await standIn.settle();
    standIn.settleAsync(checkoutId, arrived);
    await standIn.settle();
    expect(told()).toMatchObject([
      { kind: 'processing', paymentId: 'pay_1' },
      { kind, paymentId: 'pay_1', checkoutId, amountFen: 15_120 },
    ]);
  });

  it('of a page that nobody paid on in time', async () => {
    const { standIn, told, open, clock } = await withReceiver();
    const checkoutId = await open();
    clock.forward({ days: 1 });
    await standIn.settle();
    expect(told()).toMatchObject([{ kind: 'expired', checkoutId, paymentId: 'pay_1', providerPaymentId: undefined }]);
  });

  it('of refunds and disputes', async () => {
    const { standIn, told, open, provider } = await withReceiver();
    const checkoutId = await open();
    standIn.pay(checkoutId, 'alipay');
    const { providerPaymentId = '' } = (await provider.getCheckout(checkoutId)) ?? {};
    await provider.refund({ refundId: 'rf_1', providerPaymentId, amountFen: 120, reason: 'requested' });
    standIn.closeDispute(standIn.openDispute(providerPaymentId, { reason: 'duplicate' }), 'lost');
    await standIn.settle();
    expect(told().slice(1)).toMatchObject([
      { kind: 'refund', refundId: 'rf_1', providerPaymentId, amountFen: 120, state: 'pending' },
      { kind: 'refunded', paymentId: 'pay_1', providerPaymentId, amountFen: 15_120, refundedFen: 120 },
      { kind: 'dispute', providerPaymentId, amountFen: 15_000, state: 'opened', reason: 'duplicate' },
      { kind: 'dispute', providerPaymentId, state: 'lost' },
      { kind: 'refund', refundId: 'rf_1', state: 'succeeded' },
    ]);
  });
});

describe('a signature', () => {
  const event = { id: 'evt_1', object: 'event', type: 'x', created: 1, livemode: false, data: { object: {} } };
  const at = Date.parse('2027-03-01T01:00:00.000Z') / 1_000;
  const instant = (seconds: number) => new Date(seconds * 1_000).toISOString();
  const { body, signature } = signedWebhook(event, WEBHOOK_SECRET, at);

  it('holds for five minutes by the product’s clock', async () => {
    const { provider } = await stripeForTest();
    for (const later of [0, 300]) expect(provider.parseWebhook(body, signature, instant(at + later))).toMatchObject({ kind: 'ignored' });
    expect(() => provider.parseWebhook(body, signature, instant(at + 301))).toThrow(
      expect.objectContaining({ code: 'webhook_unverified' }),
    );
  });

  it.each([
    ['a changed body', body.replace('evt_1', 'evt_2'), signature],
    ['a body that was parsed and written again', JSON.stringify(JSON.parse(body)), signature],
    ['another time', body, signature.replace(`t=${at}`, `t=${at + 1}`)],
    ['no time', body, signature.replace(/^t=\d+,/, '')],
    ['another secret', body, signedWebhook(event, 'whsec_other', at).signature],
    ['another scheme', body, signature.replace('v1=', 'v0=')],
    ['an empty signature', body, `t=${at},v1=`],
    ['none', body, undefined],
    ['nothing signed', '', signature],
  ])('refuses %s', async (_, sent, header) => {
    const { provider } = await stripeForTest();
    expect(() => provider.parseWebhook(sent, header, instant(at))).toThrow(expect.objectContaining({ code: 'webhook_unverified' }));
  });

  it('on something else than an event says that it is not readable', async () => {
    const { provider } = await stripeForTest();
    const other = signedWebhook({ hello: 'world' }, WEBHOOK_SECRET, at);
    expect(() => provider.parseWebhook(other.body, other.signature, instant(at))).toThrow(
      expect.objectContaining({ code: 'webhook_unreadable' }),
    );
  });

  it('of a delivery does not hold when it is sent again by somebody later', async () => {
    const { standIn, received, open, provider, clock } = await withReceiver();
    standIn.pay(await open());
    await standIn.settle();
    clock.moveTo(new Date(Date.parse(clock.now()) + 302_000).toISOString());
    const [first] = received;
    expect(() => provider.parseWebhook(first?.body ?? '', first?.signature, clock.now())).toThrow(
      expect.objectContaining({ code: 'webhook_unverified' }),
    );
  });
});

describe('a delivery', () => {
  it.each([500, 400, 302])('that is answered with %i is tried again, later each time, signed anew, for three days', async (status) => {
    const { standIn, open, clock, received } = await withReceiver(() => status);
    const start = standIn.account.now();
    await open();
    clock.moveTo(new Date(Date.parse(clock.now()) + 33 * 60_000).toISOString());
    for (let hour = 0; hour < 100; hour += 1) {
      await standIn.settle();
      clock.moveTo(new Date(Date.parse(clock.now()) + 3_600_000).toISOString());
    }
    const { deliveries } = standIn;
    expect(deliveries.map(({ attempt }) => attempt)).toEqual(deliveries.map((_, n) => n + 1));
    expect(deliveries.length).toBeGreaterThan(8);
    expect((deliveries.at(-1)?.at ?? 0) - start).toBeLessThanOrEqual(3 * 86_400 + 3_600);
    expect(new Set(received.map(({ signature }) => signature)).size).toBe(received.length);
    expect(new Set(received.map(({ body }) => String(body))).size).toBe(1);
    await standIn.settle();
    expect(deliveries).toHaveLength(received.length);
  });

  it('is over with the first 2xx', async () => {
    const { standIn, open, clock } = await withReceiver((n) => (n < 3 ? 500 : 204));
    standIn.pay(await open());
    for (let hour = 0; hour < 5; hour += 1) {
      await standIn.settle();
      clock.moveTo(new Date(Date.parse(clock.now()) + 3_600_000).toISOString());
    }
    expect(standIn.deliveries.map(({ status }) => status)).toEqual([500, 500, 204, 204, 204]);
  });

  it('waits until there is a receiver, and is tried again where nobody listens', async () => {
    let url: string | undefined;
    const { standIn, provider, newCheckout, clock } = await stripeForTest({ webhookUrl: () => url });
    await provider.expireCheckout((await provider.createCheckout(newCheckout())).checkoutId);
    await standIn.settle();
    expect(standIn.deliveries).toEqual([]);
    url = 'http://127.0.0.1:1/';
    await standIn.settle();
    clock.forward({ days: 1 });
    await standIn.settle();
    expect(standIn.deliveries).toMatchObject([
      { attempt: 1, status: 0 },
      { attempt: 2, status: 0 },
    ]);
  });

  it('can be doubled, late, lost, sent again and come the other way round', async () => {
    const { standIn, open, provider, told, clock } = await withReceiver();
    const closed = async (paymentId: string) => {
      await provider.expireCheckout(await open(paymentId));
    };
    standIn.fate({ copies: 2 }, { delaySeconds: 7_200 }, { isDropped: true });
    for (const id of ['twice', 'late', 'lost', 'last']) await closed(id);
    standIn.reverseDeliveries();
    await standIn.settle();
    const order = () => told().map((event) => 'paymentId' in event && event.paymentId);
    expect(order()).toEqual(['last', 'twice', 'twice']);
    expect(new Set(standIn.deliveries.map(({ eventId }) => eventId)).size).toBe(2);
    standIn.resend(standIn.deliveries[0]?.eventId ?? '');
    await standIn.settle();
    clock.moveTo(new Date(Date.parse(clock.now()) + 7_200_000).toISOString());
    await standIn.settle();
    expect(standIn.deliveries.map(({ type }) => type)).toEqual(Array.from({ length: 5 }, () => 'checkout.session.expired'));
    expect(JSON.parse(standIn.signed(standIn.deliveries[4]?.eventId ?? '').body).data.object.metadata.paymentId).toBe('late');
  });

  it('goes by itself once begun', async () => {
    const { standIn, open, told, provider } = await withReceiver();
    standIn.begin();
    await provider.expireCheckout(await open());
    await expect.poll(told).toHaveLength(1);
  });
});

it('tells whoever runs it that there is work', async () => {
  let nudges = 0;
  const { standIn, provider, newCheckout } = await stripeForTest({ onWork: () => (nudges += 1) });
  const { checkoutId } = await provider.createCheckout(newCheckout());
  expect(nudges).toBe(0);
  standIn.pay(checkoutId);
  expect(nudges).toBeGreaterThan(0);
});
