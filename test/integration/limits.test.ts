import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { create } from '#functions/firm-keys/handler.ts';
import type { Call, Faults } from '#infra/local/grants.ts';
import { keyPermits } from '#shared/platform/callers/key-permits.ts';
import type { HttpHandler } from '#shared/platform/functions/http-function.ts';
import { REQUESTS_PER_MINUTE } from '#shared/platform/installation.ts';
import type { Platform } from '#shared/platform/platform.ts';
import { freshKey } from '../api-client.ts';
import { cutter } from '../cut-off.ts';
import { type StreetWorld, startWorld } from '../street-world.ts';

/** A limit that a test meets soon, of a function that runs in two instances taking turns. */
const LIMIT = 30;
const faults: Faults = {};
const cut = cutter(faults);
let turn = 0;
const inTwoInstances = (platform: Platform) => {
  const instances = [create(platform), create(platform)] as [HttpHandler, HttpHandler];
  return (async (event: never, context: never) => {
    turn += 1;
    return instances[(turn % 2) as 0 | 1](event, context);
  }) as unknown as ReturnType<typeof create> & ((event: unknown, context: unknown) => Promise<unknown>);
};

let world: StreetWorld;
beforeAll(async () => {
  world = await startWorld({ requestsPerMinute: LIMIT, faults, replaced: { 'firm-keys': inTwoInstances } });
});
afterAll(() => world.stop());

/** Goes on to the beginning of the next minute, so that no window ends within what follows. */
const nextMinute = () =>
  world.host.clock.moveTo(new Date((Math.floor(Date.parse(world.host.clock.now()) / 60_000) + 1) * 60_000).toISOString());
const newKey = async () => (await world.newFirm('限流物业')).key;
const ask = (token: string) => world.api('GET /v1/firm/keys', { token, headers: { 'accept-language': 'en' } });
const count = (statuses: number[], status: number) => statuses.filter((one) => one === status).length;

describe('the limit of a key', () => {
  it('is told with every answer, and a request over it is told when to ask again', async () => {
    const key = await newKey();
    nextMinute();
    const first = await ask(key);
    expect(first.headers.get('ratelimit-policy')).toBe(`"key";q=${LIMIT};w=60`);
    expect(first.headers.get('ratelimit')).toMatch(new RegExp(`^"key";r=${LIMIT - 1};t=(59|60)$`));
    expect((await world.api('POST /v1/firm/keys', { token: key, body: { surprise: 1 } })).headers.get('ratelimit')).toMatch(
      /^"key";r=\d+;t=\d+$/,
    );
    for (let n = 0; n < LIMIT; n += 1) await ask(key);
    const over = await ask(key);
    expect(over).toMatchObject({
      status: 429,
      body: { code: 'rate_limited', detail: expect.stringContaining(`${LIMIT} requests a minute`) },
    });
    expect(Number(over.headers.get('retry-after'))).toBeGreaterThan(50);
    expect(over.headers.get('ratelimit')).toMatch(/^"key";r=[012];t=\d+$/);
    world.host.clock.moveTo(new Date(Date.parse(world.host.clock.now()) + Number(over.headers.get('retry-after')) * 1_000).toISOString());
    expect((await ask(key)).status).toBe(200);
  });

  it('is one for all instances of all functions, of each key alone', async () => {
    const [key, other] = [await newKey(), await newKey()];
    nextMinute();
    const statuses = await Promise.all(
      Array.from({ length: 60 }, async (_, n) =>
        (n % 3 === 0 ? world.api('GET /v1/firm/orders', { token: key }) : ask(key)).then(({ status }) => status),
      ),
    );
    expect(count(statuses, 200) + count(statuses, 429)).toBe(60);
    expect(count(statuses, 200)).toBeLessThanOrEqual(LIMIT);
    // Two other instances may each hold two permits of a batch of three.
    expect(count(statuses, 200)).toBeGreaterThanOrEqual(LIMIT - 4);
    expect((await ask(other)).status).toBe(200);
    nextMinute();
    const next = await Promise.all(Array.from({ length: 60 }, () => ask(key).then(({ status }) => status)));
    expect(count(next, 200)).toBeGreaterThanOrEqual(LIMIT - 2);
    expect(count(next, 200)).toBeLessThanOrEqual(LIMIT);
  });

  it('is not counted for keys that are not right, and not shown to them', async () => {
    const key = await newKey();
    nextMinute();
    for (let n = 0; n < LIMIT + 5; n += 1) {
      const refused = await ask(`${key.slice(0, -3)}xxx`);
      expect(refused.status).toBe(401);
      expect(refused.headers.get('ratelimit')).toBeNull();
    }
    expect((await ask(key)).status).toBe(200);
  });

  it('costs most requests no round trip, and the first of a minute one', async () => {
    const key = await newKey();
    nextMinute();
    const tripsOf = async () => {
      const calls: Call[] = [];
      faults.before = (call) => void calls.push(call);
      await world.api('GET /v1/firm/orders', { token: key }).finally(() => {
        faults.before = undefined;
      });
      return calls.map(({ command }) => command);
    };
    expect(await tripsOf()).toEqual(['GetCommand', 'UpdateCommand', 'QueryCommand']);
    expect(await tripsOf()).toEqual(['QueryCommand']);
    expect(await tripsOf()).toEqual(['QueryCommand']);
  });

  it.each(['before', 'after'] as const)('is not exceeded when taking permits is cut off %s it took effect', async (when) => {
    const key = await newKey();
    nextMinute();
    const isLimit = ({ input }: Call) => (input as { TableName?: string }).TableName === world.host.operator.tables.limits;
    let granted = 0;
    for (let n = 0; n < 60; n += 1) {
      const asked = () => ask(key).then(({ status }) => (granted += status === 200 ? 1 : 0));
      await cut(0, when, asked, n % 2 === 0 ? isLimit : () => false);
    }
    expect(granted).toBeLessThanOrEqual(LIMIT);
    nextMinute();
    expect((await ask(key)).status).toBe(200);
  });

  it('lets a repetition through once the minute is over, with its one effect', async () => {
    const key = await newKey();
    nextMinute();
    for (let n = 0; n < LIMIT + 2; n += 1) await ask(key);
    const wish = { token: key, body: { name: '迟到' }, key: freshKey() };
    expect((await world.api('POST /v1/firm/keys', wish)).status).toBe(429);
    nextMinute();
    expect((await world.api('POST /v1/firm/keys', wish)).status).toBe(201);
  });
});

