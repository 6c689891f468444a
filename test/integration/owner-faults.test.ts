import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Call, Faults } from '#infra/local/grants.ts';
import { type Compound, type Owner, ownersFile, ownersWorld, SIX_UNITS } from '../owners-world.ts';
import { type StreetWorld, startWorld } from '../street-world.ts';

let world: StreetWorld;
const faults: Faults = {};
beforeAll(async () => {
  world = await startWorld({ accounts: ['chen'], faults });
});
afterAll(() => world.stop());

const { newCompound, ask, owners, ownerAt, check, links, put, done } = ownersWorld(() => world);

describe('at the same time', () => {
  it('corrections of two owners are both made', async () => {
    const compound = await newCompound('两家院');
    await Promise.all([
      done(put(compound, '1-1-101', { change: 'correct', name: '甲' })),
      done(put(compound, '1-1-103', { change: 'correct', name: '乙' })),
    ]);
    expect((await owners(compound)).map(({ owner }) => owner)).toEqual(['甲*', '李*、王*', '乙*', '开**']);
  });

  it('of two sales of one unit one is made and the other told', async () => {
    const compound = await newCompound('抢卖院');
    const answers = await Promise.all(['甲', '乙'].map((name) => put(compound, '1-1-103', { change: 'transfer', name })));
    expect(answers.map(({ status, body }) => [status, body.code]).sort()).toEqual([
      [200, undefined],
      [409, 'changed_meanwhile'],
    ]);
    const winner = answers.find(({ status }) => status === 200)?.body;
    expect(await ownerAt(compound, '1-1-103')).toEqual(winner);
  });

  it('an import and a sale do not undo one another unseen', async () => {
    const compound = await newCompound('同时院');
    const larger = SIX_UNITS.map((row) => row.replace(/,40,/, ',41,'));
    const [imported, sold] = await Promise.all([
      ask(compound, 'PUT roll', { body: ownersFile(...larger) }),
      put(compound, '1-1-103', { change: 'transfer', name: '新业主' }),
    ]);
    for (const answer of [imported, sold]) {
      if (answer.status === 409) expect(['changed_meanwhile', 'roll_incomplete']).toContain(answer.body.code);
      else expect(answer.status).toBe(200);
    }
    if (imported.status !== 200) await done(ask(compound, 'PUT roll', { body: ownersFile(...larger) }));
    if (sold.status !== 200) await done(put(compound, '1-1-103', { change: 'transfer', name: '新业主' }));
    expect((await ownerAt(compound, '1-1-103'))?.owner).toBe('新**');
    expect((await check(compound)).areaDm2).toBe(36_250);
  });

  it('a link that is renewed while an import runs stays renewed, the household’s and the owner’s', async () => {
    const compound = await newCompound('换链院');
    const owner = await ownerAt(compound, '1-1-103');
    let inBetween: Promise<string[]> | undefined;
    faults.before = async ({ function: name, command, input }: Call) => {
      if (name !== 'roll' || !/TransactWrite/.test(command) || !JSON.stringify(input).includes('importing')) return;
      inBetween ??= Promise.all(
        [`owners/${owner?.id}/link/renew`, 'units/1-1-103/link/renew'].map(
          async (line) => (await ask(compound, `POST ${line}`)).body.token,
        ),
      );
      await inBetween;
    };
    const larger = SIX_UNITS.map((row) => row.replace(/,40,赵六,/, ',41,赵六,13600001111'));
    await done(ask(compound, 'PUT roll', { body: ownersFile(...larger) })).finally(() => {
      faults.before = undefined;
    });
    const [ownerLink, householdLink] = (await inBetween) ?? [];
    expect((await links(compound)).find(({ ownerId }) => ownerId === owner?.id)?.token).toBe(ownerLink);
    const { rows } = (await ask(compound, 'GET links')).body;
    expect(rows.find(({ unit }: Owner) => unit === '1-1-103').token).toBe(householdLink);
  });
});

class Cut extends Error {}

describe.each([
  { change: 'correct', name: '乙置业' },
  { change: 'transfer', name: '新业主' },
  { change: 'join', ownerId: '' },
  { change: 'unsold' },
])('cut off anywhere, %j', (body) => {
  it('is whole after it is asked again', async () => {
    const rows = [...Array.from({ length: 110 }, (_, n) => `1,1,${n + 100},60,甲置业,13800000000,,`), '2,1,101,60,张三,,,'];
    const place = async (name: string) => {
      const compound = await newCompound(name, rows);
      const ownerId = (await ownerAt(compound, '2-1-101'))?.id;
      return { compound, wish: body.ownerId === undefined ? body : { ...body, ownerId } };
    };
    const outcome = async (compound: Compound) => {
      const strip = (list: object[]) =>
        list
          .map((one) => ({ ...one, id: '' }))
          .map((one) => JSON.stringify(one))
          .sort();
      const { rows: units } = (await ask(compound, 'GET roll?limit=100')).body;
      const { heads, areaDm2, ready } = await check(compound);
      return { owners: strip(await owners(compound)), units, heads, areaDm2, ready };
    };
    const calm = await place(`静${body.change}`);
    let calls = 0;
    faults.before = () => {
      calls += 1;
    };
    await done(put(calm.compound, '1-1-105', calm.wish)).finally(() => {
      faults.before = undefined;
    });
    const expected = await outcome(calm.compound);
    for (let call = 0; call < calls; call += 1) {
      for (const when of ['before', 'after'] as const) {
        const { compound, wish } = await place(`断${body.change}${call}${when}`);
        let n = 0;
        const marked = new WeakSet<Call>();
        faults.before = (one) => {
          n += 1;
          if (n - 1 !== call) return;
          if (when === 'before') throw new Cut();
          marked.add(one);
        };
        faults.after = (one) => {
          if (marked.has(one)) throw new Cut();
        };
        await put(compound, '1-1-105', wish);
        faults.before = undefined;
        faults.after = undefined;
        await done(put(compound, '1-1-105', wish));
        expect(await outcome(compound), `call ${call} cut off ${when}`).toEqual(expected);
      }
    }
    expect(calls).toBeGreaterThan(3);
  });
});
