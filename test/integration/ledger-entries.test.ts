import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freshKey } from '../api-client.ts';
import { BILL_FEN, type BilledWorld, QUARTER, startBilledWorld } from '../billed-world.ts';
import { newStreet } from '../street-world.ts';

let world: BilledWorld;
beforeAll(async () => {
  world = await startBilledWorld({ units: 60, accounts: ['sun', 'chen'] });
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

describe('an entry', () => {
  it('names the unit as the roll does, however it was asked for', async () => {
    const n = household();
    await world.receive(`name-${n}`, n);
    const padded = `${world.of}/orders/${world.orderId}/bills/${QUARTER}/0${world.unit(n)}`;
    const credited = await world.ask(`POST ${padded}/credit-notes`, { amountFen: 100, reason });
    expect(credited).toMatchObject({ status: 201, body: { unit: world.unit(n), prepaidFen: 100 } });
    const refund = await world.ask(`POST ${world.of}/units/0${world.unit(n)}/refunds`, { amountFen: 100, reason, channel: 'cash' });
    expect(refund).toMatchObject({ status: 201, body: { unit: world.unit(n), prepaidFen: -100 } });
    expect(await world.money(n)).toEqual({ openFen: 0, prepaidFen: 0 });
  });
});

describe('a reversal', () => {
  it('takes a receipt back exactly, once; the number stays used', async () => {
    const n = household();
    await world.receive(`r-${n}`, n, { amountFen: BILL_FEN + 500, surplus: 'credit' });
    const reversed = await world.ask(`POST ${world.of}/receipts/r-${n}/reverse`, { reason });
    expect(reversed).toMatchObject({
      status: 201,
      body: { kind: 'reversal', amountFen: BILL_FEN + 500, prepaidFen: -500, bills: [{ receivedFen: -BILL_FEN }], reason },
    });
    expect(await world.money(n)).toEqual({ openFen: BILL_FEN, prepaidFen: 0 });
    expect(await world.ask(`POST ${world.of}/receipts/r-${n}/reverse`, { reason })).toMatchObject({
      status: 409,
      body: { code: 'receipt_reversed' },
    });
    expect(await world.receive(`r-${n}`, n)).toMatchObject({ status: 409, body: { code: 'receipt_used' } });
    expect(await world.ask(`POST ${world.of}/receipts/none/reverse`, { reason })).toMatchObject({
      status: 404,
      body: { code: 'not_found' },
    });
  });

  it('shows in the household’s own list of receipts, the newest first, and in nobody else’s', async () => {
    const n = household();
    const own = () => world.must('GET /v1/household/receipts', { token: world.compound.links[n]?.token });
    await world.receive(`l-${n}-a`, n, { amountFen: 1_000, channel: 'transfer' });
    await world.to(new Date(Date.parse(world.host.clock.now()) + 60_000).toISOString());
    await world.receive(`l-${n}-b`, n, { amountFen: BILL_FEN - 1_000 });
    await world.ask(`POST ${world.of}/receipts/l-${n}-a/reverse`, { reason });
    await world.host.settle();
    const { rows } = await own();
    expect(rows).toMatchObject([
      { receiptNumber: `l-${n}-b`, channel: 'cash', amountFen: BILL_FEN - 1_000 },
      { receiptNumber: `l-${n}-a`, channel: 'transfer', amountFen: 1_000, reversed: { reason } },
    ]);
    expect(rows).toHaveLength(2);
    expect(rows[0]).not.toHaveProperty('reversed');
  });

  it('is refused when the credit has been paid out, or the bill’s money was credited since; then nothing has changed', async () => {
    const n = household();
    await world.receive(`s-${n}`, n, { amountFen: BILL_FEN + 500, surplus: 'credit' });
    await world.ask(`POST ${world.of}/units/${world.unit(n)}/refunds`, { amountFen: 1, reason, channel: 'cash' });
    const before = await world.money(n);
    expect(await world.ask(`POST ${world.of}/receipts/s-${n}/reverse`, { reason })).toMatchObject({
      status: 409,
      body: { code: 'receipt_spent' },
    });
    expect(await world.money(n)).toEqual(before);
    const m = household();
    await world.receive(`s-${m}`, m);
    await world.ask(`POST ${world.bill(m)}/credit-notes`, { amountFen: 1, reason });
    expect(await world.ask(`POST ${world.of}/receipts/s-${m}/reverse`, { reason })).toMatchObject({
      status: 409,
      body: { code: 'receipt_spent' },
    });
  });

  it('asked for by several at once happens once', async () => {
    const n = household();
    await world.receive(`t-${n}`, n);
    const answers = await Promise.all([1, 2, 3, 4].map(() => world.ask(`POST ${world.of}/receipts/t-${n}/reverse`, { reason })));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409]);
    expect(await world.money(n)).toEqual({ openFen: BILL_FEN, prepaidFen: 0 });
  });
});