describe('permits', () => {
  const platform = (more: Partial<Platform> = {}): Platform => ({
    ...world.host.platformOf('firm-keys'),
    requestsPerMinute: REQUESTS_PER_MINUTE,
    ...more,
  });
  const spendAll = async (instances: ReturnType<typeof keyPermits>[], keyId: string, requests: number, counts = 1) => {
    const standings = await Promise.all(
      Array.from({ length: requests }, (_, n) => (instances[n % instances.length] as (typeof instances)[0]).spend(keyId, counts)),
    );
    return standings.filter(({ refused }) => !refused).length * counts;
  };
  const keyIdOf = async () => (await world.newFirm('许可物业')).keyId;

  it('of 600 a minute are never more in sum, and at most 19 fewer for each other instance', async () => {
    const keyId = await keyIdOf();
    nextMinute();
    const instances = [1, 2, 3].map(() => keyPermits(platform()));
    let writes = 0;
    faults.before = () => {
      writes += 1;
    };
    let granted = 0;
    for (let round = 0; round < 90; round += 1) granted += await spendAll([instances[round % 3] as (typeof instances)[0]], keyId, 8);
    faults.before = undefined;
    expect(granted).toBeLessThanOrEqual(REQUESTS_PER_MINUTE);
    expect(granted).toBeGreaterThanOrEqual(REQUESTS_PER_MINUTE - 2 * 19);
    expect(writes, 'far fewer writes than requests').toBeLessThan(200);
  });

  it('are all given to the one instance that asks', async () => {
    const keyId = await keyIdOf();
    nextMinute();
    const one = keyPermits(platform());
    expect(await spendAll([one], keyId, 1)).toBe(1);
    let granted = 1;
    for (let n = 0; n < REQUESTS_PER_MINUTE + 20; n += 1) granted += (await one.spend(keyId, 1)).refused ? 0 : 1;
    expect(granted).toBe(REQUESTS_PER_MINUTE);
  });

  it('are spent several at once by a request that counts for several', async () => {
    const keyId = await keyIdOf();
    nextMinute();
    const [one, other] = [keyPermits(platform()), keyPermits(platform())];
    let granted = 0;
    for (let n = 0; n < 20; n += 1) granted += (await (n % 2 ? one : other).spend(keyId, 50)).refused ? 0 : 50;
    expect(granted).toBe(REQUESTS_PER_MINUTE);
    expect((await one.spend(keyId, 1)).refused).toBe(true);
  });

  it('of an instance whose clock is behind come from the window that has begun', async () => {
    const keyId = await keyIdOf();
    nextMinute();
    const late = { now: () => new Date(Date.parse(world.host.clock.now()) - 30_000).toISOString() };
    const [right, behind] = [keyPermits(platform({ requestsPerMinute: 40 })), keyPermits(platform({ requestsPerMinute: 40, clock: late }))];
    expect((await right.spend(keyId, 1)).refused).toBe(false);
    const standing = await behind.spend(keyId, 1);
    expect(standing).toMatchObject({ refused: false, headers: { ratelimit: expect.stringMatching(/;t=(89|90)$/) } });
    let granted = 2;
    for (let n = 0; n < 60; n += 1) granted += (await (n % 2 ? right : behind).spend(keyId, 1)).refused ? 0 : 1;
    expect(granted).toBeLessThanOrEqual(40);
    expect(granted).toBeGreaterThanOrEqual(37);
  });
});
