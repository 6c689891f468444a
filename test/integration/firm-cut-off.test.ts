import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Faults } from '#infra/local/grants.ts';
import { addDays, localDateOf } from '#shared/domain/calendar/local-date.ts';
import { type Answer, freshKey } from '../api-client.ts';
import { cutter } from '../cut-off.ts';
import { type StreetWorld, startWorld } from '../street-world.ts';

/**
 * What a firm writes about its packages and its orders' numbers, cut off at each call to the world outside, before and after it took effect:
 * the firm repeats its request, and everything is as if nothing had happened.
 */
let world: StreetWorld;
const faults: Faults = {};
beforeAll(async () => {
  world = await startWorld({ accounts: ['chen'], faults, units: 2 });
});
afterAll(() => world.stop());
const cutAt = cutter(faults);

type Place = { n: number; key: string; packageId: string; orderId: string; compound: StreetWorld['compound'] };
type Path = { prepare(n: number): Promise<Place>; write(place: Place): Promise<Answer>; outcome(place: Place): Promise<unknown> };

const terms = { name: '仅保洁', services: [{ code: 'cleaning', level: '每日' }], yuanPerSqmMonth: '0.20', trialMonths: [1] };
const asFirm = (line: string, more: object = {}) => world.api(line, { token: world.firm.key, ...more });
const at = (n: number): Place => ({ n, key: freshKey(), packageId: '', orderId: '', compound: world.compound });
const packaged =
  (state: 'draft' | 'published') =>
  async (n: number): Promise<Place> => ({
    ...at(n),
    packageId: (await asFirm('POST /v1/firm/packages', { body: { ...terms, state } })).body.id,
  });
const ordered = async (n: number): Promise<Place> => {
  const compound = await world.newCompound(`院${n}`, 'chen');
  return { ...at(n), compound, orderId: (await world.place(compound, world.offer.id, 1)).id };
};
const versions = async ({ packageId }: Place) => {
  const { rows } = (await asFirm(`GET /v1/firm/packages/${packageId}/versions`)).body;
  const present = (await asFirm(`GET /v1/firm/packages/${packageId}`)).body;
  expect(present).toEqual(rows[0]);
  return rows.map(({ version, state, name }: Record<string, unknown>) => ({ version, state, name }));
};
const numbered = async ({ orderId, compound, n }: Place) => {
  const found = await Promise.all(['OLD', 'NEW'].map((name) => asFirm(`GET /v1/firm/orders?externalId=${name}-${n}`)));
  const { state, version } = await world.order(orderId, compound);
  return { state, version, found: found.map(({ body }) => body.rows.map(({ id }: { id: string }) => id === orderId)) };
};

const paths: Record<string, Path> = {
  'creation of a package': {
    prepare: async (n) => at(n),
    write: ({ key, n }) => asFirm('POST /v1/firm/packages', { key, body: { ...terms, name: `套餐${n}` } }),
    outcome: async ({ n }) => {
      const { rows } = (await asFirm('GET /v1/firm/packages?limit=100')).body;
      const [own, ...more] = rows.filter(({ name }: { name: string }) => name === `套餐${n}`);
      expect(more).toEqual([]);
      return (await versions({ ...at(n), packageId: own.id })).length;
    },
  },
  'update of a package': {
    prepare: packaged('published'),
    write: ({ packageId }) =>
      asFirm(`PUT /v1/firm/packages/${packageId}`, { body: { ...terms, name: '第二版' }, headers: { 'if-match': '"1"' } }),
    outcome: versions,
  },
  'publication of a draft': {
    prepare: packaged('draft'),
    write: ({ packageId, key }) => asFirm(`POST /v1/firm/packages/${packageId}/publish`, { key }),
    outcome: versions,
  },
  'withdrawal of a package': {
    prepare: packaged('published'),
    write: ({ packageId, key }) => asFirm(`POST /v1/firm/packages/${packageId}/withdraw`, { key }),
    outcome: versions,
  },
  'another number for an order': {
    prepare: async (n) => {
      const place = await ordered(n);
      await asFirm(`PUT /v1/firm/orders/${place.orderId}/external-id`, { body: { externalId: `OLD-${n}` } });
      return place;
    },
    write: ({ orderId, n }) => asFirm(`PUT /v1/firm/orders/${orderId}/external-id`, { body: { externalId: `NEW-${n}` } }),
    outcome: numbered,
  },
  'acceptance with a number': {
    prepare: ordered,
    write: ({ orderId, key, n }) =>
      asFirm(`POST /v1/firm/orders/${orderId}/accept`, {
        key,
        body: { startDate: addDays(localDateOf(world.host.clock.now()), 8), externalId: `NEW-${n}` },
      }),
    outcome: numbered,
  },
};
const shape = (answer: Answer | undefined) => answer && { status: answer.status, state: answer.body.state, version: answer.body.version };

/** Names of orders and packages are made of it, so each try has its own. */
let tries = 0;

describe.each(Object.entries(paths))('%s', (_name, { prepare, write, outcome }) => {
  it('is done once, wherever it is cut off', async () => {
    const fresh = () => {
      tries += 1;
      return prepare(tries);
    };
    const calm = await fresh();
    let first: Answer | undefined;
    const calls = await cutAt(-1, 'before', async () => {
      first = await write(calm);
    });
    const expected = await outcome(calm);
    expect([200, 201], JSON.stringify(first?.body)).toContain(first?.status);
    for (let call = 0; call < calls; call += 1) {
      for (const when of ['before', 'after'] as const) {
        const place = await fresh();
        await cutAt(call, when, () => write(place));
        expect(shape(await write(place))).toEqual(shape(first));
        expect(await outcome(place), `call ${call} cut off ${when}`).toEqual(expected);
      }
    }
    expect(calls).toBeGreaterThan(1);
  });
});
