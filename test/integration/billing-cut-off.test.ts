import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Faults } from '#infra/local/grants.ts';
import { contractNow, hashOf } from '../contract-now.ts';
import { cutter } from '../cut-off.ts';
import { type StreetWorld, startWorld } from '../street-world.ts';

/** Of two pages. */
const UNITS = 252;

let world: StreetWorld;
let now: ReturnType<typeof contractNow>;
const faults: Faults = {};
beforeAll(async () => {
  world = await startWorld({ units: 4, accounts: ['chen'], faults });
  now = contractNow(world);
});
afterAll(() => world.stop());

it('a billing run comes to the same bills, to the byte, and the same sums wherever it is cut off', async () => {
  const cutAt = cutter(faults);
  const live = async (call: number, when: 'before' | 'after') => {
    const { compound, orderId, of } = await now.at(UNITS, { cycle: 'quarter', feesFrom: '2026-11-20' });
    const commands: string[] = [];
    const calls = await cutAt(
      call,
      when,
      () => world.host.settle(),
      ({ function: name, command }) => {
        if (name === 'billing-page') commands.push(command);
        return name === 'billing-page';
      },
    );
    await world.host.settle();
    const {
      draftedAt: _,
      finishedAt: __,
      orderId: ___,
      ...run
    } = await world.must(`GET ${of}/billing-runs/2026-Q4`, { token: compound.committee });
    const { billedFen, households } = await world.must(`GET /v1/street/compounds/${compound.id}/collection-rate?period=2026-Q4`, {
      token: world.street,
    });
    return { calls, commands, outcome: { bills: hashOf(await now.bills(orderId, '2026-Q4')), run, billedFen, households } };
  };
  const calm = await live(-1, 'before');
  expect(calm.outcome).toMatchObject({
    billedFen: calm.outcome.run.billedFen,
    households: { denominator: UNITS },
    run: { state: 'finished', bills: UNITS },
  });
  // Of the eleven batches of bills the first, one in between and the last; every other call.
  const batches = [...calm.commands.keys()].filter((call) => calm.commands[call] === 'BatchExecuteStatementCommand');
  const skipped = new Set(batches.filter((call, n) => n !== 0 && n !== 5 && call !== batches.at(-1)));
  for (const call of calm.commands.keys()) {
    if (skipped.has(call)) continue;
    const cut = await live(call, call % 2 === 0 ? 'after' : 'before');
    expect(cut.outcome, `${calm.commands[call]} at ${call}`).toEqual(calm.outcome);
  }
}, 180_000);
