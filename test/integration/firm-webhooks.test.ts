import { Webhook } from 'standardwebhooks';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WEBHOOK_EVENT_TYPES } from '#shared/domain/webhooks/event-catalogue.ts';
import { freshKey } from '../api-client.ts';
import { startWebhookWorld, type WebhookWorld } from '../webhook-world.ts';

let world: WebhookWorld;
beforeAll(async () => {
  world = await startWebhookWorld();
});
afterAll(() => world.stop());

const headersOf = ({ headers }: { headers: unknown }) => headers as Record<string, string>;

describe('a firm’s endpoint', () => {
  it('is told of what happens to its orders, signed, each with what it needs to know', async () => {
    const hook = await world.newHook();
    const { id: orderId, compound } = await world.placeAt(hook);
    await world.accept(orderId, undefined, hook.firm.key);
    await world.host.settle();
    const events = hook.receiver.received.map((received) => world.verified(hook, received));
    expect(events.map(({ type }) => type).sort()).toEqual(['order.accepted', 'order.placed', 'package.published']);
    // Different subjects have no order among them; those of one order do.
    const [placed, accepted] = events.filter(({ type }) => type.startsWith('order.'));
    const common = { orderId, compoundId: compound.id, url: `${world.host.url}/v1/firm/orders/${orderId}` };
    expect(placed).toMatchObject({ sequence: 1, data: { ...common, state: 'placed', trialMonths: 1 } });
    expect(accepted).toMatchObject({ sequence: 2, data: { ...common, state: 'accepted', startDate: expect.any(String) } });
    for (const { headers, body } of hook.receiver.received) expect(headers['webhook-id']).toBe(body.id);
    expect((await world.api(`GET /v1/firm/orders/${orderId}`, { token: hook.firm.key })).status).toBe(200);
    expect(await world.deliveries(hook)).toMatchObject([
      { type: 'order.accepted', state: 'delivered', attempts: 1, last: { status: 200 } },
      { type: 'order.placed', state: 'delivered', attempts: 1 },
      { type: 'package.published', state: 'delivered', attempts: 1 },
    ]);
  });

  it('hears of what it asked for alone, and never of another firm’s', async () => {
    const one = await world.newHook(undefined, ['order.accepted']);
    const other = await world.newHook();
    const { id } = await world.placeAt(one);
    await world.accept(id, undefined, one.firm.key);
    await world.host.settle();
    expect(one.receiver.types()).toEqual(['order.accepted']);
    expect(other.receiver.types()).toEqual([]);
  });

  it('hears nothing of what was before it', async () => {
    const firm = await world.newFirm('早先物业');
    await world.newPackage(firm.key);
    const hook = await world.newHook(undefined, ['*'], Promise.resolve(firm));
    await world.host.settle();
    expect(hook.receiver.types()).toEqual([]);
  });

  it('is told of itself what can be asked for', async () => {
    const { rows } = await world.must('GET /v1/firm/webhook-events', { token: world.firm.key });
    expect(rows.map(({ type }: { type: string }) => type)).toEqual(WEBHOOK_EVENT_TYPES);
  });
});

describe('an endpoint’s record', () => {
  it('shows its secret once, and to a repetition of the same request', async () => {
    const firm = await world.newFirm('密钥物业');
    const key = freshKey();
    const body = { url: 'http://127.0.0.1:9/x', events: ['order.placed', 'order.placed'], description: '生产' };
    const first = await world.must('POST /v1/firm/webhooks', { token: firm.key, key, body });
    expect(first).toMatchObject({ state: 'enabled', version: 1, events: ['order.placed'], secret: expect.stringMatching(/^whsec_/) });
    await world.must(`POST /v1/firm/webhooks/${first.id}/pause`, { token: firm.key }, 200);
    expect(await world.must('POST /v1/firm/webhooks', { token: firm.key, key, body })).toEqual(first);
    expect(await world.api('POST /v1/firm/webhooks', { token: firm.key, key, body: { ...body, events: ['*'] } })).toMatchObject({
      status: 409,
      body: { code: 'idempotency_key_reused' },
    });
    const { rows } = await world.must('GET /v1/firm/webhooks', { token: firm.key });
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toContain('whsec_');
    await world.must(`POST /v1/firm/webhooks/${first.id}/remove`, { token: firm.key }, 200);
    expect(await world.must('POST /v1/firm/webhooks', { token: firm.key, key, body })).toEqual(first);
    expect((await world.must('GET /v1/firm/webhooks', { token: firm.key })).rows).toEqual([]);
  });

  it('is changed only by whoever has seen its present version', async () => {
    const hook = await world.newHook();
    const seen = await world.api(`GET ${world.of(hook)}`, { token: hook.firm.key });
    expect(seen.headers.get('etag')).toBe('"1"');
    const put = (url: string, version: string) =>
      world.api(`PUT ${world.of(hook)}`, { token: hook.firm.key, body: { url, events: ['*'] }, headers: { 'if-match': version } });
    const [one, two] = await Promise.all([put('http://127.0.0.1:9/a', '"1"'), put('http://127.0.0.1:9/b', '"1"')]);
    expect([one.status, two.status].sort()).toEqual([200, 412]);
    const won = one.status === 200 ? one : two;
    expect(won.body).toMatchObject({ version: 2 });
    expect((await put(won.body.url, '"1"')).body).toEqual(won.body);
    expect((await put('http://127.0.0.1:9/c', '"2"')).body).toMatchObject({ url: 'http://127.0.0.1:9/c', version: 3 });
    expect((await world.api(`PUT ${world.of(hook)}`, { token: hook.firm.key, body: { url: 'http://x.y', events: ['*'] } })).status).toBe(
      428,
    );
  });

  it('is one of five at most; one that is removed makes room', async () => {
    const firm = await world.newFirm('多址物业');
    const body = { url: 'http://127.0.0.1:9/x', events: ['*'] };
    const made = [];
    for (let n = 0; n < 5; n += 1) made.push(await world.must('POST /v1/firm/webhooks', { token: firm.key, body }));
    expect(await world.api('POST /v1/firm/webhooks', { token: firm.key, body })).toMatchObject({
      status: 409,
      body: { code: 'too_many_webhooks' },
    });
    const key = freshKey();
    const removal = { token: firm.key, key };
    const gone = await world.must(`POST /v1/firm/webhooks/${made[0].id}/remove`, removal, 200);
    expect(await world.must(`POST /v1/firm/webhooks/${made[0].id}/remove`, removal, 200)).toEqual(gone);
    await world.must('POST /v1/firm/webhooks', { token: firm.key, body });
    expect((await world.api('POST /v1/firm/webhooks', { token: firm.key, body })).status).toBe(409);
    expect((await world.api(`GET /v1/firm/webhooks/${made[0].id}`, { token: firm.key })).status).toBe(404);
  });

  it('is nobody else’s: other firms find nothing under its id', async () => {
    const hook = await world.newHook();
    const stranger = await world.newFirm('陌生物业');
    for (const line of ['GET ', 'GET /deliveries', 'POST /pause', 'POST /test', 'POST /secret/rotate', 'POST /remove']) {
      const [method, rest = ''] = line.split(' ');
      expect(await world.api(`${method} ${world.of(hook)}${rest}`, { token: stranger.key })).toMatchObject({
        status: 404,
        body: { code: 'not_found' },
      });
    }
  });
});

