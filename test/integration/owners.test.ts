import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freshKey } from '../api-client.ts';
import { type Owner, ownersFile, ownersWorld, SIX_UNITS } from '../owners-world.ts';
import { type StreetWorld, startWorld } from '../street-world.ts';
import { dumpTables } from '../table-dump.ts';

let world: StreetWorld;
beforeAll(async () => {
  world = await startWorld({ accounts: ['chen'] });
});
afterAll(() => world.stop());

const { newCompound, ask, owners, ownerAt, check, links, put, done } = ownersWorld(() => world);
const stored = async () => {
  await world.host.settle();
  return dumpTables(world.host);
};

describe('owners of an imported roll', () => {
  it('are listed masked: one for several units, co-owners, the developer', async () => {
    const compound = await newCompound('甲院');
    expect(await owners(compound)).toEqual([
      { id: expect.any(String), owner: '张*', phone: '138****1234', unit: '1-1-101' },
      { id: expect.any(String), owner: '李*、王*', coOwned: true, voter: '王*', unit: '1-1-102' },
      { id: expect.any(String), owner: '赵*', unit: '1-1-103' },
      { id: expect.any(String), owner: '开**', developer: true, unit: '1-2-102' },
    ]);
  });

  it('keep their ids and links when the file comes again, which writes nothing', async () => {
    const compound = await newCompound('再来院');
    const before = [await links(compound), await stored()];
    await world.must(`PUT /v1/compounds/${compound.id}/roll`, { token: compound.committee, body: ownersFile(...[...SIX_UNITS].reverse()) });
    expect([await links(compound), await stored()]).toEqual(before);
  });

  it('are checked before a vote: heads, areas, what lacks, who may be one person', async () => {
    const compound = await newCompound('核对院', [
      ...SIX_UNITS,
      '2,1,101,30,,,,',
      '2,1,102,30,赵六,,,',
      '2,1,103,30,钱七,孙八'.replace(',孙', '、孙'),
    ]);
    const [zhang, , zhao] = await owners(compound);
    const result = await check(compound);
    expect(result).toMatchObject({
      ready: false,
      heads: 6,
      units: 9,
      areaDm2: 36_150 + 9_000,
      unowned: { count: 1, shown: ['2-1-101'] },
      withoutVoter: { count: 1, shown: [{ owner: '钱*、孙*', unit: '2-1-103' }] },
      severalUnits: { count: 1, shown: [{ id: zhang?.id, owner: '张*', areaDm2: 12_150, count: 2, units: ['1-1-101', '1-2-101'] }] },
      developer: { units: 2, areaDm2: 15_000 },
      sameName: { count: 1, shown: [{ owner: '赵*', count: 2, owners: [{ id: zhao?.id, unit: '1-1-103' }, { unit: '2-1-102' }] }] },
    });
    for (const [unit, body] of [
      ['2-1-101', { change: 'transfer', name: '周九' }],
      ['2-1-102', { change: 'join', ownerId: zhao?.id }],
      ['2-1-103', { change: 'correct', voter: '孙八' }],
    ] as const)
      await done(put(compound, unit, body));
    expect(await check(compound)).toMatchObject({ ready: true, heads: 6, unowned: { count: 0 }, sameName: { count: 0 } });
  });

  it('cannot be checked or corrected before there is a roll', async () => {
    const compound = await world.must('POST /v1/street/compounds', {
      token: world.street,
      body: { communityId: world.community, name: '空院' },
    });
    const party = await world.must('POST /v1/street/parties', {
      token: world.street,
      body: { kind: 'owners_committee', name: '空院业委会', compoundId: compound.id },
    });
    await world.must(`POST /v1/street/parties/${party.id}/members`, { token: world.street, body: { account: 'chen', name: '陈' } });
    const empty = { ...world.compound, id: compound.id, committee: await world.host.tokenFor('chen') };
    expect(await ask(empty, 'GET owners/check')).toMatchObject({ status: 409, body: { code: 'roll_missing' } });
    expect(await put(empty, '1-1-101', { change: 'unsold' })).toMatchObject({ status: 409, body: { code: 'roll_missing' } });
  });
});

