import { afterAll, beforeAll, expect, it } from 'vitest';
import { type StreetWorld, startWorld } from '../street-world.ts';

let world: StreetWorld;
let orderId: string;
const link = (n: number) => world.compound.links[n]?.token ?? '';
const home = async (n = 0) => (await world.must('GET /v1/household', { token: link(n) })).orders[0];
beforeAll(async () => {
  world = await startWorld({ units: 4 });
  const offer = await world.newPackage(world.firm.key, { name: '含空置价', vacancyPercent: 70 });
  orderId = (await world.place(world.compound, offer.id, 1)).id;
  await world.accept(orderId, '2026-12-01');
});
afterAll(() => world.stop());

it('says until when a state lasts, by its last day, and how the month’s fee is made', async () => {
  expect(await home()).toMatchObject({
    state: 'accepted',
    stateUntil: '2026-11-30',
    yuanPerSqmMonth: '0.35',
    percent: 100,
    monthFen: 2_100,
  });
  await world.to('2026-12-31T15:59:00.000Z');
  expect(await home()).toMatchObject({ state: 'rating', trialTo: '2026-12-31', stateUntil: '2026-12-31' });
  await world.to('2027-01-02T00:00:00.000Z');
});

it('tells a household what it gave, and nobody else', async () => {
  const other = await world.newCompound('乙院', 'zhao');
  const id = (await world.place(other, world.offer.id, 1)).id;
  await world.accept(id, '2027-01-15');
  await world.to('2027-02-10T00:00:00.000Z');
  const ofOther = async (n: number) => (await world.must('GET /v1/household', { token: other.links[n]?.token })).orders[0];
  expect((await ofOther(0)).rating).toBeUndefined();
  await world.rate(id, other.links[0]?.token ?? '', 4);
  expect((await ofOther(0)).rating).toMatchObject({ orderId: id, overall: 4, wouldContinue: true });
  expect((await ofOther(1)).rating).toBeUndefined();
});

it('of a vacant unit says the share that it pays by contract', async () => {
  const { id, committee, links } = world.compound;
  const again = (
    await world.place(world.compound, (await world.newPackage(world.firm.key, { name: '空置八折', vacancyPercent: 80 })).id, 1)
  ).id;
  await world.must(`PUT /v1/compounds/${id}/units/${encodeURIComponent(links[1]?.unit ?? '')}`, {
    token: committee,
    body: { areaDm2: 6_000, occupied: false },
  });
  const { occupied, orders } = await world.must('GET /v1/household', { token: link(1) });
  expect(occupied).toBe(false);
  expect(orders.find((order: { id: string }) => order.id === again)).toMatchObject({ percent: 80, monthFen: 1_680 });
});
