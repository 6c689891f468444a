import { afterAll, beforeAll, expect, it } from 'vitest';
import { BILL_FEN, type BilledWorld, startBilledWorld } from '../billed-world.ts';

let world: BilledWorld;
beforeAll(async () => {
  world = await startBilledWorld({ units: 6 });
});
afterAll(() => world.stop());

const list = (query = '') => world.must(`GET ${world.of}/prepaid${query}`, { token: world.compound.committee });

it('lists households with money paid ahead by unit, with the total; those without any are left out', async () => {
  expect(await list()).toEqual({ households: 0, totalFen: 0, rows: [] });
  for (const [n, ahead] of [4_00, 1_00, 20_00, 7_00].entries())
    await world.receive(`P-${n}`, n, { amountFen: BILL_FEN + ahead, surplus: 'credit' });
  await world.receive('P-9', 5);
  await world.ask(`POST ${world.of}/units/${world.unit(1)}/refunds`, { amountFen: 1_00, reason: '搬离', channel: 'cash' });
  const rows = [0, 2, 3].map((n) => ({ unit: world.unit(n), prepaidFen: [4_00, 1_00, 20_00, 7_00][n] }));
  expect(await list()).toEqual({ households: 3, totalFen: 31_00, rows });

  const first = await list('?limit=2');
  expect(first).toMatchObject({ households: 3, totalFen: 31_00, rows: rows.slice(0, 2) });
  expect(await list(`?limit=2&cursor=${first.nextCursor}`)).toEqual({ households: 3, totalFen: 31_00, rows: rows.slice(2) });
});

it('takes no cursor of another list', async () => {
  const foreign = Buffer.from('unit#000001').toString('base64url');
  expect(await world.ask(`GET ${world.of}/prepaid?cursor=${foreign}`)).toMatchObject({ status: 400 });
});