describe('a credit note', () => {
  it('takes off what is open; what was paid beyond is kept as paid ahead; never more than the bill', async () => {
    const n = household();
    await world.receive(`c-${n}`, n, { amountFen: 6_000 });
    const note = await world.ask(`POST ${world.bill(n)}/credit-notes`, { amountFen: 1_000, reason });
    expect(note).toMatchObject({
      status: 201,
      body: { kind: 'credit_note', prepaidFen: 700, bills: [{ creditedFen: 1_000, receivedFen: -700 }] },
    });
    expect(await world.money(n)).toEqual({ openFen: 0, prepaidFen: 700 });
    expect(await world.ask(`POST ${world.bill(n)}/credit-notes`, { amountFen: BILL_FEN - 999, reason })).toMatchObject({
      status: 409,
      body: { code: 'credit_over_bill' },
    });
    expect((await world.ask(`POST ${world.bill(n)}/credit-notes`, { amountFen: BILL_FEN - 1_000, reason })).status).toBe(201);
    expect(await world.money(n)).toEqual({ openFen: 0, prepaidFen: 6_000 });
  });

  it('has a number without gaps, also among many at once and refused ones', async () => {
    const units = [household(), household(), household(), household()];
    const numberOf = async (n: number, amountFen: number) =>
      (await world.ask(`POST ${world.bill(n)}/credit-notes`, { amountFen, reason })).body.number as string | undefined;
    const before = Number((await numberOf(units[0] as number, 1))?.split('-')[1]);
    const numbers = await Promise.all([...units.map((n) => numberOf(n, 10)), numberOf(units[0] as number, 10 * BILL_FEN)]);
    expect(
      numbers
        .filter(Boolean)
        .map((number) => Number(number?.split('-')[1]))
        .sort((a, b) => a - b),
    ).toEqual([1, 2, 3, 4].map((n) => before + n));
  });
});

