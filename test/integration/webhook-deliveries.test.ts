import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RETRY_SECONDS } from '#shared/domain/webhooks/judge-answer.ts';
import { queryAll } from '#shared/store/page.ts';
import { type Hook, startWebhookWorld, type WebhookWorld } from '../webhook-world.ts';

/** Short, so that an endpoint that hangs does not hold up the tests. */
const TIMEOUT_MS = 400;

let world: WebhookWorld;
beforeAll(async () => {
  world = await startWebhookWorld({ webhookTimeoutMs: TIMEOUT_MS });
});
afterAll(() => world.stop());

const ofOrder = (hook: Hook, orderId: string) =>
  hook.receiver.received.filter(({ body }) => body.data.orderId === orderId).map(({ body }) => body.sequence);
const statusOf = (delivery: { last?: { status?: number; fault?: string } }) => delivery.last?.status ?? delivery.last?.fault;

/** Goes through all pauses between attempts, each a little longer than its jitter makes it. */
const waitThrough = async (): Promise<void> => {
  for (const pause of RETRY_SECONDS) await world.later(pause * 1.2);
};

describe('an event', () => {
  it('is queued once, however often the stream tells of it', async () => {
    const hook = await world.newHook();
    await world.publish(hook);
    await world.host.settle();
    const packages = await world.must('GET /v1/firm/packages', { token: hook.firm.key });
    const { operator } = world.host;
    const [event] = await queryAll<Record<string, string>>(operator, operator.tables.events, packages.rows[0].id, '');
    const image = Object.fromEntries(
      Object.entries(event ?? {}).map(([name, value]) => [name, typeof value === 'string' ? { S: value } : { M: {} }]),
    );
    const record = { eventName: 'INSERT', dynamodb: { SequenceNumber: '1', NewImage: image } };
    expect(await world.host.invoke('webhook-fanout', { Records: [record, record] })).toEqual({ batchItemFailures: [] });
    await world.host.settle();
    expect(hook.receiver.received).toHaveLength(1);
    expect(await world.deliveries(hook)).toHaveLength(1);
  });

  it('is sent once although two workers come at the same time', async () => {
    const hook = await world.newHook();
    await world.ask(hook, 'pause');
    for (let n = 0; n < 5; n += 1) await world.publish(hook);
    await world.host.settle();
    await world.ask(hook, 'resume');
    const message = { Records: [{ messageId: 'm', body: JSON.stringify({ endpointId: hook.id }) }] };
    await Promise.all([1, 2, 3].map(() => world.host.invoke('webhook-deliver', message)));
    await world.host.settle();
    expect(hook.receiver.received).toHaveLength(5);
  });
});

describe('an event that comes while a worker is at it', () => {
  it('is seen by that worker before it lets go, and by nobody else', async () => {
    const message = (hook: Hook) => ({ Records: [{ messageId: 'm', body: JSON.stringify({ endpointId: hook.id }) }] });
    let other: Promise<unknown> | undefined;
    const hook: Hook = await world.newHook(async (_received, n) => {
      if (n > 1) return { status: 200 };
      await world.ask(hook, 'test');
      other = world.host.invoke('webhook-deliver', message(hook));
      await other;
      return { status: 200 };
    });
    await world.ask(hook, 'test');
    await world.host.invoke('webhook-deliver', message(hook));
    expect(other).toBeDefined();
    expect(hook.receiver.received).toHaveLength(2);
    expect(await world.deliveries(hook, 'state=pending')).toEqual([]);
  });
});

describe('a worker', () => {
  it('makes room after twenty seconds, and the rest is sent by the next', async () => {
    const hook = await world.newHook(async (_received, n) => {
      if (n === 1) world.host.clock.forward({ days: 1 });
      return { status: 200 };
    });
    await world.ask(hook, 'pause');
    for (let n = 0; n < 20; n += 1) await world.publish(hook);
    await world.host.settle();
    await world.ask(hook, 'resume');
    await world.host.invoke('webhook-deliver', { Records: [{ messageId: 'm', body: JSON.stringify({ endpointId: hook.id }) }] });
    expect(hook.receiver.received.length).toBeLessThanOrEqual(8);
    await world.host.settle();
    expect(hook.receiver.received).toHaveLength(20);
  });
});

describe('events of one order', () => {
  it('come strictly one after the other: one that fails holds back those behind it, and no other order', async () => {
    const hook = await world.newHook(undefined, ['order.placed', 'order.accepted', 'order.declined']);
    const slow = await world.placeAt(hook);
    const quick = await world.placeAt(hook);
    hook.receiver.answers(({ body }, n) => (body.data.orderId === slow.id && n <= 2 ? { status: 500 } : { status: 204 }));
    for (const { id } of [slow, quick]) {
      await world.accept(id, undefined, hook.firm.key);
      await world.must(`POST /v1/firm/orders/${id}/decline`, { token: hook.firm.key, body: { reason: '人手不足' } }, 200);
    }
    await world.host.settle();
    expect(ofOrder(hook, quick.id)).toEqual([1, 2, 3]);
    expect(ofOrder(hook, slow.id)).toEqual([1]);
    await world.later(10);
    await world.later(80);
    expect(ofOrder(hook, slow.id)).toEqual([1, 1, 2, 3]);
  });

  it('go on when one of them is given up', async () => {
    const hook = await world.newHook(
      ({ body }) => ({ status: body.type === 'order.placed' ? 500 : 200 }),
      ['order.placed', 'order.accepted'],
    );
    const { id } = await world.placeAt(hook);
    await world.accept(id, undefined, hook.firm.key);
    await world.host.settle();
    await waitThrough();
    // The endpoint has failed so often that it rests for half an hour.
    await world.later(1_900);
    expect(hook.receiver.types().filter((type) => type === 'order.accepted')).toHaveLength(1);
    expect(hook.receiver.types().at(-1)).toBe('order.accepted');
    expect(await world.deliveries(hook)).toMatchObject([
      { type: 'order.accepted', state: 'delivered' },
      { type: 'order.placed', state: 'dead', deadBecause: 'attempts_used_up', attempts: RETRY_SECONDS.length + 1 },
    ]);
  });
});

