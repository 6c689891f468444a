import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LogLine } from '#infra/local/platforms.ts';
import type { Answer } from '../api-client.ts';
import { type PayingWorld, startPayingWorld } from '../paying-world.ts';
import { startReceiver } from '../webhook-receiver.ts';
import { type Hook, startWebhookWorld, type WebhookWorld } from '../webhook-world.ts';

const lines: LogLine[] = [];
const log = (line: LogLine) => lines.push(line);
/** What one filter of the log finds. */
const foundBy = (id: string) => lines.filter(({ fields }) => fields.correlationId === id);
const requestId = ({ headers }: Answer): string => headers.get('x-request-id') ?? '';

type Entry = { type: string; subject: string; correlationId?: string; facts: Record<string, unknown> };
/** The audit entries of the present month. */
const audit = async ({ must, street }: Pick<WebhookWorld, 'must' | 'street'>): Promise<Entry[]> =>
  (await must('GET /v1/street/audit?limit=100', { token: street })).rows;

describe('a request', () => {
  let world: WebhookWorld;
  beforeAll(async () => {
    world = await startWebhookWorld({ log });
  });
  afterAll(() => world.stop());

  const draft = (hook: Hook, more: { key?: string; headers?: Record<string, string> } = {}) =>
    world.api('POST /v1/firm/packages', {
      token: hook.firm.key,
      body: { name: '一保', services: [{ code: 'cleaning', level: '每日' }], yuanPerSqmMonth: '0.35', trialMonths: [1] },
      ...more,
    });
  const entryOf = async (subject: string) => (await audit(world)).filter((entry) => entry.subject === subject);

  it('is found again in its event, the audit trail, the webhook, the delivery log, and by one filter in the log', async () => {
    const hook = await world.newHook();
    const offer = await world.newPackage(hook.firm.key);
    const compound = await world.newCompound('甲一院', 'chen');
    await world.host.settle();
    hook.receiver.received.length = 0;

    const placed = await world.api(`POST /v1/compounds/${compound.id}/orders`, {
      token: compound.committee,
      body: { packageId: offer.id, trialMonths: 1 },
    });
    const id = requestId(placed);
    expect(id).toMatch(/^[\w-]{15}=$/);
    await world.host.settle();

    expect(await entryOf(placed.body.id)).toMatchObject([{ type: 'order.placed', correlationId: id }]);
    expect(hook.receiver.received).toHaveLength(1);
    expect(hook.receiver.received[0]?.headers['x-correlation-id']).toBe(id);
    const [{ id: deliveryId }] = await world.deliveries(hook);
    expect(await world.delivery(hook, deliveryId)).toMatchObject({ type: 'order.placed', correlationId: id });
    expect(foundBy(id).map(({ function: name, message }) => [name, message])).toEqual([
      ['orders', 'request'],
      ['webhook-deliver', 'webhook sent'],
    ]);
  });

  it('that is repeated changes nothing: the first that was written stays', async () => {
    const hook = await world.newHook();
    const first = await draft(hook, { key: 'asked-twice-1' });
    await world.host.settle();
    const again = await draft(hook, { key: 'asked-twice-1' });
    await world.host.settle();
    expect(again.body).toEqual(first.body);
    expect(requestId(again)).not.toBe(requestId(first));
    expect(await entryOf(first.body.id)).toMatchObject([{ correlationId: requestId(first) }]);
    expect(hook.receiver.received.map(({ headers }) => headers['x-correlation-id'])).toEqual([requestId(first)]);
  });

  it('that is made twice at once has one event, which names one of both', async () => {
    const hook = await world.newHook();
    const both = await Promise.all([draft(hook, { key: 'asked-at-once' }), draft(hook, { key: 'asked-at-once' })]);
    await world.host.settle();
    expect(both[0]?.body).toEqual(both[1]?.body);
    const entries = await entryOf(both[0]?.body.id);
    expect(entries).toHaveLength(1);
    expect(both.map(requestId)).toContain(entries[0]?.correlationId);
  });

  it('cannot give itself a number', async () => {
    const hook = await world.newHook();
    const own = 'JKJaXmPLvHcESHA=';
    const answer = await draft(hook, { headers: { 'x-request-id': own, 'x-correlation-id': own, 'x-amzn-requestid': own } });
    await world.host.settle();
    expect(requestId(answer)).not.toBe(own);
    expect(await entryOf(answer.body.id)).toMatchObject([{ correlationId: requestId(answer) }]);
    expect(foundBy(own)).toEqual([]);
  });

  it('is named by every attempt at its webhook, whoever makes it', async () => {
    const hook = await world.newHook((_received, n) => ({ status: n < 3 ? 500 : 200 }));
    const id = requestId(await draft(hook));
    await world.host.settle();
    await world.later(10);
    await world.later(100);
    expect(hook.receiver.received.map(({ headers }) => headers['x-correlation-id'])).toEqual([id, id, id]);
    const sent = foundBy(id).filter(({ message }) => message === 'webhook sent');
    expect(sent.map(({ fields }) => fields.status)).toEqual([500, 500, 200]);
  });

  it('is named by what an endpoint brings about that says it is gone', async () => {
    const hook = await world.newHook(() => ({ status: 410 }));
    const id = requestId(await draft(hook));
    await world.host.settle();
    const disabled = (await entryOf(hook.id)).find(({ type }) => type === 'webhook.disabled');
    expect(disabled?.correlationId).toBe(id);
    expect(foundBy(id).map(({ message }) => message)).toEqual(['request', 'webhook sent', 'webhook given up']);
  });

  it('for a test delivery is named by it, and by its replay', async () => {
    const hook = await world.newHook();
    const asked = await world.ask(hook, 'test');
    await world.host.settle();
    await world.ask(hook, `deliveries/${asked.body.deliveryId}/replay`);
    await world.host.settle();
    expect(hook.receiver.received.map(({ headers }) => headers['x-correlation-id'])).toEqual([requestId(asked), requestId(asked)]);
  });

  it('is named by the line that says it was refused', async () => {
    const refused = await world.api('GET /v1/firm/packages', { token: 'nobody' });
    expect(foundBy(requestId(refused))).toMatchObject([{ message: 'request', fields: { code: 'unauthenticated' } }]);
  });
});

