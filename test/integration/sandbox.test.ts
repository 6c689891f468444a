import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { create } from '#functions/firm-sandbox/handler.ts';
import type { Call, Faults } from '#infra/local/grants.ts';
import { onLambda } from '#shared/platform/on-lambda.ts';
import { movableSandboxTime, sandboxTime } from '#shared/platform/sandbox-clock.ts';
import { freshKey } from '../api-client.ts';
import { cutter } from '../cut-off.ts';
import { expectOneEffect } from '../repeated-requests.ts';
import { type StreetWorld, startWorld } from '../street-world.ts';
import { dumpTables } from '../table-dump.ts';

const DAY_MS = 86_400_000;
const faults: Faults = {};
const cut = cutter(faults);
let world: StreetWorld;
beforeAll(async () => {
  world = await startWorld({ faults });
});
afterAll(() => world.stop());

const now = () => world.host.clock.now();
const later = (days: number, from = now()) => new Date(Date.parse(from) + days * DAY_MS).toISOString();
const move = (body: object, key?: string) => world.api('POST /v1/firm/clock', { token: world.firm.key, body, key });
const ahead = (instant: string) => (Date.parse(now()) - Date.parse(instant)) / 1_000;

describe('the clock of a sandbox', () => {
  it('is moved by a firm, and everything that fell due has happened', async () => {
    const order = await world.place();
    const placedAt = now();
    const { now: told } = await world.must('GET /v1/firm/clock', { token: world.firm.key });
    expect(Math.abs(ahead(told))).toBeLessThan(30);
    const moved = await move({ days: 30 });
    expect(moved).toMatchObject({ status: 200, body: { from: expect.any(String), to: later(30, moved.body.from) } });
    expect(ahead(placedAt)).toBeGreaterThanOrEqual(30 * 86_400);
    expect((await world.order(order.id)).state).toBe('expired');
    const to = later(2);
    expect((await move({ to })).body.to).toBe(to);
    expect(ahead(to)).toBeGreaterThanOrEqual(0);
    expect(ahead(to)).toBeLessThan(30);
  });

  it('only goes forward, by a year at most, and not three years ahead of the real time', async () => {
    const stored = await dumpTables(world.host);
    for (const to of [later(-1), later(366.5), '2999-01-01T00:00:00.000Z'])
      expect(await move({ to })).toMatchObject({ status: 409, body: { code: 'clock_out_of_range' } });
    for (const body of [{}, { days: 0 }, { days: 367 }, { days: 1.5 }, { days: 1, to: later(1) }, { to: 'tomorrow' }, { months: 1 }])
      expect((await move(body)).body.code, JSON.stringify(body)).toBe('invalid_request');
    expect(await dumpTables(world.host)).toBe(stored);
    const clock = world.host.platformOf('firm-sandbox').sandboxClock;
    expect(Date.parse(clock?.latest() ?? '')).toBeLessThan(Date.now() + 3 * 366 * DAY_MS + 1_000);
  });

  it('is moved once however often it is asked', async () => {
    const before = now();
    await expectOneEffect(world, { line: 'POST /v1/firm/clock', token: world.firm.key, body: { days: 3 }, other: { days: 4 } });
    expect(ahead(before)).toBeLessThan(3 * 86_400 + 60);
    const key = freshKey();
    const to = later(1);
    const first = await move({ to }, key);
    await move({ days: 1 });
    expect(await move({ to }, key), 'when the instant is past').toMatchObject({ status: 200, body: first.body });
    expect((await move({ to: later(1) }, key)).body.code).toBe('idempotency_key_reused');
  });

  it.each(['before', 'after'] as const)('cut off %s any call, is where it was asked to be after a repetition', async (when) => {
    for (let n = 0; n < 4; n += 1) {
      const before = now();
      const key = freshKey();
      await cut(
        n,
        when,
        () => move({ days: 1 }, key),
        (call: Call) => call.function === 'firm-sandbox',
      );
      expect((await move({ days: 1 }, key)).status).toBe(200);
      expect(ahead(before)).toBeGreaterThanOrEqual(86_400);
      expect(ahead(before)).toBeLessThan(86_400 + 60);
    }
  });
});

