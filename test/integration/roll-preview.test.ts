import { afterAll, beforeAll, expect, it } from 'vitest';
import { ownersFile, SIX_UNITS } from '../owners-world.ts';
import { rollFile, type StreetWorld, startWorld } from '../street-world.ts';
import { dumpTables } from '../table-dump.ts';

let world: StreetWorld;
beforeAll(async () => {
  world = await startWorld({ units: 1, accounts: ['chen'] });
});
afterAll(() => world.stop());

type Compound = StreetWorld['compound'];
const put = (at: Compound, what: 'roll' | 'roll/preview', body: Uint8Array) =>
  world.api(`PUT /v1/compounds/${at.id}/${what}`, { token: at.committee, body });
const preview = async (at: Compound, ...rows: string[]) => (await put(at, 'roll/preview', ownersFile(...rows))).body;
const stored = async () => {
  await world.host.settle();
  return dumpTables(world.host);
};
/** What each row changes, by unit. */
const changes = ({ rows }: { rows: { changes: string[]; after: { unit: string } }[] }) =>
  Object.fromEntries(rows.map((row) => [row.after.unit, row.changes]));

it('says row by row what an import would change, masked, and writes nothing', async () => {
  const at = await world.newCompound('预览院', 'chen', ownersFile(...SIX_UNITS));
  const before = await stored();
  const answer = await preview(
    at,
    '1,1,101,60,张三,13800001234,,',
    '1,1,102,52,李四、王五,,,李四',
    '1,1,103,40,周七,13900005678,,',
    '1,2,102,70,吴八,,否,',
    '2,1,101,80,郑九,,,',
  );
  expect(changes(answer)).toEqual({
    '1-1-102': ['area', 'voter'],
    '1-1-103': ['owner', 'phone'],
    '1-2-102': ['owner'],
    '2-1-101': ['added'],
  });
  expect(answer).toMatchObject({
    units: 7,
    added: 1,
    changed: 3,
    unchanged: 1,
    notInFile: { count: 2, shown: ['1-2-101', '1-2-103'] },
  });
  expect(answer.rows[1]).toEqual({
    changes: ['owner', 'phone'],
    before: { unit: '1-1-103', areaDm2: 4_000, owner: '赵*', occupied: true },
    after: { unit: '1-1-103', areaDm2: 4_000, owner: '周*', phone: '139****5678', occupied: true },
  });
  expect(answer.rows.at(-1).before).toBeUndefined();
  expect(JSON.stringify(answer)).not.toMatch(/周七|13900005678|吴八/);
  expect(await stored()).toBe(before);
});

it('says what the import then does', async () => {
  const at = await world.newCompound('照办院', 'chen', rollFile(10));
  const file = rollFile(12, '61.00');
  const { rows, notInFile, ...counts } = (await put(at, 'roll/preview', file)).body;
  expect(rows).toHaveLength(12);
  const imported = (await put(at, 'roll', file)).body;
  expect(imported).toEqual({ ...counts, notInFile: notInFile.shown });
  expect((await put(at, 'roll/preview', file)).body).toMatchObject({ added: 0, changed: 0, unchanged: 12, rows: [] });
});

it('previews the first roll of a compound, of which a bounded part is shown', async () => {
  const { id } = await world.must('POST /v1/street/compounds', {
    token: world.street,
    body: { communityId: world.community, name: '空院' },
  });
  const party = await world.must('POST /v1/street/parties', {
    token: world.street,
    body: { kind: 'owners_committee', name: '空院业委会', compoundId: id },
  });
  await world.must(`POST /v1/street/parties/${party.id}/members`, { token: world.street, body: { account: 'chen', name: '陈' } });
  const { status, body } = await put(
    { ...world.compound, id, committee: await world.host.tokenFor('chen') },
    'roll/preview',
    rollFile(230),
  );
  expect(status).toBe(200);
  expect(body).toMatchObject({ units: 230, added: 230, changed: 0, notInFile: { count: 0 } });
  expect(body.rows).toHaveLength(200);
});

it('does not call it a change when a file repeats what the committee has put right since', async () => {
  const at = await world.newCompound('更正院', 'chen', ownersFile(...SIX_UNITS));
  await world.must(`PUT /v1/compounds/${at.id}/units/1-1-103/owner`, { token: at.committee, body: { change: 'correct', name: '赵陆' } });
  expect((await preview(at, ...SIX_UNITS)).rows).toEqual([]);
  const said = await preview(at, ...SIX_UNITS.map((row) => row.replace('赵六', '赵陆')));
  expect(changes(said)).toEqual({ '1-1-103': [] });
});

it('names every fault by row and column as the import does', async () => {
  const file = new TextEncoder().encode('楼号,单元,房号,建筑面积,业主\n1,1,101,-5,张三\n1,1,101,60,=1');
  for (const what of ['roll', 'roll/preview'] as const) {
    const { status, body } = await put(world.compound, what, file);
    expect([status, body.code]).toEqual([400, 'invalid_roll']);
    expect(body.errors.map(({ row, column }: { row: number; column: string }) => `${row} ${column}`)).toEqual([
      '2 建筑面积',
      '3 业主',
      '3 房号',
    ]);
  }
  expect((await put(world.compound, 'roll/preview', new Uint8Array([0x50, 0x4b, 3, 4]))).body.code).toBe('unreadable_file');
});
