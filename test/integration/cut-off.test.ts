import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Faults } from '#infra/local/grants.ts';
import { type Answer, freshKey } from '../api-client.ts';
import { Cut, cutter } from '../cut-off.ts';
import { rollFile, type StreetWorld, startWorld } from '../street-world.ts';

/**
 * Every write path, cut off at each of its calls to the world outside, once before the call took effect and once after: the caller repeats
 * the request (or the next sweep comes), and everything is as if nothing had happened.
 */
let world: StreetWorld;
const faults: Faults = {};
beforeAll(async () => {
  world = await startWorld({ accounts: ['chen'], faults });
});
afterAll(() => world.stop());

const cutAt = cutter(faults);

type Path = {
  /** Makes a fresh place for one try. */
  prepare(n: number): Promise<Place>;
  /** The write; may be called again as its caller would. */
  write(place: Place): Promise<Answer | undefined>;
  /** All that can be seen of the outcome, without what differs from try to try. */
  outcome(place: Place): Promise<unknown>;
};
type Place = { compound: StreetWorld['compound']; orderId: string; key: string; n: number };

const at = async (n: number, units = 6): Promise<Place> => ({
  compound: await world.newCompound(`院${n}`, 'chen', rollFile(units)),
  orderId: '',
  key: freshKey(),
  n,
});
const placed = async (n: number): Promise<Place> => {
  const place = await at(n);
  return { ...place, orderId: (await world.place(place.compound, world.offer.id, 1)).id };
};
const orderOutcome = async ({ orderId, compound }: Place) => {
  const { state, version, history } = await world.order(orderId, compound);
  return { state, version, moves: history.map(({ move, version: step }: { move: string; version: number }) => [move, step]) };
};
const shape = (answer: Answer | undefined) => answer && { status: answer.status, state: answer.body.state, code: answer.body.code };

const paths: Record<string, Path> = {
  'import of a roll': {
    prepare: async (n) => ({ ...(await at(n, 1)), key: '' }),
    write: ({ compound }) => world.api(`PUT /v1/compounds/${compound.id}/roll`, { token: compound.committee, body: rollFile(230) }),
    outcome: async ({ compound }) => {
      const quote = await world.must(`GET /v1/compounds/${compound.id}/quotes/${world.offer.id}`, { token: compound.committee });
      const units = await world.must(`GET /v1/compounds/${compound.id}/roll?limit=100`, { token: compound.committee });
      return { quote, first: units.rows.length };
    },
  },
  'placing of an order': {
    prepare: (n) => at(n),
    write: ({ compound, key }) =>
      world.api(`POST /v1/compounds/${compound.id}/orders`, {
        token: compound.committee,
        key,
        body: { packageId: world.offer.id, trialMonths: 1 },
      }),
    outcome: async ({ compound }) => {
      const { rows } = await world.must(`GET /v1/compounds/${compound.id}/orders`, { token: compound.committee });
      return rows.map(({ state, version }: Record<string, unknown>) => ({ state, version }));
    },
  },
  'acceptance of an order': {
    prepare: placed,
    write: ({ orderId, key }) =>
      world.api(`POST /v1/firm/orders/${orderId}/accept`, {
        token: world.firm.key,
        key,
        body: { startDate: new Date(Date.parse(world.host.clock.now()) + 8 * 86_400_000).toISOString().slice(0, 10) },
      }),
    outcome: orderOutcome,
  },
  'withdrawal of an order': {
    prepare: placed,
    write: ({ orderId, compound, key }) =>
      world.api(`POST /v1/compounds/${compound.id}/orders/${orderId}/withdraw`, {
        token: compound.committee,
        key,
        body: { reason: '另选' },
      }),
    outcome: async (place) => ({ ...(await orderOutcome(place)), services: (await world.place(place.compound)).state }),
  },
  'registration of a compound': {
    prepare: async (n) => ({ compound: world.compound, orderId: '', key: freshKey(), n }),
    write: ({ key, n }) =>
      world.api('POST /v1/street/compounds', { token: world.street, key, body: { communityId: world.community, name: `新院${n}` } }),
    outcome: async ({ n }) =>
      (await world.must('GET /v1/street/compounds?limit=100', { token: world.street })).rows.filter(
        ({ name }: { name: string }) => name === `新院${n}`,
      ).length,
  },
  'admission of a firm': {
    prepare: async (n) => ({ compound: world.compound, orderId: '', key: freshKey(), n }),
    write: ({ key, n }) => world.api('POST /v1/street/firms', { token: world.street, key, body: { name: `新物业${n}` } }),
    outcome: async ({ n, key }) => {
      const { apiKey } = await world.must('POST /v1/street/firms', { token: world.street, key, body: { name: `新物业${n}` } });
      return (await world.api('GET /v1/firm/services', { token: apiKey.secret })).status;
    },
  },
  'renewal of a link': {
    prepare: (n) => at(n),
    write: ({ compound, key }) =>
      world.api(`POST /v1/compounds/${compound.id}/units/1-1-100/link/renew`, { token: compound.committee, key }),
    outcome: async ({ compound }) => {
      const { rows } = await world.must(`GET /v1/compounds/${compound.id}/links`, { token: compound.committee });
      const answers = await Promise.all(
        [compound.links[0]?.token, rows[0].token].map((token) => world.api('GET /v1/household', { token })),
      );
      return answers.map(({ status }) => status);
    },
  },
};

