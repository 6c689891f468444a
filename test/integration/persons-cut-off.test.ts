import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Call, Faults } from '#infra/local/grants.ts';
import { queryAll } from '#shared/store/page.ts';
import { cutter } from '../cut-off.ts';
import { type Compound, ownersFile, ownersWorld } from '../owners-world.ts';
import { type StreetWorld, startWorld } from '../street-world.ts';
import { dumpTables } from '../table-dump.ts';

/** More persons than an erasure has writes, twice: each cut takes one of them. */
const PERSONS = 40;
const nameOf = (n: number) => `欧阳某${1_000 + n}`;
const phoneOf = (n: number) => `1390000${1_000 + n}`;
const unitOf = (n: number) => `1-1-${1_000 + n}`;

let world: StreetWorld;
let at: Compound;
let ids: Map<string, string>;
const faults: Faults = {};
beforeAll(async () => {
  world = await startWorld({ accounts: ['chen'], faults });
  const rows = Array.from({ length: PERSONS }, (_, n) => `1,1,${1_000 + n},60,旧名${1_000 + n},${phoneOf(n)},,`);
  at = await world.newCompound('断电院', 'chen', ownersFile(...rows));
  ids = new Map();
  for (let cursor = ''; ; ) {
    const page = await world.must(`GET /v1/compounds/${at.id}/owners?limit=100${cursor && `&cursor=${cursor}`}`, { token: at.committee });
    for (const { id, unit } of page.rows) ids.set(unit, id);
    if (!page.nextCursor) break;
    cursor = page.nextCursor;
  }
}, 60_000);
afterAll(() => world.stop());

const { put, done, newCompound, ownerAt } = ownersWorld(() => world);
const cut = cutter(faults);

/** A person whose name and telephone stand in the roll, in what its file had said, in own texts and in others', in the ledger and its copy. */
const person = async (n: number): Promise<string> => {
  await done(put(at, unitOf(n), { change: 'correct', name: nameOf(n) }));
  const of = `/v1/compounds/${at.id}`;
  const note = `${nameOf(n)}（${phoneOf(n)}）`;
  const call = { at: world.host.clock.now(), by: '网格员', outcome: 'reached', note };
  for (const unit of [unitOf(n), unitOf(PERSONS - 1)])
    await world.must(`POST ${of}/units/${unit}/calls`, { token: at.committee, body: call });
  await world.must(`POST ${of}/common-revenue`, { token: at.committee, body: { amountFen: 100, channel: 'cash', source: note } });
  await world.host.settle();
  return ids.get(unitOf(n)) as string;
};
const erase = (ownerId: string, compound = at) =>
  world.api(`POST /v1/street/compounds/${compound.id}/persons/${ownerId}/erasure`, { token: world.street, body: { reason: '书面申请' } });
const traces = (n: number) => new RegExp(`${nameOf(n)}|旧名${1_000 + n}|${phoneOf(n)}`);
const stored = async () => {
  await world.host.settle();
  return dumpTables(world.host);
};
const erasures = async (ownerId: string, compound = at) => {
  const { operator } = world.host;
  const events = await queryAll<{ type: string; facts: { ownerId?: string } }>(operator, operator.tables.events, compound.id, 'owner#');
  return events.filter(({ type, facts }) => type === 'person.erased' && facts.ownerId === ownerId).length;
};
/** Cut off at what it reads it has done what it had done before the read. */
const writes = ({ function: name, command }: Call) => name === 'persons' && /^(Put|Update|Delete|TransactWrite)/.test(command);

describe('an erasure that is cut off', () => {
  it.each(['before', 'after'] as const)(
    '%s any of its calls took effect is whole, and one event, once it is asked for again',
    async (when) => {
      let n = when === 'before' ? 0 : PERSONS / 2;
      let call = 0;
      for (let isCut = true; isCut; call += 1, n += 1) {
        const ownerId = await person(n);
        expect(await stored()).toMatch(traces(n));
        isCut = (await cut(call, when, () => erase(ownerId), writes)) > call;
        const again = await erase(ownerId);
        expect(again.status, `call ${call}: ${JSON.stringify(again.body)}`).toBe(200);
        expect(await stored(), `call ${call} cut off ${when}`).not.toMatch(traces(n));
        expect(await erasures(ownerId), `call ${call} cut off ${when}`).toBe(1);
      }
      expect(call).toBeGreaterThan(6);
    },
    120_000,
  );
});

it('a person of more units than one transaction holds is nameless in all of them, cut off between them too', async () => {
  const rows = Array.from({ length: 230 }, (_, n) => `1,1,${n + 100},60,甲置业公司,13800000000,,`);
  const compound = await newCompound('大户院', rows);
  const owner = await ownerAt(compound, '1-1-100');
  const transactions = ({ function: name, command }: Call) => name === 'persons' && command.startsWith('TransactWrite');
  await cut(1, 'before', () => erase(owner?.id ?? '', compound), transactions);
  expect(await stored()).toMatch(/甲置业公司/);
  expect((await erase(owner?.id ?? '', compound)).status).toBe(200);
  expect(await stored()).not.toMatch(/甲置业公司/);
  expect(await erasures(owner?.id ?? '', compound)).toBe(1);
});

it('an import at the same time and an erasure do not undo one another', async () => {
  const rows = Array.from({ length: 5 }, (_, n) => `1,1,${n + 100},60,住户某${n},1370000000${n},,`);
  const compound = await newCompound('并行院', rows);
  const owner = await ownerAt(compound, '1-1-100');
  const larger = ownersFile(...rows.map((row) => row.replace(',60,', ',61,')));
  const importing = () => world.api(`PUT /v1/compounds/${compound.id}/roll`, { token: compound.committee, body: larger });
  const [imported, erased] = await Promise.all([importing(), erase(owner?.id ?? '', compound)]);
  for (const { status, body } of [imported, erased])
    if (status !== 200) expect(['changed_meanwhile', 'roll_incomplete']).toContain(body.code);
  if (imported.status !== 200) expect((await importing()).status).toBe(200);
  if (erased.status !== 200) expect((await erase(owner?.id ?? '', compound)).status).toBe(200);
  await importing();
  expect(await stored()).not.toMatch(/住户某0|13700000000/);
  expect((await world.must(`GET /v1/compounds/${compound.id}/owners/check`, { token: compound.committee })).areaDm2).toBe(30_500);
});
