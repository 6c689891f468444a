import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Faults } from '#infra/local/grants.ts';
import { rollFile, type StreetWorld, startWorld } from '../street-world.ts';

let world: StreetWorld;
let orderId: string;
const faults: Faults = {};
beforeAll(async () => {
  world = await startWorld({ units: 230, faults });
  orderId = (await world.place(world.compound, world.offer.id, 1)).id;
  await world.accept(orderId, '2026-12-01');
  await world.to('2026-12-20T00:00:00.000Z');
  const { nextCursor } = await world.must(`GET /v1/compounds/${world.compound.id}/links?limit=100`, { token: world.compound.committee });
  const { rows } = await world.must(`GET /v1/compounds/${world.compound.id}/links?limit=100&cursor=${nextCursor}`, {
    token: world.compound.committee,
  });
  for (const { token } of [...world.compound.links, ...rows].slice(0, 120)) await world.rate(orderId, token, 5);
  await world.to('2027-01-20T00:00:00.000Z');
});
afterAll(() => world.stop());

const rates = async () => (await world.must('GET /v1/street/collection-rates?period=2027-Q1', { token: world.street })).total;
const deliver = () =>
  world.host.invoke('billing-page', { Records: [{ messageId: 'm', body: JSON.stringify({ orderId }) }] } as never).catch(() => undefined);

it('bills nobody before fees run', async () => {
  await deliver();
  expect(await rates()).toMatchObject({
    billedFen: 0,
    households: { denominator: 0, text: '—' },
    current: { text: '—' },
    meetsTarget: null,
  });
});

it('waits while the roll is not whole', async () => {
  faults.before = ({ command, input }) => {
    if (command === 'TransactWriteCommand' && JSON.stringify(input).includes('"state":"whole"')) throw new Error('cut off');
  };
  const roll = { token: world.compound.committee, body: rollFile(230, '60.00') };
  const more = new TextEncoder().encode('楼号,单元,房号,建筑面积,业主\n1,1,100,60.00,另一位业主');
  expect((await world.api(`PUT /v1/compounds/${world.compound.id}/roll`, { ...roll, body: more })).status).toBe(500);
  faults.before = undefined;
  world.host.clock.moveTo('2027-02-01T00:00:00.000Z');
  await deliver();
  expect(await rates()).toMatchObject({ billedFen: 0 });
  await world.must(`PUT /v1/compounds/${world.compound.id}/roll`, roll);
});

it('books every page once, however many deliveries of a message race', async () => {
  for (let page = 0; page < 4; page += 1) await Promise.all(Array.from({ length: 5 }, deliver));
  await world.host.settle();
  // Two whole months of the first quarter: 60.00 m² × 0.35 × 2.
  expect(await rates()).toMatchObject({ billedFen: 230 * 4_200, households: { numerator: 0, denominator: 230 } });
  const audit = await world.must('GET /v1/street/audit?month=2027-02&limit=100', { token: world.street });
  expect(audit.rows.filter(({ type }: { type: string }) => type === 'bill.run_finished')).toMatchObject([
    { facts: { period: '2027-Q1', bills: 230, amountFen: 966_000 } },
  ]);
});

it('leaves a bill as issued when the roll changes afterwards', async () => {
  const before = await world.must('GET /v1/household/bills', { token: world.compound.links[0]?.token });
  const file = new TextEncoder().encode('楼号,单元,房号,建筑面积,业主\n1,1,100,90.00,新业主');
  await world.must(`PUT /v1/compounds/${world.compound.id}/roll`, { token: world.compound.committee, body: file });
  await deliver();
  expect(await world.must('GET /v1/household/bills', { token: world.compound.links[0]?.token })).toEqual(before);
  expect(before.rows).toMatchObject([{ unit: '1-1-100', amountFen: 4_200 }]);
});