describe('a unit’s owner', () => {
  it('is corrected for all its units; the link stays, as it does when the old file comes again', async () => {
    const compound = await newCompound('更正院');
    const before = await links(compound);
    const answer = await done(put(compound, '1-2-101', { change: 'correct', name: '章三', phone: '+86 139-0000-9999' }));
    expect(answer).toMatchObject({ owner: '章*', phone: '+86****9999', unit: '1-1-101' });
    const { rows } = (await ask(compound, 'GET roll')).body;
    expect(rows.filter(({ owner }: Owner) => owner === '章*').map(({ unit }: Owner) => unit)).toEqual(['1-1-101', '1-2-101']);
    await world.must(`PUT /v1/compounds/${compound.id}/roll`, { token: compound.committee, body: ownersFile(...SIX_UNITS) });
    expect(await ownerAt(compound, '1-1-101')).toEqual(answer);
    expect((await links(compound)).map(({ token }) => token)).toEqual(before.map(({ token }) => token));
  });

  it('is another after a sale, with another link; who sold keeps the old one', async () => {
    const compound = await newCompound('过户院');
    const old = await ownerAt(compound, '1-1-103');
    const before = await links(compound);
    const sold = await done(put(compound, '1-1-103', { change: 'transfer', name: '新业主', phone: '13700001111' }));
    expect(sold.id).not.toBe(old?.id);
    const after = await links(compound);
    expect(after.find(({ ownerId }) => ownerId === old?.id)).toEqual({
      ...before.find(({ ownerId }) => ownerId === old?.id),
      past: true,
    });
    expect(after.find(({ ownerId }) => ownerId === sold.id)).toMatchObject({ unit: '1-1-103', token: expect.stringMatching(/^ol_/) });
  });

  it('has a unit less on the label when the first one is sold', async () => {
    const compound = await newCompound('标签院');
    await done(put(compound, '1-1-101', { change: 'transfer', name: '新' }));
    expect((await ownerAt(compound, '1-2-101'))?.owner).toBe('张*');
  });

  it('is the developer for what is unsold', async () => {
    const compound = await newCompound('未售院');
    await done(put(compound, '1-1-103', { change: 'unsold' }));
    expect(await check(compound)).toMatchObject({ developer: { units: 3, areaDm2: 19_000 } });
  });

  it.each([{ change: 'correct', name: '张叁', phone: '13900000000' }, { change: 'transfer', name: '张三' }, { change: 'unsold' }])(
    'of %j changes once, however often it is asked, at once too',
    async (body) => {
      const compound = await newCompound(`重复院${body.change}`);
      const [first, race] = await Promise.all([done(put(compound, '1-1-101', body)), done(put(compound, '1-1-101', body))]);
      expect(race).toEqual(first);
      const before = await stored();
      expect(await done(put(compound, '1-1-101', body))).toEqual(first);
      expect(await stored()).toBe(before);
    },
  );

  it('of more units than one write holds is corrected for all of them', async () => {
    const rows = Array.from({ length: 130 }, (_, n) => `1,1,${n + 100},60,甲置业,,是,`);
    const compound = await newCompound('大开发商院', rows);
    await done(put(compound, '1-1-150', { change: 'correct', name: '乙置业' }));
    const first = (await ask(compound, 'GET roll?limit=100')).body;
    const second = (await ask(compound, `GET roll?limit=100&cursor=${first.nextCursor}`)).body;
    expect(new Set([...first.rows, ...second.rows].map(({ owner }: Owner) => owner))).toEqual(new Set(['乙**']));
    expect(await owners(compound)).toMatchObject([{ owner: '乙**', developer: true }]);
  });

  it('leaves no personal data in the audit trail', async () => {
    const compound = await newCompound('审计院');
    const { id } = await done(put(compound, '1-1-103', { change: 'transfer', name: '欧阳某某', phone: '13711112222' }));
    await world.host.settle();
    const { rows } = await world.must('GET /v1/street/audit?month=2026-11&limit=100', { token: world.street });
    const entry = rows.find(({ facts }: { facts: { ownerId?: string } }) => facts.ownerId === id);
    expect(entry).toMatchObject({ type: 'owner.transferred', facts: { unit: '1-1-103' } });
    expect(JSON.stringify(rows)).not.toMatch(/欧阳|13711112222/);
  });

  it('must exist in this compound, and a co-owner votes who is one', async () => {
    const compound = await newCompound('出错院', [...SIX_UNITS, '2,1,101,60,,,,']);
    const elsewhere = await ownerAt(world.compound, '1-1-100');
    for (const [unit, body] of [
      ['9-9-999', { change: 'unsold' }],
      ['1-1-101', { change: 'join', ownerId: elsewhere?.id }],
      ['1-1-101', { change: 'join', ownerId: `${elsewhere?.id.slice(0, -1)}0` }],
      ['2-1-101', { change: 'correct', name: '某' }],
    ] as const)
      expect(await put(compound, unit, body), JSON.stringify(body)).toMatchObject({ status: 404, body: { code: 'not_found' } });
    for (const [unit, body, path] of [
      ['1-1-102', { change: 'correct', voter: '张三' }, '/body/voter'],
      ['1-1-101', { change: 'transfer', name: '甲、乙', voter: '丙' }, '/body/voter'],
      ['1-1-101', { change: 'transfer', name: '=cmd()' }, '/body/name'],
      ['1-1-101', { change: 'transfer', name: '甲', phone: 'abc' }, '/body/phone'],
      ['1-1-101', { change: 'sell' }, '/body/change'],
    ] as const)
      expect(await put(compound, unit, body)).toMatchObject({ status: 400, body: { code: 'invalid_request', errors: [{ path }] } });
    expect(await put(compound, '1-1-101', { change: 'unsold' }, world.compound.committee)).toMatchObject({ status: 403 });
  });
});

describe('owners’ links', () => {
  it('are printed again as they were; one that is renewed replaces the old one, once per wish', async () => {
    const compound = await newCompound('链接院');
    const before = await links(compound);
    expect(await links(compound)).toEqual(before);
    expect(before).toHaveLength(4);
    const key = freshKey();
    const line = `POST owners/${before[0]?.ownerId}/link/renew`;
    const first = await ask(compound, line, { key });
    expect(first).toMatchObject({ status: 200, body: { ownerId: before[0]?.ownerId } });
    expect(first.body.token).not.toBe(before[0]?.token);
    expect((await ask(compound, line, { key })).body).toEqual(first.body);
    expect(await links(compound)).toEqual([first.body, ...before.slice(1)]);
  });

  it('are no household’s, and no other compound’s to renew', async () => {
    const compound = await newCompound('外人院');
    const [link] = await links(compound);
    expect((await world.api('GET /v1/household', { token: link?.token })).status).toBe(401);
    const other = await ownerAt(world.compound, '1-1-100');
    expect(await ask(compound, `POST owners/${other?.id}/link/renew`)).toMatchObject({ status: 404, body: { code: 'not_found' } });
    expect(await ask(compound, `POST owners/${link?.ownerId.slice(0, -1)}0/link/renew`)).toMatchObject({ status: 404 });
    expect((await ask(compound, 'GET owner-links', {}, world.compound.committee)).status).toBe(403);
  });
});
