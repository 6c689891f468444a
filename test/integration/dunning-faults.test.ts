import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Faults } from '#infra/local/grants.ts';
import { cutter } from '../cut-off.ts';
import { type BilledCompound, type DunningWorld, startDunningWorld } from '../dunning-world.ts';

/** Compounds of three units, each for one look that is cut off at one of its calls. */
const CUTS = 18;
const faults: Faults = {};
let world: DunningWorld;
let wide: BilledCompound;
let raced: BilledCompound;
let calm: BilledCompound;
let cut: BilledCompound[];

beforeAll(async () => {
  world = await startDunningWorld(faults);
  [wide, raced, calm, ...cut] = (await world.billed([230, 5, 3, ...Array(CUTS).fill(3)])) as [
    BilledCompound,
    BilledCompound,
    BilledCompound,
    ...BilledCompound[],
  ];
  // The first look of all comes late: on the first day of the reminder.
  world.moveTo('2027-03-11');
}, 180_000);
afterAll(async () => {
  expect(world.host.refusals).toEqual([]);
  expect(world.host.deadLetters).toEqual([]);
  await world.stop();
});

const cutAt = cutter(faults);
const steps = async (at: BilledCompound) => (await world.given(at)).map((line) => line.split(' ').slice(1).join(' '));

it('gives each step once, wherever a look is cut off', async () => {
  const calls = await cutAt(-1, 'before', () => world.look(calm));
  const expected = { given: await world.given(calm), listed: (await world.arrears(calm)).map(({ unit, standing }) => [unit, standing]) };
  expect(expected.given.map((line) => line.split(' ').slice(1).join(' '))).toEqual(Array(3).fill('dunning.reminded 2027-03-11'));
  expect(calls * 2).toBeLessThanOrEqual(cut.length);
  for (let call = 0; call < calls; call += 1) {
    for (const [n, when] of (['before', 'after'] as const).entries()) {
      const place = cut[call * 2 + n] as BilledCompound;
      await cutAt(call, when, () => world.look(place));
      expect(await world.look(place)).toEqual({ batchItemFailures: [] });
      const listed = (await world.arrears(place)).map(({ unit, standing }) => [unit, standing]);
      expect({ given: await world.given(place), listed }, `call ${call} cut off ${when}`).toEqual(expected);
    }
  }
}, 120_000);

it('gives each step once, however many looks race', async () => {
  await Promise.all(Array.from({ length: 6 }, () => world.look(raced)));
  expect(await steps(raced)).toEqual(Array(5).fill('dunning.reminded 2027-03-11'));
});

it('goes through a large compound page by page, and doubles nothing when pages come twice', async () => {
  await Promise.all([world.look(wide), world.look(wide)]);
  await world.host.settle();
  expect(await steps(wide)).toEqual(Array(230).fill('dunning.reminded 2027-03-11'));
  expect(new Set((await world.given(wide)).map((line) => line.split(' ')[0])).size).toBe(230);
});

it('gives nothing to a bill that is paid between being read and being given a step', async () => {
  world.moveTo('2027-03-26');
  const paid = raced.units[0] as string;
  let unpaid = true;
  faults.before = async ({ function: name, command }) => {
    if (!unpaid || name !== 'dunning-page' || command !== 'TransactWriteCommand') return;
    unpaid = false;
    await world.pay(raced, paid, 4_200);
  };
  expect(await world.look(raced)).toEqual({ batchItemFailures: [] });
  faults.before = undefined;
  expect(unpaid).toBe(false);
  const given = await world.given(raced);
  expect(given.filter((line) => line.startsWith(`${paid} `))).toEqual([`${paid} dunning.reminded 2027-03-11`]);
  expect(given.filter((line) => line.includes('noticed'))).toHaveLength(4);
});
