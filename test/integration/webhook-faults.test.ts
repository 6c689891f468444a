import { createHash } from 'node:crypto';
import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Call, Faults } from '#infra/local/grants.ts';
import { Cut } from '../cut-off.ts';
import type { Reply } from '../webhook-receiver.ts';
import { type Hook, startWebhookWorld, type WebhookWorld } from '../webhook-world.ts';

/** Invariant 9 for firms: whatever fails, every committed event is delivered or visible as dead, those of an order in their order. */
let world: WebhookWorld;
const faults: Faults = {};
beforeAll(async () => {
  world = await startWebhookWorld({ faults, webhookTimeoutMs: 50 });
});
afterAll(() => world.stop());

const OURS = ['webhook-fanout', 'webhook-deliver', 'webhook-start'];
/** From 0 to 1, always the same for a seed. */
const chances = (seed: string) => {
  let n = 0;
  return () => {
    n += 1;
    return createHash('sha256').update(`${seed}|${n}`).digest().readUInt32BE() / 0xffffffff;
  };
};
/** Each call to the world outside is cut off now and then, before or after it took effect. */
const stormOf = (chance: () => number) => {
  const cutAfter = new WeakSet<Call>();
  faults.before = (call) => {
    if (!OURS.includes(call.function)) return;
    const drawn = chance();
    if (drawn < 0.02) throw new Cut();
    if (drawn < 0.04) cutAfter.add(call);
  };
  faults.after = (call) => {
    if (cutAfter.has(call)) throw new Cut();
  };
};
const calm = () => {
  faults.before = undefined;
  faults.after = undefined;
};

type Told = { id: string; type: string; version?: number; subject: string; firmId?: string };
const eventsOf = async (firmId: string): Promise<Told[]> => {
  const { operator } = world.host;
  const { Items = [] } = await operator.client.send(new ScanCommand({ TableName: operator.tables.events, ConsistentRead: true }));
  return (Items as Told[]).filter((event) => event.firmId === firmId && /^(?:order|package)\./.test(event.type));
};

const live = async (hook: Hook) => {
  const order = await world.placeAt(hook);
  await world.accept(order.id, undefined, hook.firm.key);
  await world.host.settle();
  await world.must(`POST /v1/firm/orders/${order.id}/decline`, { token: hook.firm.key, body: { reason: '人手不足' } }, 200);
  await world.host.settle();
  return order.id;
};

it.each(['a', 'b', 'c', 'd', 'e', 'f'])('every event is delivered or dead, in its order (seed %s)', async (seed) => {
  const chance = chances(seed);
  const hook = await world.newHook((): Reply => {
    const drawn = chance();
    if (drawn < 0.1) return { status: 500 };
    if (drawn < 0.15) return { status: 503, headers: { 'retry-after': '30' } };
    if (drawn < 0.2) return { status: 302, headers: { location: '/x' } };
    if (drawn < 0.25) return 'break';
    return drawn < 0.3 ? 'hang' : { status: 200 };
  });
  stormOf(chance);
  const orders = [];
  for (let n = 0; n < 3; n += 1) {
    orders.push(await live(hook));
    await world.later(60);
  }
  calm();
  for (let hour = 0; hour < 80; hour += 4) await world.later(4 * 3600);

  const deliveries = await world.deliveries(hook);
  const byEvent = new Map(deliveries.map((delivery: { eventId: string; state: string }) => [delivery.eventId, delivery.state]));
  const events = await eventsOf(hook.firm.id);
  expect(events.length).toBeGreaterThanOrEqual(12);
  for (const { id, type } of events) expect(['delivered', 'dead'], type).toContain(byEvent.get(id));
  expect(deliveries).toHaveLength(events.length);
  const came = new Set(hook.receiver.received.map(({ headers }) => headers['webhook-id']));
  for (const [id, state] of byEvent) if (state === 'delivered') expect(came).toContain(id);
  for (const orderId of orders) {
    const sequences = hook.receiver.received.filter(({ body }) => body.data.orderId === orderId).map(({ body }) => body.sequence);
    const firsts = [...new Set(sequences)];
    expect(firsts).toEqual(firsts.toSorted((a, b) => a - b));
  }
  expect(world.host.refusals).toEqual([]);
});
