import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Faults } from '#infra/local/grants.ts';
import { openOf } from '#shared/domain/ledger/bill-balance.ts';
import { contractNow } from '../contract-now.ts';
import { cutter } from '../cut-off.ts';
import { type StreetWorld, startWorld } from '../street-world.ts';

let world: StreetWorld;
let now: ReturnType<typeof contractNow>;
const faults: Faults = {};
beforeAll(async () => {
  world = await startWorld({ units: 4, accounts: ['chen'], faults });
  now = contractNow(world);
});
afterAll(() => world.stop());

type At = Awaited<ReturnType<typeof now.at>>;
/** 60 m² × 0.35 × 8 days of 30. */
const BILL = 560;
const payAhead = (at: At, unit: string, amountFen: number) =>
  world.must(`PUT /v1/compounds/${at.compound.id}/receipts/R${unit}`, {
    token: at.compound.committee,
    body: { channel: 'cash', unit, amountFen, surplus: 'credit' },
  });
const prepaid = async (at: At, unit: string) =>
  (await world.must(`GET /v1/compounds/${at.compound.id}/units/${unit}/account`, { token: at.compound.committee })).prepaidFen;
const received = async (at: At) => {
  const rate = await world.must(`GET /v1/street/compounds/${at.compound.id}/collection-rate?period=2026-11`, { token: world.street });
  return rate.receivedFen;
};

/** Three households have paid ahead: less than the bill, just it, and more. */
const threeAhead = async () => {
  const at = await now.at(4, { feesUntil: '2026-12-31' });
  for (const [unit, fen] of [
    ['1-1-100', 100],
    ['1-1-102', BILL],
    ['1-2-101', 1_000],
  ] as const)
    await payAhead(at, unit, fen);
  return at;
};
const outcome = async (at: At) => ({
  open: (await now.bills(at.orderId, '2026-11')).map(openOf),
  prepaid: [await prepaid(at, '1-1-100'), await prepaid(at, '1-1-102'), await prepaid(at, '1-2-101')],
  received: await received(at),
});
const EXPECTED = { open: [460, 0, 0, BILL], prepaid: [0, 0, 440], received: 100 + 2 * BILL };

it('goes into the new bills, once, wherever the run is cut off', async () => {
  const cutAt = cutter(faults);
  const live = async (call: number, when: 'before' | 'after') => {
    const at = await threeAhead();
    const calls = await cutAt(
      call,
      when,
      () => world.host.settle(),
      ({ function: name }) => name === 'billing-page',
    );
    await world.host.settle();
    expect(await outcome(at), `call ${call} cut off ${when}`).toEqual(EXPECTED);
    return calls;
  };
  const calls = await live(-1, 'before');
  for (let call = 0; call < calls; call += 1) await live(call, call % 2 === 0 ? 'after' : 'before');
}, 120_000);

it('goes into the new bills once where deliveries race', async () => {
  const at = await threeAhead();
  for (let step = 0; step < 4; step += 1) await Promise.all(Array.from({ length: 4 }, () => now.deliver(at.orderId)));
  await world.host.settle();
  expect(await outcome(at)).toEqual(EXPECTED);
});

it('is never spent twice by two orders billed at the same time', async () => {
  const at = await threeAhead();
  const greening = await world.must('PUT /v1/street/services/greening', { token: world.street, body: { zh: '绿化', en: 'greening' } });
  const other = await now.placeAt(at.compound, [greening.code]);
  await now.beginFees(at.compound, other, { feesUntil: '2026-12-31' });
  for (let step = 0; step < 4; step += 1) await Promise.all([at.orderId, other].map(now.deliver));
  await world.host.settle();
  const bills = [...(await now.bills(at.orderId, '2026-11')), ...(await now.bills(other, '2026-11'))];
  const of = (unit: string) => bills.filter((bill) => bill.unit === unit).reduce((sum, bill) => sum + bill.received, 0);
  expect([of('1-1-100'), of('1-1-102'), of('1-2-101'), of('1-2-103')]).toEqual([100, BILL, 1_000, 0]);
  expect([await prepaid(at, '1-1-100'), await prepaid(at, '1-1-102'), await prepaid(at, '1-2-101')]).toEqual([0, 0, 0]);
  expect(await received(at)).toBe(1_660);
});
