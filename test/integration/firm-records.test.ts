import { afterAll, beforeAll, expect, it } from 'vitest';
import { seededContract, seedSums } from '../seeded-sums.ts';
import { settled, startVoteWorld, type VoteWorld, type VotingCompound } from '../vote-world.ts';

let world: VoteWorld;
let other: VoteWorld['firm'];
beforeAll(async () => {
  world = await startVoteWorld({ units: 4, policy: { maxExtensions: 1 } });
  other = await world.newFirm('和顺物业');
  await world.newPackage(other.key, { name: '同类' });
});
afterAll(() => world.stop());

/** The records on the menu of any compound, by firm. */
const records = async (): Promise<Record<string, unknown>> => {
  const { packages } = await world.must(`GET /v1/compounds/${world.compound.id}/menu`, { token: world.compound.committee });
  return Object.fromEntries(packages.map((row: { package: { firmName: string }; record?: object }) => [row.package.firmName, row.record]));
};
const wait = () => world.to(new Date(Date.parse(world.host.clock.now()) + 11_000).toISOString());
/** A trial that so many rate with so many stars each. */
const tried = async (at: VotingCompound, stars: number[]): Promise<string> => {
  const { id } = await world.place(at, world.offer.id, 1);
  await world.accept(id);
  await decided(at, id, stars);
  return id;
};
const decided = async (at: VotingCompound, id: string, stars: number[]) => {
  await world.to((await world.order(id, at)).moments.ratingOpensAt);
  for (const [n, given] of stars.entries()) expect((await world.rate(id, at.links[n]?.token ?? '', given)).status).toBe(200);
  await world.to(settled((await world.order(id, at)).moments.trialEndsAt));
};

it('is nothing before a trial was decided, then counts trials and ratings from the orders', async () => {
  expect(await records()).toEqual({ 安居物业: undefined, 和顺物业: undefined });
  const one = await world.newVotingCompound('好评院');
  const id = await tried(one, [5, 5, 4]);
  expect(await records()).toEqual({ 安居物业: { trials: 1, passed: 1, rated: 3, satisfied: 3 }, 和顺物业: undefined });

  const two = await world.newVotingCompound('延长院');
  const extended = await tried(two, [1, 2, 5]);
  await world.api(`POST /v1/compounds/${two.id}/orders/${extended}/extend`, { token: two.committee, body: { months: 1, reason: '再试' } });
  await decided(two, extended, [5, 5]);
  expect(await records()).toMatchObject({ 安居物业: { trials: 3, passed: 2, rated: 8, satisfied: 6 } });

  // What becomes of the orders afterwards takes nothing away.
  await wait();
  expect((await world.order(id, one)).state).toBe('failed');
  expect(await records()).toMatchObject({ 安居物业: { trials: 3, passed: 2, rated: 8, satisfied: 6 } });
});

it('shows what was collected for the last quarter that is over, of the firm’s own bills alone', async () => {
  await world.to('2027-07-10T04:00:00.000Z');
  const contract = { ...seededContract(world.streetId, 1), firmId: world.firm.id, firmName: '安居物业' };
  const foreign = { ...seededContract(world.streetId, 2), firmId: other.id, firmName: '和顺物业' };
  await seedSums(world.host, [
    { contract, period: '2027-04', day: '2027-04-01', delta: { billed: 10_000, bills: 1, received: 9_000 } },
    { contract, period: '2027-Q2', day: '2027-04-01', delta: { billed: 20_000, bills: 2, received: 12_000, waived: 5_000 } },
    { contract, period: '2027-Q1', day: '2027-01-01', delta: { billed: 70_000, bills: 2 } },
    { contract, period: '2027-Q3', day: '2027-07-01', delta: { billed: 90_000, bills: 2 } },
    { contract: foreign, period: '2027-Q2', day: '2027-04-01', delta: { billed: 50_000, bills: 3 } },
  ]);
  expect((await records()).安居物业).toMatchObject({
    collection: { period: '2027-Q2', rate: { numerator: 21_000, denominator: 25_000, text: '84.0%' } },
  });
  // Without a trial there is no record, whatever was billed.
  expect((await records()).和顺物业).toBeUndefined();
});

it('comes with the packages of the next firm too', async () => {
  const at = await world.newVotingCompound('接续院');
  const { id } = await world.place(at, world.offer.id, 1);
  await world.api(`POST /v1/firm/orders/${id}/decline`, { token: world.firm.key, body: { reason: '人手不足' } });
  const { packages } = await world.must(`GET /v1/compounds/${at.id}/orders/${id}/next`, { token: at.committee });
  expect(packages).toHaveLength(1);
  expect(packages[0].record).toBeUndefined();
});
