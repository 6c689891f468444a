import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freshKey } from '../api-client.ts';
import { startWebhookWorld, type WebhookWorld } from '../webhook-world.ts';

let world: WebhookWorld;
beforeAll(async () => {
  world = await startWebhookWorld();
});
afterAll(() => world.stop());

describe('a replay', () => {
  it('sends one delivery again under its id, once per request', async () => {
    const hook = await world.newHook();
    await world.publish(hook);
    await world.host.settle();
    const [{ id }] = await world.deliveries(hook);
    const key = freshKey();
    const first = await world.ask(hook, `deliveries/${id}/replay`, { key });
    expect(first).toMatchObject({ status: 200, body: { deliveryId: id, queued: true } });
    await world.host.settle();
    expect((await world.ask(hook, `deliveries/${id}/replay`, { key })).body).toEqual(first.body);
    await world.host.settle();
    const [one, two, ...more] = hook.receiver.received;
    expect(more).toEqual([]);
    expect(two?.text).toBe(one?.text);
    expect(two?.headers['webhook-id']).toBe(one?.headers['webhook-id']);
    expect(await world.delivery(hook, id)).toMatchObject({ state: 'delivered', attempts: 2 });
  });

  it('sends what died in a stretch of time again, each order in its order', async () => {
    const hook = await world.newHook(() => ({ status: 410 }), ['order.placed', 'order.accepted', 'package.published']);
    const from = world.host.clock.now();
    const { id } = await world.placeAt(hook);
    await world.host.settle();
    await world.ask(hook, 'resume');
    await world.host.settle();
    await world.accept(id, undefined, hook.firm.key);
    await world.host.settle();
    expect((await world.deliveries(hook, 'state=dead')).length).toBeGreaterThan(0);
    await world.later(3600);
    const to = world.host.clock.now();
    hook.receiver.answers(() => ({ status: 200 }));
    await world.ask(hook, 'resume');
    await world.host.settle();
    const before = hook.receiver.received.length;
    const dead = (await world.deliveries(hook, 'state=dead')).length;
    const key = freshKey();
    const ask = { key, body: { from, to, state: 'dead' } };
    const first = await world.ask(hook, 'replays', ask);
    expect(first).toMatchObject({ status: 201, body: { deliveries: dead, from, to, state: 'dead' } });
    await world.host.settle();
    expect((await world.ask(hook, 'replays', ask)).body).toEqual(first.body);
    await world.host.settle();
    expect(hook.receiver.received.length - before).toBe(dead);
    expect(await world.deliveries(hook, 'state=dead')).toEqual([]);
    expect(await world.ask(hook, 'replays', { key, body: { from, to } })).toMatchObject({ body: { code: 'idempotency_key_reused' } });
  });

  it('is of 31 days at most, forward in time', async () => {
    const hook = await world.newHook();
    for (const [from, to] of [
      ['2026-11-01T00:00:00.000Z', '2026-12-02T00:00:00.001Z'],
      ['2026-11-02T00:00:00.000Z', '2026-11-01T00:00:00.000Z'],
      ['1900-01-01T00:00:00.000Z', '1900-01-02T00:00:00.000Z'],
    ]) {
      expect(await world.ask(hook, 'replays', { body: { from, to } })).toMatchObject({ status: 400, body: { code: 'invalid_request' } });
    }
  });
});

describe('the log of deliveries', () => {
  it('is paged newest first, of all or of one state, and refuses a cursor of another list', async () => {
    const hook = await world.newHook();
    for (let n = 0; n < 5; n += 1) await world.publish(hook);
    await world.host.settle();
    for (const query of ['', '&state=delivered']) {
      const seen: { id: string; at: string }[] = [];
      for (let cursor = ''; ; ) {
        const page = await world.must(`GET ${world.of(hook)}/deliveries?limit=2${query}${cursor && `&cursor=${cursor}`}`, {
          token: hook.firm.key,
        });
        seen.push(...page.rows);
        if (!page.nextCursor) break;
        cursor = page.nextCursor;
      }
      expect(seen).toHaveLength(5);
      expect(seen.map(({ at }) => at)).toEqual(
        seen
          .map(({ at }) => at)
          .toSorted()
          .reverse(),
      );
    }
    const cursor = Buffer.from('pending#x').toString('base64url');
    expect((await world.api(`GET ${world.of(hook)}/deliveries?cursor=${cursor}`, { token: hook.firm.key })).status).toBe(400);
  });
});