describe('waivers, subsidies, write-offs', () => {
  it('take off what is open and no more, each into a sum of its own', async () => {
    const n = household();
    const approver = '王主任';
    expect(await world.ask(`POST ${world.bill(n)}/waivers`, { amountFen: 1_000, reason, approver })).toMatchObject({
      status: 201,
      body: { kind: 'waiver', bills: [{ waivedFen: 1_000 }], approver, reason },
    });
    expect(await byStreet(`POST ${world.streetBill(n)}/subsidies`, { amountFen: 2_000, reason })).toMatchObject({
      status: 201,
      body: { kind: 'subsidy', bills: [{ subsidyFen: 2_000, receivedFen: 0 }] },
    });
    expect(await world.ask(`POST ${world.bill(n)}/waivers`, { amountFen: 3_301, reason, approver })).toMatchObject({
      status: 409,
      body: { code: 'more_than_open' },
    });
    expect(await byStreet(`POST ${world.streetBill(n)}/write-offs`, { reason })).toMatchObject({ status: 201, body: { amountFen: 3_300 } });
    expect((await world.account(n)).bills[0]).toMatchObject({
      openFen: 0,
      receivedFen: 0,
      waivedFen: 1_000,
      subsidyFen: 2_000,
      writtenOffFen: 3_300,
    });
    expect(await byStreet(`POST ${world.streetBill(n)}/write-offs`, { reason })).toMatchObject({
      status: 409,
      body: { code: 'nothing_open' },
    });
  });

  it('count in HH as a household that paid only where somebody did: what was waived wholly is not billed, what was written off not paid', async () => {
    const [waived, credited, subsidised, givenUp] = [household(), household(), household(), household()];
    const { numerator, denominator } = (await world.collected()).households;
    await world.ask(`POST ${world.bill(waived)}/waivers`, { amountFen: BILL_FEN, reason, approver: '王主任' });
    await world.ask(`POST ${world.bill(credited)}/credit-notes`, { amountFen: BILL_FEN, reason });
    await byStreet(`POST ${world.streetBill(subsidised)}/subsidies`, { amountFen: BILL_FEN, reason });
    await byStreet(`POST ${world.streetBill(givenUp)}/write-offs`, { reason });
    expect(await Promise.all([waived, credited, subsidised, givenUp].map(world.money))).toEqual(
      Array(4).fill({ openFen: 0, prepaidFen: 0 }),
    );
    expect((await world.collected()).households).toMatchObject({ numerator: numerator + 1, denominator: denominator - 2 });
  });

  it('are for the street’s own compounds and the compound’s own orders alone', async () => {
    const n = household();
    await newStreet(world.host, '纬北路街道', 'sun');
    const token = await world.host.tokenFor('sun');
    for (const [what, body] of [
      ['subsidies', { amountFen: 1, reason }],
      ['write-offs', { reason }],
    ] as const)
      expect(await world.api(`POST ${world.streetBill(n)}/${what}`, { token, body })).toMatchObject({
        status: 404,
        body: { code: 'not_found' },
      });
    const other = await world.newCompound('松林里', 'chen');
    const foreign = world.bill(n).replace(world.compound.id, other.id);
    for (const [what, body] of [
      ['credit-notes', { amountFen: 1, reason }],
      ['waivers', { amountFen: 1, reason, approver: '王' }],
    ] as const)
      expect(await world.api(`POST ${foreign}/${what}`, { token: other.committee, body })).toMatchObject({
        status: 404,
        body: { code: 'not_found' },
      });
    expect(await world.ask(`POST ${world.bill(n).replace(QUARTER, '2026-Q1')}/credit-notes`, { amountFen: 1, reason })).toMatchObject({
      status: 404,
      body: { code: 'bill_not_found' },
    });
    expect(await world.money(n)).toEqual({ openFen: BILL_FEN, prepaidFen: 0 });
  });
});

describe('a refund of money paid ahead', () => {
  it('pays back what there is and no more, also to several at once', async () => {
    const n = household();
    await world.receive(`f-${n}`, n, { amountFen: BILL_FEN + 1_000, surplus: 'credit' });
    const refund = (amountFen: number) =>
      world.ask(`POST ${world.of}/units/${world.unit(n)}/refunds`, { amountFen, reason, channel: 'transfer' });
    expect(await refund(1_001)).toMatchObject({ status: 409, body: { code: 'refund_over_prepaid' } });
    const answers = await Promise.all([600, 600, 600].map(refund));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
    expect(await world.money(n)).toEqual({ openFen: 0, prepaidFen: 400 });
  });
});

describe('common revenue', () => {
  it('is listed with its total for every party, and in no rate', async () => {
    const rate = await world.collected();
    const key = freshKey();
    const body = { amountFen: 60_000, channel: 'transfer', source: '公共车位四月租金' };
    const first = await world.ask(`POST ${world.of}/common-revenue`, body, { key });
    expect(await world.ask(`POST ${world.of}/common-revenue`, body, { key })).toEqual({ ...first, headers: expect.anything() });
    expect((await world.ask(`POST ${world.of}/common-revenue`, { ...body, amountFen: 5_000 })).status).toBe(201);
    const party = await world.must('POST /v1/street/parties', {
      token: world.street,
      body: { kind: 'area_unit', name: '小学', compoundId: world.compound.id },
    });
    await world.must(`POST /v1/street/parties/${party.id}/members`, { token: world.street, body: { account: 'zhao', name: '赵' } });
    expect(await world.must(`GET ${world.of}/common-revenue`, { token: await world.host.tokenFor('zhao') })).toMatchObject({
      totalFen: 65_000,
      rows: [{ amountFen: 5_000 }, { amountFen: 60_000, source: '公共车位四月租金' }],
    });
    const { cutOff: _, ...after } = await world.collected();
    expect(after).toEqual({ ...after, ...Object.fromEntries(Object.entries(rate).filter(([name]) => name !== 'cutOff')) });
  });
});