describe('a delivery that fails', () => {
  it.each([
    ['an error', { status: 500 }, 500],
    ['a redirect, which is not followed', { status: 307, headers: { location: '/elsewhere' } }, 307],
    ['a broken connection', 'break' as const, 'no_connection'],
    ['nothing', 'hang' as const, 'timeout'],
  ])('with %s is tried again for three days under the same id, then it is dead and visible', async (_name, reply, status) => {
    const hook = await world.newHook(() => reply);
    await world.publish(hook);
    await world.host.settle();
    const [first] = await world.deliveries(hook, 'state=pending');
    expect(statusOf(first)).toBe(status);
    await waitThrough();
    const [dead] = await world.deliveries(hook, 'state=dead');
    expect(dead).toMatchObject({ id: first.id, attempts: RETRY_SECONDS.length + 1, deadBecause: 'attempts_used_up' });
    const ids = new Set(hook.receiver.received.map(({ headers }) => headers['webhook-id']));
    expect(hook.receiver.received).toHaveLength(RETRY_SECONDS.length + 1);
    expect(ids.size).toBe(1);
    expect(hook.receiver.received.every(({ path }) => path === '/hooks')).toBe(true);
    const { history, nextAt } = await world.delivery(hook, dead.id);
    expect(nextAt).toBeUndefined();
    const gaps = history.slice(1).map(({ at }: { at: string }, n: number) => (Date.parse(at) - Date.parse(history[n].at)) / 1000);
    for (const [n, pause] of RETRY_SECONDS.entries()) expect(gaps[n]).toBeGreaterThanOrEqual(pause * 0.9);
  });

  it('with 410 disables the endpoint, until its firm resumes it', async () => {
    const hook = await world.newHook(() => ({ status: 410 }));
    await world.publish(hook);
    await world.host.settle();
    expect(await world.must(`GET ${world.of(hook)}`, { token: hook.firm.key })).toMatchObject({ state: 'disabled', version: 2 });
    expect(await world.deliveries(hook)).toMatchObject([{ state: 'dead', deadBecause: 'gone' }]);
    await world.publish(hook);
    await world.later(24 * 3600);
    expect(hook.receiver.received).toHaveLength(1);
    hook.receiver.answers(() => ({ status: 200 }));
    await world.ask(hook, 'resume');
    await world.host.settle();
    expect(hook.receiver.received).toHaveLength(2);
    const audit = await world.must('GET /v1/street/audit?limit=100', { token: world.street });
    expect(audit.rows.filter(({ subject }: { subject: string }) => subject === hook.id).map(({ type }: { type: string }) => type)).toEqual([
      'webhook.resumed',
      'webhook.disabled',
      'webhook.created',
    ]);
  });

  it.each([429, 503])('with %i waits as long as the endpoint asks, and so does everything else for it', async (status) => {
    const hook = await world.newHook((_received, n) => (n === 1 ? { status, headers: { 'retry-after': '3600' } } : { status: 200 }));
    await world.publish(hook);
    await world.host.settle();
    await world.publish(hook);
    await world.later(3000);
    expect(hook.receiver.received).toHaveLength(1);
    await world.later(700);
    expect(hook.receiver.received).toHaveLength(3);
  });

  it('keeps the first 2 KB of an answer that has no end, and the status counts', async () => {
    const hook = await world.newHook(() => ({ status: 200, body: '长'.repeat(300_000) }));
    await world.publish(hook);
    await world.host.settle();
    const [one] = await world.deliveries(hook);
    const { answer, state } = await world.delivery(hook, one.id);
    expect(state).toBe('delivered');
    expect(Buffer.byteLength(answer)).toBeLessThanOrEqual(2_050);
  });
});

describe('an endpoint that hangs', () => {
  it('delays no other, and is asked ever more seldom, one at a time', async () => {
    const hanging = await world.newHook(() => 'hang');
    const well = await world.newHook();
    for (let n = 0; n < 20; n += 1) await world.publish(hanging);
    for (let n = 0; n < 3; n += 1) await world.publish(well);
    await world.host.settle();
    expect(well.receiver.received).toHaveLength(3);
    const first = hanging.receiver.received.length;
    // Eight at once, and those that had begun when the third failed.
    expect(first).toBeLessThanOrEqual(10);
    for (let minute = 0; minute < 10; minute += 1) await world.later(60);
    const afterTenMinutes = hanging.receiver.received.length - first;
    expect(afterTenMinutes).toBeLessThanOrEqual(4);
    hanging.receiver.answers(() => ({ status: 200 }));
    await world.later(1_900);
    expect(await world.deliveries(hanging, 'state=pending')).toEqual([]);
    expect(await world.deliveries(hanging, 'state=delivered')).toHaveLength(20);
  });

  it('for good leaves everything dead and visible after three days, however much it was', async () => {
    const hook = await world.newHook(() => 'break');
    for (let n = 0; n < 15; n += 1) await world.publish(hook);
    await world.host.settle();
    for (let hour = 0; hour < 80; hour += 4) await world.later(4 * 3600);
    const rows = await world.deliveries(hook);
    expect(rows).toHaveLength(15);
    expect(rows.every(({ state }: { state: string }) => state === 'dead')).toBe(true);
  });
});