describe('money', () => {
  let world: PayingWorld;
  let receiver: Awaited<ReturnType<typeof startReceiver>>;
  beforeAll(async () => {
    receiver = await startReceiver();
    world = await startPayingWorld({ units: 6, log });
    await world.must('POST /v1/firm/webhooks', { token: world.firm.key, body: { url: receiver.url, events: ['*'] } });
  });
  afterAll(async () => {
    await world.stop();
    await receiver.stop();
  });

  it('paid online goes back to what the provider told, through the queue to the ledger', async () => {
    const { body } = await world.start(0);
    lines.length = 0;
    await world.pay(body);
    const told = lines.filter(({ function: name, message }) => name === 'payment-webhook' && message === 'request');
    expect(told).not.toEqual([]);
    const ids = told.map(({ fields }) => fields.correlationId);
    const booked = (await audit(world)).filter(({ type }) => type === 'payment.received');
    expect(booked).toHaveLength(1);
    expect(ids).toContain(booked[0]?.correlationId);
  });

  it('of an hour is told to the firm without the number of any payment', async () => {
    await world.to('2027-04-02T02:00:00.000Z');
    const told = receiver.received.filter(({ body }) => body.type === 'payment.received');
    expect(told).toHaveLength(1);
    expect(told[0]?.headers).not.toHaveProperty('x-correlation-id');
  });
});

describe('what nobody asked for', () => {
  let world: WebhookWorld;
  beforeAll(async () => {
    world = await startWebhookWorld({ log });
  });
  afterAll(() => world.stop());

  it('goes back to the run of the sweep, and a bill to the start of its night, over all pages of the queue', async () => {
    const orders = [];
    for (const name of ['乙一院', '乙二院']) {
      const compound = await world.newCompound(name, 'chen');
      const { id } = await world.place(compound, world.offer.id, 1);
      await world.accept(id, '2026-12-01');
      orders.push({ id, compound });
    }
    await world.to('2026-12-30T00:00:00.000Z');
    const moved = (await audit(world)).filter(({ type }) => type === 'rating.opened');
    expect(moved.map(({ subject }) => subject).sort()).toEqual(orders.map(({ id }) => id).sort());
    for (const { correlationId } of moved) expect(correlationId).toMatch(/^[\da-f-]{36}$/);

    for (const { id, compound } of orders) for (const { token } of compound.links) await world.rate(id, token, 5);
    await world.to('2027-04-02T00:00:00.000Z');
    const billed = (await audit(world)).filter(({ type, facts }) => type === 'bill.run_finished' && facts.period === '2027-Q2');
    expect(billed).toHaveLength(2);
    expect(new Set(billed.map(({ correlationId }) => correlationId)).size).toBe(1);
    expect(billed[0]?.correlationId).toMatch(/^[\da-f-]{36}$/);
  });
});
