import { afterAll, beforeAll, expect, it } from 'vitest';
import { BILL_FEN, type BilledWorld, QUARTER, startBilledWorld } from '../billed-world.ts';

let world: BilledWorld;
beforeAll(async () => {
  world = await startBilledWorld();
});
afterAll(() => world.stop());

const bills = () => [{ orderId: world.orderId, period: QUARTER }];

it('takes the same slip once, however often and from however many clicks it comes', async () => {
  const answers = await Promise.all(Array.from({ length: 6 }, () => world.receive('0001', 0)));
  expect(answers.map(({ status }) => status)).toEqual(Array(6).fill(200));
  for (const answer of answers) expect(answer.body).toEqual(answers[0]?.body);
  expect(answers[0]?.body).toMatchObject({ bills: [{ ...bills()[0], receivedFen: BILL_FEN }], creditFen: 0, cashier: 'wang主任' });
  expect(await world.collected()).toMatchObject({ receivedFen: BILL_FEN });
  expect(await world.money(0)).toEqual({ openFen: 0, prepaidFen: 0 });
});

it('refuses a used receipt number with other content, and keeps the earlier receipt', async () => {
  for (const [n, more] of [
    [1, {}],
    [0, { amountFen: 1 }],
    [0, { channel: 'pos' }],
    [0, { bills: bills() }],
    [0, { surplus: 'credit' }],
    [0, { photoHash: 'x'.repeat(43) }],
  ] as const)
    expect(await world.receive('0001', n, more)).toMatchObject({ status: 409, body: { code: 'receipt_used' } });
  expect((await world.collected()).receivedFen).toBe(BILL_FEN);
});

it('never takes more than is open, from slips one after the other or at once', async () => {
  expect(await world.receive('0002', 1, { amountFen: BILL_FEN + 1 })).toMatchObject({ status: 409, body: { code: 'amount_over_open' } });
  const answers = await Promise.all(['a', 'b', 'c', 'd'].map((slip) => world.receive(`0003-${slip}`, 1, { amountFen: 4_000 })));
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  expect(answers.filter(({ body }) => body.code === 'amount_over_open')).toHaveLength(3);
  expect((await world.receive('0004', 1, { amountFen: 2_300, bills: bills() })).status).toBe(200);
  expect(await world.money(1)).toEqual({ openFen: 0, prepaidFen: 0 });
});

it('refuses bills that do not exist: another period, unit, compound; and a bill named twice', async () => {
  expect(await world.ask(`PUT ${world.of}/receipts/0005`, { channel: 'cash', unit: '9-9-999', amountFen: 1 })).toMatchObject({
    status: 404,
    body: { code: 'not_found' },
  });
  for (const named of [
    { orderId: world.orderId, period: '2026-Q2' },
    { orderId: 'ord_0123456789abcdefghjkmnpqrstv', period: QUARTER },
  ])
    expect(await world.receive('0005', 2, { bills: [named] })).toMatchObject({ status: 404, body: { code: 'bill_not_found' } });
  const twice = await world.receive('0005', 2, { bills: [...bills(), ...bills()] });
  expect(twice).toMatchObject({ status: 400, body: { errors: [{ path: '/body/bills' }] } });
  expect(await world.money(2)).toEqual({ openFen: BILL_FEN, prepaidFen: 0 });
});

it('keeps a surplus as paid ahead where that is asked for, up to twelve months of fees', async () => {
  expect(await world.receive('0006', 3, { amountFen: BILL_FEN + 2_100 })).toMatchObject({ body: { code: 'amount_over_open' } });
  expect(await world.receive('0006', 3, { amountFen: BILL_FEN + 2_100, surplus: 'credit' })).toMatchObject({
    status: 200,
    body: { creditFen: 2_100, bills: [{ receivedFen: BILL_FEN }] },
  });
  expect(await world.money(3)).toEqual({ openFen: 0, prepaidFen: 2_100 });
  // Twelve months of 2,100 from July, of which one month is there already.
  expect(await world.receive('0007', 3, { amountFen: 11 * 2_100 + 1, surplus: 'credit' })).toMatchObject({
    status: 409,
    body: { code: 'prepay_limit' },
  });
  expect((await world.receive('0007', 3, { amountFen: 11 * 2_100, surplus: 'credit' })).status).toBe(200);
  expect(await world.money(3)).toEqual({ openFen: 0, prepaidFen: 12 * 2_100 });
});

it('adds up two slips of surplus at once, and takes neither twice', async () => {
  const slips = ['0008-a', '0008-b', '0008-a', '0008-b'];
  const answers = await Promise.all(slips.map((slip) => world.receive(slip, 4, { amountFen: BILL_FEN, surplus: 'credit' })));
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
  expect(await world.money(4)).toEqual({ openFen: 0, prepaidFen: BILL_FEN });
});

it('shows the household what it owes and has paid ahead', async () => {
  expect(await world.must('GET /v1/household/bills', { token: world.compound.links[4]?.token })).toMatchObject({
    prepaidFen: BILL_FEN,
    rows: [{ openFen: 0, receivedFen: BILL_FEN }],
  });
});

it('releases what is paid ahead into the next bill, and settles several bills with one slip, oldest first', async () => {
  await world.to('2027-07-02T00:00:00.000Z');
  expect(await world.money(4)).toEqual({ openFen: 0, prepaidFen: 0 });
  expect(await world.money(3)).toEqual({ openFen: 0, prepaidFen: 12 * 2_100 - BILL_FEN });
  expect(await world.receive('0009', 5, { amountFen: BILL_FEN + 1_000, channel: 'transfer' })).toMatchObject({
    status: 200,
    body: {
      bills: [
        { period: QUARTER, receivedFen: BILL_FEN },
        { period: '2027-Q3', receivedFen: 1_000 },
      ],
    },
  });
  const account = await world.account(5);
  expect(account).toMatchObject({ openFen: BILL_FEN - 1_000, bills: [{ period: '2027-Q3' }, { period: QUARTER }] });
  const newestFirst = { orderId: world.orderId, period: '2027-Q3' };
  expect(await world.receive('0010', 6, { amountFen: BILL_FEN, bills: [newestFirst, ...bills()] })).toMatchObject({
    body: { bills: [{ period: '2027-Q3', receivedFen: BILL_FEN }] },
  });
});

it('bills only after collecting began, one bill per unit and period, and every posting balances', async () => {
  const { bills, entries } = await world.ledger();
  expect(bills).toHaveLength(20);
  for (const { postings } of [...bills, ...entries]) expect(postings.reduce((sum, { fen }) => sum + fen, 0)).toBe(0);
  const total = await world.collected();
  expect(total.billedFen).toBe(bills.reduce((sum, { amountFen }) => sum + amountFen, 0));
  expect(total.receivedFen).toBe(bills.reduce((sum, { received }) => sum + received, 0));
});

it('leaves a ledger that reconciles to zero', async () => {
  expect(await world.reconcile()).toMatchObject({ facts: { differences: 0 }, differences: [] });
  expect(world.host.refusals).toEqual([]);
  expect(world.host.deadLetters).toEqual([]);
});