describe('a secret', () => {
  it('is changed without a pause: for a day both sign, then the newer alone', async () => {
    const hook = await world.newHook();
    const key = freshKey();
    const rotated = (await world.ask(hook, 'secret/rotate', { key })).body;
    expect(rotated.secret).not.toBe(hook.secret);
    expect((await world.ask(hook, 'secret/rotate', { key })).body).toEqual(rotated);
    expect(await world.ask(hook, 'secret/rotate')).toMatchObject({ status: 409, body: { code: 'webhook_secret_rotating' } });
    await world.publish(hook);
    await world.host.settle();
    const [sent] = hook.receiver.received;
    for (const secret of [hook.secret, rotated.secret])
      expect(new Webhook(secret).verify(sent?.text ?? '', headersOf(sent as never))).toBeTruthy();
    await world.later(25 * 3600);
    await world.publish(hook);
    await world.host.settle();
    const later = hook.receiver.received[1];
    expect(() => new Webhook(hook.secret).verify(later?.text ?? '', headersOf(later as never))).toThrow();
    expect(new Webhook(rotated.secret).verify(later?.text ?? '', headersOf(later as never))).toBeTruthy();
  });

  it('that was replaced can be dropped at once', async () => {
    const hook = await world.newHook();
    const { secret } = (await world.ask(hook, 'secret/rotate')).body;
    expect((await world.ask(hook, 'secret/drop-older')).body.secrets).toMatchObject([{ number: 2 }]);
    expect((await world.ask(hook, 'secret/drop-older')).status).toBe(200);
    await world.publish(hook);
    await world.host.settle();
    const [sent] = hook.receiver.received;
    expect(sent?.headers['webhook-signature']).not.toContain(' ');
    expect(new Webhook(secret).verify(sent?.text ?? '', headersOf(sent as never))).toBeTruthy();
  });
});

describe('a pause', () => {
  it('lets events wait, and sends them in their order when it is over', async () => {
    const hook = await world.newHook();
    expect((await world.ask(hook, 'pause')).body).toMatchObject({ state: 'paused', version: 2 });
    expect((await world.ask(hook, 'pause')).body).toMatchObject({ version: 2 });
    const { id } = await world.placeAt(hook);
    await world.accept(id, undefined, hook.firm.key);
    await world.later(5 * 24 * 3600);
    expect(hook.receiver.received).toEqual([]);
    expect((await world.deliveries(hook, 'state=pending')).map(({ attempts }: { attempts: number }) => attempts)).toContain(0);
    expect(await world.ask(hook, 'test')).toMatchObject({ status: 409, body: { code: 'webhook_not_enabled' } });
    expect((await world.ask(hook, 'resume')).body).toMatchObject({ state: 'enabled' });
    await world.host.settle();
    const ofOrder = hook.receiver.received.filter(({ body }) => body.data.orderId === id).map(({ body }) => body.sequence);
    expect(ofOrder).toEqual(ofOrder.toSorted((a, b) => a - b));
    expect(ofOrder.slice(0, 2)).toEqual([1, 2]);
  });
});

describe('a test', () => {
  it('goes the way of all events and its delivery tells what came of it', async () => {
    const hook = await world.newHook(() => ({ status: 418, body: 'I’m a teapot' }), ['order.placed']);
    const key = freshKey();
    const { deliveryId } = (await world.ask(hook, 'test', { key })).body;
    await world.host.settle();
    expect((await world.ask(hook, 'test', { key })).body).toEqual({ deliveryId, queued: true });
    await world.host.settle();
    expect(hook.receiver.types()).toEqual(['webhook.test']);
    expect(world.verified(hook, hook.receiver.received[0] as never)).toMatchObject({ data: { webhookId: hook.id } });
    expect(await world.delivery(hook, deliveryId)).toMatchObject({
      state: 'pending',
      last: { status: 418 },
      answer: 'I’m a teapot',
      body: hook.receiver.received[0]?.text,
      history: [{ status: 418 }],
    });
  });
});