describe('a function on Lambda in a sandbox', () => {
  const { env } = process;
  afterEach(() => {
    process.env = env;
  });
  const instance = () =>
    onLambda(create, { name: 'firm-sandbox', tables: ['registry', 'limits', 'sandbox'], moveClock: movableSandboxTime });
  const ask = async (handler: ReturnType<typeof instance>, method: 'GET' | 'POST', body?: object) => {
    const event = {
      version: '2.0',
      routeKey: `${method} /v1/firm/clock`,
      headers: { authorization: `Bearer ${world.firm.key}`, 'content-type': 'application/json', 'idempotency-key': freshKey() },
      requestContext: { requestId: 'request-1' },
      body: body && JSON.stringify(body),
    };
    const { statusCode, body: answer } = (await handler(event as never, {} as never)) as { statusCode: number; body: string };
    return { status: statusCode, body: JSON.parse(answer) };
  };

  it('has the clock of the sandbox, and moves it for all of them; in a live installation neither', async () => {
    const { tables } = world.host.operator;
    process.env = {
      ...env,
      MODE: 'test',
      TABLE_REGISTRY: tables.registry,
      TABLE_LIMITS: tables.limits,
      TABLE_SANDBOX: tables.sandbox,
      AWS_REGION: 'cn-north-1',
      AWS_ACCESS_KEY_ID: 'local',
      AWS_SECRET_ACCESS_KEY: 'local',
      AWS_ENDPOINT_URL_DYNAMODB: world.host.endpoint,
    };
    const before = (await ask(instance(), 'GET')).body.now;
    expect(await ask(instance(), 'POST', { days: 14 })).toMatchObject({ status: 200 });
    const after = (await ask(instance(), 'GET')).body.now;
    expect(Math.round((Date.parse(after) - Date.parse(before)) / DAY_MS)).toBe(14);

    process.env.MODE = 'live';
    expect(await ask(instance(), 'GET')).toMatchObject({ status: 401, body: { code: 'wrong_mode_key' } });
    process.env.MODE = 'test';
    delete process.env.TABLE_SANDBOX;
    await expect(ask(instance(), 'GET')).rejects.toThrow();
  });
});

describe('the clock of a function on Lambda in a sandbox', () => {
  it('is ahead by what the table says, which a firm moves forward alone', async () => {
    const { client, tables } = world.host.platformOf('firm-sandbox').db;
    const time = sandboxTime(client, tables.sandbox);
    const mover = movableSandboxTime(client, tables.sandbox);
    const aheadOfReal = async () => {
      const fresh = sandboxTime(client, tables.sandbox);
      await fresh.refresh();
      return Math.round((Date.parse(fresh.now()) - Date.now()) / DAY_MS);
    };
    await time.refresh();
    const first = await aheadOfReal();
    expect(Math.round((Date.parse(time.now()) - Date.now()) / DAY_MS)).toBe(first);
    await mover.advanceTo(new Date(Date.now() + 40 * DAY_MS).toISOString());
    expect(await aheadOfReal()).toBe(40);
    await mover.advanceTo(new Date(Date.now() + 3 * DAY_MS).toISOString());
    expect(await aheadOfReal()).toBe(40);
    expect(Math.round((Date.parse(time.now()) - Date.now()) / DAY_MS), 'remembered until it is asked again').toBe(first);
    await mover.advanceTo('2999-01-01T00:00:00.000Z');
    expect(await aheadOfReal()).toBe(3 * 366);
  });
});

describe('a live installation', () => {
  let live: StreetWorld;
  beforeAll(async () => {
    live = await startWorld({ mode: 'live', otherOrigin: 'https://sandbox.example' });
  });
  afterAll(() => live.stop());

  it('has keys of its own, sends others to the sandbox, and lets nobody move its clock', async () => {
    expect(live.firm.key).toMatch(/^pk_live_/);
    const english = { 'accept-language': 'en' };
    expect(await live.api('GET /v1/firm/orders', { token: world.firm.key, headers: english })).toMatchObject({
      status: 401,
      body: { code: 'wrong_mode_key', detail: expect.stringContaining('the sandbox at https://sandbox.example') },
    });
    const before = Date.parse(live.host.clock.now());
    for (const [line, body] of [['GET /v1/firm/clock'], ['POST /v1/firm/clock', { days: 1 }]] as const)
      expect(await live.api(line, { token: live.firm.key, body })).toMatchObject({ status: 403, body: { code: 'sandbox_only' } });
    expect(Date.parse(live.host.clock.now()) - before).toBeLessThan(30_000);
  });
});
