import { type Seed, seededContract, seedSums } from '../../test/seeded-sums.ts';
import { startBenchWorld } from './bench-world.ts';

const COMPOUNDS = 500;
const QUARTERS = [
  ['2026-Q1', '2026-01-01'],
  ['2026-Q2', '2026-04-01'],
  ['2026-Q3', '2026-07-01'],
  ['2026-Q4', '2026-10-01'],
  ['2027-Q1', '2027-01-01'],
] as const;
const PAID_ON = Array.from({ length: 30 }, (_, n) => `2027-0${1 + (n % 3)}-${String(1 + Math.floor(n / 3) * 2).padStart(2, '0')}`);

/** A year of arrears and a quarter of payments, on thirty days each. */
const seedsOf = (streetId: string): Seed[] =>
  Array.from({ length: COMPOUNDS }, (_, n) => seededContract(streetId, n)).flatMap((contract) => [
    ...QUARTERS.map(([period, day]): Seed => ({ contract, period, day, delta: { billed: 1_800_000, bills: 288 } })),
    ...(['2026-Q4', '2027-Q1'] as const).flatMap((period) =>
      PAID_ON.map((day): Seed => ({ contract, period, day, delta: { received: 6_300, paid: 1 } })),
    ),
  ]);

/** A street of 500 compounds with a year of bills and two quarters of payments, in May 2027. */
export const startRatedStreet = async () => {
  const world = await startBenchWorld(1);
  await seedSums(world.host, seedsOf(world.streetId));
  await world.to('2027-05-10T04:00:00.000Z');
  return world;
};