describe.each(Object.entries(paths))('%s', (_name, { prepare, write, outcome }) => {
  it('is done once, wherever it is cut off', async () => {
    let n = 0;
    const calm = await prepare(n);
    let first: Answer | undefined;
    const calls = await cutAt(-1, 'before', async () => {
      first = await write(calm);
    });
    const expected = await outcome(calm);
    expect([200, 201], JSON.stringify(first?.body)).toContain(first?.status);
    for (let call = 0; call < calls; call += 1) {
      for (const when of ['before', 'after'] as const) {
        n += 1;
        const place = await prepare(n);
        await cutAt(call, when, () => write(place));
        expect(shape(await write(place))).toEqual(shape(first));
        expect(await outcome(place), `call ${call} cut off ${when}`).toEqual(expected);
      }
    }
    expect(calls).toBeGreaterThan(0);
  });
});

describe('a roll whose import was cut off', () => {
  it('is not quoted or ordered from until the same file has completed it', async () => {
    const { compound } = await at(9_000, 1);
    // Seats, compound, roll head and units are read first; the fifth write of five is the head that says the roll is whole.
    let writes = 0;
    faults.before = ({ command }) => {
      if (command === 'TransactWriteCommand' || command === 'TransactWriteItemsCommand') writes += 1;
      if (writes === 3) throw new Cut();
    };
    expect((await world.api(`PUT /v1/compounds/${compound.id}/roll`, { token: compound.committee, body: rollFile(230) })).status).toBe(500);
    faults.before = undefined;
    expect(await world.api(`GET /v1/compounds/${compound.id}/quotes/${world.offer.id}`, { token: compound.committee })).toMatchObject({
      status: 409,
      body: { code: 'roll_incomplete' },
    });
    expect(
      await world.api(`POST /v1/compounds/${compound.id}/orders`, { token: compound.committee, body: { packageId: world.offer.id } }),
    ).toMatchObject({ status: 409, body: { code: 'roll_incomplete' } });
    expect(await world.must(`PUT /v1/compounds/${compound.id}/roll`, { token: compound.committee, body: rollFile(230) })).toMatchObject({
      units: 230,
    });
    expect((await world.must(`GET /v1/compounds/${compound.id}/quotes/${world.offer.id}`, { token: compound.committee })).units).toBe(230);
  });
});

describe('timers and billing', () => {
  const live = async (n: number, cut?: { call: number; when: 'before' | 'after' }) => {
    const own = await startWorld({ units: 260, faults });
    const order = await own.place(own.compound, own.offer.id, 1);
    await own.accept(order.id, '2026-12-01');
    await own.to('2026-12-20T00:00:00.000Z');
    const links = [...own.compound.links];
    const more = await own.must(
      `GET /v1/compounds/${own.compound.id}/links?limit=100&cursor=${(await own.must(`GET /v1/compounds/${own.compound.id}/links?limit=100`, { token: own.compound.committee })).nextCursor}`,
      { token: own.compound.committee },
    );
    for (const { token } of [...links, ...more.rows].slice(0, 140)) await own.rate(order.id, token, 5);
    let calls = 0;
    own.host.clock.moveTo('2027-04-05T00:00:00.000Z');
    calls = await cutAt(cut?.call ?? -1, cut?.when ?? 'before', () => own.host.settle());
    // What was cut off comes again: the next minute's sweep, the queue's redelivery, the next day's billing.
    own.host.clock.moveTo('2027-04-06T23:00:00.000Z');
    await own.host.settle();
    const { state, history } = await own.order(order.id);
    const bills = [];
    for (const period of ['2027-Q1', '2027-Q2']) {
      for (let cursor = ''; ; ) {
        const page = await own.must(
          `GET /v1/compounds/${own.compound.id}/orders/${order.id}/bills?period=${period}&limit=100${cursor && `&cursor=${cursor}`}`,
          { token: own.compound.committee },
        );
        bills.push(...page.rows);
        if (!page.nextCursor) break;
        cursor = page.nextCursor;
      }
    }
    const { total } = await own.must('GET /v1/street/collection-rates?period=2027-Q2', { token: own.street });
    let runs = 0;
    for (let cursor = ''; ; ) {
      const page = await own.must(`GET /v1/street/audit?month=2027-04&limit=100${cursor && `&cursor=${cursor}`}`, { token: own.street });
      runs += page.rows.filter(({ type }: { type: string }) => type === 'bill.run_finished').length;
      if (!page.nextCursor) break;
      cursor = page.nextCursor;
    }
    await own.stop();
    return {
      calls,
      outcome: {
        state,
        moves: history.map(({ move }: { move: string }) => move),
        bills: bills.map(({ orderId: _, ...bill }) => bill),
        billed: total.billedFen,
        households: total.households.denominator,
        runs,
        n: n * 0,
      },
    };
  };

  it('come to the same moves, bills and sums, wherever they are cut off', async () => {
    const calm = await live(0);
    expect(calm.outcome).toMatchObject({ state: 'collecting', billed: 260 * 6_300, households: 260, runs: 2 });
    expect(calm.outcome.bills).toHaveLength(520);
    // Every early one, then a spread over the pages; billing-cut-off.test.ts tries every call of a run.
    const chosen = [...Array(12).keys(), 60, 140, 255, 262, 400, calm.calls - 4, calm.calls - 2].filter((call) => call < calm.calls);
    for (const [n, call] of chosen.entries()) {
      const cut = await live(n + 1, { call, when: n % 2 === 0 ? 'after' : 'before' });
      expect(cut.outcome, `call ${call}`).toEqual(calm.outcome);
    }
  }, 180_000);
});
