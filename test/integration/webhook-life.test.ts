import { afterAll, beforeAll, expect, it } from 'vitest';
import { webhookEventSchemas } from '#shared/contract/schemas/webhook-event.ts';
import { localDateOf } from '#shared/domain/calendar/local-date.ts';
import type { WebhookEventType } from '#shared/domain/webhooks/event-catalogue.ts';
import { type StreetWorld, startWorld } from '../street-world.ts';
import { type Receiver, startReceiver } from '../webhook-receiver.ts';

let world: StreetWorld;
let receiver: Receiver;
let hook: string;
let orderId: string;
beforeAll(async () => {
  world = await startWorld({ units: 6 });
  receiver = await startReceiver();
  hook = (await world.must('POST /v1/firm/webhooks', { token: world.firm.key, body: { url: receiver.url, events: ['*'] } })).id;
  orderId = (await world.place()).id;
  await world.accept(orderId, '2026-12-01');
  await world.to('2027-02-20T00:00:00.000Z');
  for (const { token } of world.compound.links) await world.rate(orderId, token, 5);
  await world.to('2027-04-02T00:00:00.000Z');
});
afterAll(async () => {
  await world.stop();
  await receiver.stop();
});

const receive = (receiptNumber: string, n: number, more: object) =>
  world.must(`PUT /v1/compounds/${world.compound.id}/receipts/${receiptNumber}`, {
    token: world.compound.committee,
    body: { unit: world.compound.links[n]?.unit, channel: 'cash', ...more },
  });

it('tells the whole life of an order in its order, each event as the document says', () => {
  const events = receiver.received.map(({ body }) => body).filter(({ data }) => data.orderId === orderId);
  const ofOrder = events.filter(({ type }) => !type.startsWith('bill.'));
  expect(ofOrder.map(({ sequence }) => sequence)).toEqual(ofOrder.map((_, n) => n + 1));
  const types = events.map(({ type }) => type);
  for (const type of ['order.placed', 'order.accepted', 'trial.started', 'trial.ending', 'rating.opened', 'decision.posted', 'fees.began'])
    expect(types).toContain(type);
  expect(events.find(({ type }) => type === 'bill.run_finished')?.data).toMatchObject({
    period: '2027-Q2',
    bills: 6,
    amountFen: 6 * 6_300,
  });
  expect(events.find(({ type }) => type === 'decision.posted')?.data).toMatchObject({ state: 'posted', rated: 6, satisfied: 6 });
  for (const event of receiver.received) {
    const schema = webhookEventSchemas[event.body.type as WebhookEventType];
    expect(schema.parse(event.body)).toEqual(event.body);
  }
});

it('names no household anywhere', () => {
  for (const { text } of receiver.received) {
    expect(text).not.toMatch(/业主|138\d{8}|"unit"|1-[12]-1\d\d/);
  }
});

it('tells of money by the hour: what came, how often and by which way, when the hour is over', async () => {
  const window = `${world.host.clock.now().slice(0, 13)}:00:00.000Z`;
  await receive('A1', 0, { amountFen: 6_300 });
  await receive('A2', 1, { amountFen: 6_300, channel: 'transfer' });
  await receive('A3', 2, { amountFen: 1_000 });
  await world.host.settle();
  expect(receiver.types()).not.toContain('payment.received');
  const end = new Date(Date.parse(window) + 3600_000).toISOString();
  await world.to(new Date(Date.parse(end) + 11 * 60_000).toISOString());
  const told = receiver.received.filter(({ body }) => body.type === 'payment.received');
  expect(told).toHaveLength(1);
  expect(told[0]?.body).toMatchObject({
    createdAt: end,
    data: {
      orderId,
      compoundId: world.compound.id,
      from: window,
      until: end,
      totalFen: 13_600,
      payments: 3,
      byChannel: [
        { channel: 'cash', fen: 7_300, payments: 2 },
        { channel: 'transfer', fen: 6_300, payments: 1 },
      ],
    },
  });
  const { body } = told[0] ?? { body: { type: '' } };
  expect(webhookEventSchemas['payment.received'].parse(body)).toEqual(body);
});

it('counts a payment that the stream tells of late in the present hour, and none twice', async () => {
  await receive('B1', 3, { amountFen: 500 });
  // The hour is closed before anybody reads the stream.
  world.host.clock.moveTo(new Date(Date.parse(world.host.clock.now()) + 2 * 3600_000).toISOString());
  await world.host.settle();
  await world.to(new Date(Date.parse(world.host.clock.now()) + 2 * 3600_000).toISOString());
  const told = receiver.received.filter(({ body }) => body.type === 'payment.received');
  expect(told.reduce((sum, { body }) => sum + Number(body.data.totalFen), 0)).toBe(13_600 + 500);
  expect(told).toHaveLength(2);
});

it('has no delivery left that waits or is dead', async () => {
  for (const state of ['pending', 'dead'])
    expect((await world.must(`GET /v1/firm/webhooks/${hook}/deliveries?state=${state}`, { token: world.firm.key })).rows).toEqual([]);
  expect(localDateOf(world.host.clock.now())).toBe('2027-04-02');
});
