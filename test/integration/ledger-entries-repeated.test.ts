import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Faults } from '#infra/local/grants.ts';
import { type Answer, freshKey } from '../api-client.ts';
import { BILL_FEN, type BilledWorld, startBilledWorld } from '../billed-world.ts';
import { cutCall } from '../cut-off.ts';

let world: BilledWorld;
const faults: Faults = {};
beforeAll(async () => {
  world = await startBilledWorld({ units: 60, accounts: ['sun', 'chen'], faults });
});
afterAll(async () => {
  expect(await world.reconcile()).toMatchObject({ facts: { differences: 0 }, differences: [] });
  expect(world.host.refusals).toEqual([]);
  await world.stop();
});

let next = 0;
/** A household that no other test has. */
const household = () => {
  next += 1;
  return next - 1;
};
const byStreet = (line: string, body: unknown, key = freshKey()) => world.api(line, { token: world.street, body, key });
const reason = '登记有误';

/** Every entry as it is asked for: prepared for a household, asked under a key, with another body that the same key must not take. */
type Way = {
  prepare?(n: number): Promise<unknown>;
  ask(n: number, key: string, other?: boolean): Promise<Answer>;
};
const ways: Record<string, Way> = {
  reversal: {
    prepare: (n) => world.receive(`w-${n}`, n, { amountFen: BILL_FEN + 500, surplus: 'credit' }),
    ask: (n, key, other) => world.ask(`POST ${world.of}/receipts/w-${n}/reverse`, { reason: other ? '其他' : reason }, { key }),
  },
  'credit note': {
    prepare: (n) => world.receive(`w-${n}`, n),
    ask: (n, key, other) => world.ask(`POST ${world.bill(n)}/credit-notes`, { amountFen: other ? 2 : 1_000, reason }, { key }),
  },
  waiver: {
    ask: (n, key, other) =>
      world.ask(`POST ${world.bill(n)}/waivers`, { amountFen: other ? 2 : BILL_FEN, reason, approver: '王' }, { key }),
  },
  subsidy: { ask: (n, key, other) => byStreet(`POST ${world.streetBill(n)}/subsidies`, { amountFen: other ? 2 : BILL_FEN, reason }, key) },
  'write-off': { ask: (n, key, other) => byStreet(`POST ${world.streetBill(n)}/write-offs`, { reason: other ? '其他' : reason }, key) },
  refund: {
    prepare: (n) => world.receive(`w-${n}`, n, { amountFen: BILL_FEN + 500, surplus: 'credit' }),
    ask: (n, key, other) =>
      world.ask(`POST ${world.of}/units/${world.unit(n)}/refunds`, { amountFen: other ? 2 : 500, reason, channel: 'cash' }, { key }),
  },
  'common revenue': {
    ask: (_, key, other) =>
      world.ask(`POST ${world.of}/common-revenue`, { amountFen: other ? 2 : 700, channel: 'cash', source: '广告' }, { key }),
  },
};

describe.each(Object.entries(ways))('a %s', (_, { prepare, ask }) => {
  it('asked for again under its key is the same one; another body under it is refused', async () => {
    const n = household();
    await prepare?.(n);
    const key = freshKey();
    const answers = await Promise.all([ask(n, key), ask(n, key), ask(n, key)]);
    const { entries } = await world.ledger();
    const money = await world.money(n);
    for (const { status, body } of [...answers, await ask(n, key)])
      expect({ status, body }).toEqual({ status: 201, body: answers[0]?.body });
    expect(await ask(n, key, true)).toMatchObject({ status: 409, body: { code: 'idempotency_key_reused' } });
    expect((await world.ledger()).entries).toHaveLength(entries.length);
    expect(await world.money(n)).toEqual(money);
  });

  it('is booked once, wherever it is cut off', async () => {
    const calm = household();
    await prepare?.(calm);
    let first: Answer | undefined;
    const calls = await cutCall(faults, -1, 'before', async () => {
      first = await ask(calm, freshKey());
    });
    expect(first?.status).toBe(201);
    const expected = await world.money(calm);
    const revenue = async () => (await world.must(`GET ${world.of}/common-revenue`, { token: world.compound.committee })).totalFen;
    const n = household();
    for (const when of ['before', 'after'] as const) {
      // The last call is the transaction; those before it only read.
      for (const call of when === 'after' ? [calls - 1] : [0, calls - 1]) {
        const own = when === 'before' && call === 0 ? n : household();
        await prepare?.(own);
        const key = freshKey();
        const [entriesBefore, revenueBefore] = [(await world.ledger()).entries.length, await revenue()];
        await cutCall(faults, call, when, () => ask(own, key));
        expect((await ask(own, key)).status).toBe(201);
        expect(await world.money(own), `call ${call} cut off ${when}`).toEqual(expected);
        expect((await world.ledger()).entries).toHaveLength(entriesBefore + 1);
        expect([0, 700]).toContain((await revenue()) - revenueBefore);
      }
    }
  });
});
