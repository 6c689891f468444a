import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type PayingWorld, startPayingWorld } from '../paying-world.ts';

const BILL = 6_300;
const QUARTER = '2027-Q2';
let world: PayingWorld;
let other: { id: string; key: string };
beforeAll(async () => {
  world = await startPayingWorld();
  other = await world.newFirm('邻里物业');
  // Online, at the counter for two households, one of them taken back, one waived in part by credit.
  await world.paid(0);
  await world.cash(1, '2027-000001');
  await world.cash(2, '2027-000002');
  await world.must(`POST /v1/compounds/${world.compound.id}/receipts/2027-000002/reverse`, {
    token: world.compound.committee,
    body: { reason: '录错户' },
  });
  await world.host.settle();
});
afterAll(() => world.stop());

const ask = (path: string, key = world.firm.key) => world.api(`GET ${path}`, { token: key });
const got = (path: string) => world.must(`GET ${path}`, { token: world.firm.key });
const order = () => `/v1/firm/orders/${world.orderId}`;

describe('a firm’s bills', () => {
  it('tell what is paid and not who pays: unit, area and occupancy are the committee’s', async () => {
    const { rows } = await got(`${order()}/bills?period=${QUARTER}&limit=100`);
    expect(rows).toHaveLength(20);
    expect(rows.filter(({ openFen }: { openFen: number }) => openFen === 0)).toHaveLength(2);
    expect(rows[0]).toMatchObject({ amountFen: BILL, period: QUARTER, unit: '1-1-***' });
    expect(JSON.stringify(rows)).not.toMatch(/1-\d-1\d\d|areaDm2|occupied/);
  });

  it('come in pages whose cursors say nothing of units, and fit no other list', async () => {
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await got(`${order()}/bills?period=${QUARTER}&limit=7${cursor ? `&cursor=${cursor}` : ''}`);
      seen.push(...page.rows.map(({ number }: { number: string }) => number));
      cursor = page.nextCursor;
      if (cursor) expect(Buffer.from(cursor, 'base64url').toString()).not.toMatch(/unit|0001/);
    } while (cursor);
    expect(new Set(seen).size).toBe(20);
    const { nextCursor } = await got(`${order()}/bills?period=${QUARTER}&limit=7`);
    expect(await ask(`${order()}/bills?period=2027-Q3&cursor=${nextCursor}`)).toMatchObject({
      status: 400,
      body: { code: 'invalid_request' },
    });
    const changed = `${nextCursor.slice(0, -2)}${nextCursor.endsWith('A') ? 'BA' : 'AA'}`;
    expect(await ask(`${order()}/bills?period=${QUARTER}&cursor=${changed}`)).toMatchObject({ status: 400 });
  });
});

describe('a firm’s receipts', () => {
  it('are what came in for its order and what went back, newest first, without households', async () => {
    const { rows } = await got(`${order()}/receipts?month=2027-04`);
    expect(rows.map(({ kind, channel, receivedFen }: Record<string, unknown>) => ({ kind, channel, receivedFen }))).toEqual([
      { kind: 'reversal', channel: 'cash', receivedFen: -BILL },
      { kind: 'payment', channel: 'cash', receivedFen: BILL },
      { kind: 'payment', channel: 'cash', receivedFen: BILL },
      { kind: 'payment', channel: 'online', receivedFen: BILL },
    ]);
    expect(rows[0].bills).toEqual([{ period: QUARTER, receivedFen: -BILL }]);
    expect(new Set(rows.map(({ id }: { id: string }) => id)).size).toBe(4);
    expect(JSON.stringify(rows)).not.toMatch(/1-\d-1\d\d|主任|2027-00000/);
    expect((await got(`${order()}/receipts?month=2027-03`)).rows).toEqual([]);
  });
});

describe('a firm’s arrears', () => {
  it('are totals by period, and the overdue bills by step', async () => {
    const before = await got(`${order()}/arrears`);
    expect(before).toMatchObject({ openFen: 18 * BILL, overdueFen: 0 });
    expect(before.rows).toEqual([
      expect.objectContaining({ period: QUARTER, bills: 20, openBills: 18, openFen: 18 * BILL, overdue: false }),
    ]);
    await world.to('2027-05-25T01:00:00.000Z');
    const after = await got(`${order()}/arrears`);
    expect(after.overdueFen).toBe(18 * BILL);
    expect(after.steps.reduce((sum: number, { bills }: { bills: number }) => sum + bills, 0)).toBe(18);
  });
});

describe('a firm’s statement', () => {
  it('says per order what a month brought, to the fen and by day, and adds up with the ledger', async () => {
    const april = await got('/v1/firm/statements/2027-04');
    expect(april).toMatchObject({ month: '2027-04', final: true, total: { receivedFen: 2 * BILL, payoutFen: 2 * BILL } });
    expect(april.rows).toEqual([
      expect.objectContaining({
        orderId: world.orderId,
        receivedFen: 2 * BILL,
        payoutFen: 2 * BILL,
        days: [{ day: '2027-04-02', receivedFen: 2 * BILL, subsidyFen: 0 }],
      }),
    ]);
    expect(april.total.receivedFen).toBe(await world.received());
    expect(await got('/v1/firm/statements/2027-05')).toMatchObject({ final: false, total: { payoutFen: 0 } });
  });

  it('of a month to come is refused with the field', async () => {
    const answer = await ask('/v1/firm/statements/2027-12');
    expect(answer).toMatchObject({ status: 400, body: { errors: [{ path: '/params/month' }] } });
  });
});

describe('a firm’s collection rates', () => {
  it('are the street’s figures of its own compounds', async () => {
    const own = await got(`/v1/firm/collection-rates?period=${QUARTER}`);
    const street = await world.must(`GET /v1/street/collection-rates?period=${QUARTER}`, { token: world.street });
    expect(own.total.current).toEqual(street.total.current);
    expect(own.rows).toEqual([expect.objectContaining({ compoundId: world.compound.id })]);
  });
});

it('another firm is told nothing: not that the order exists, not a fen of it', async () => {
  for (const path of [`${order()}/bills?period=${QUARTER}`, `${order()}/receipts`, `${order()}/arrears`]) {
    expect(await ask(path, other.key)).toMatchObject({ status: 404, body: { code: 'not_found' } });
  }
  const statement = await world.must('GET /v1/firm/statements/2027-04', { token: other.key });
  expect(statement).toMatchObject({ rows: [], total: { receivedFen: 0 } });
  const rates = await world.must(`GET /v1/firm/collection-rates?period=${QUARTER}`, { token: other.key });
  expect(rates).toMatchObject({ rows: [], total: { billedFen: 0 } });
});
