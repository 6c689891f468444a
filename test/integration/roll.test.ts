import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { rollFile, type StreetWorld, startWorld } from '../street-world.ts';
import { dumpTables } from '../table-dump.ts';

let world: StreetWorld;
beforeAll(async () => {
  world = await startWorld({ accounts: ['chen'] });
});
afterAll(() => world.stop());

const demoRoll = () => new Uint8Array(readFileSync(new URL('../../demo/data/jiayuan-roll.csv', import.meta.url)));
const put = (body: Uint8Array, token = world.compound.committee, headers = {}) =>
  world.api(`PUT /v1/compounds/${world.compound.id}/roll`, { token, body, headers });
const text = (lines: string) => new TextEncoder().encode(lines);
/** GB18030 for the characters of these tests, as Excel in a Chinese Windows saves. */
const gb = {
  楼: [0xc2, 0xa5],
  号: [0xba, 0xc5],
  单: [0xb5, 0xa5],
  元: [0xd4, 0xaa],
  房: [0xb7, 0xbf],
  建: [0xbd, 0xa8],
  筑: [0xd6, 0xfe],
  面: [0xc3, 0xe6],
  积: [0xbb, 0xfd],
  业: [0xd2, 0xb5],
  主: [0xd6, 0xf7],
  张: [0xd5, 0xc5],
} as Record<string, number[]>;
const gb18030 = (lines: string) => new Uint8Array(Array.from(lines).flatMap((char) => gb[char] ?? [char.charCodeAt(0)]));

it('imports the 288 units of the demo compound; the same file again changes nothing', async () => {
  const compound = await world.newCompound('甲院', 'chen', demoRoll());
  const again = () => world.must(`PUT /v1/compounds/${compound.id}/roll`, { token: compound.committee, body: demoRoll() });
  await world.host.settle();
  const before = await dumpTables(world.host);
  expect(await again()).toEqual({ units: 288, areaDm2: 1_728_000, added: 0, changed: 0, unchanged: 288, notInFile: [] });
  await world.host.settle();
  expect(await dumpTables(world.host)).toBe(before);
});

it('reads GB18030 as Excel writes it, whatever the order of the columns', async () => {
  const compound = await world.newCompound(
    '国标院',
    'chen',
    gb18030('业主,楼号,单元,房号,建筑面积\r\n张,1,1,101,48.6\r\n"张",1,1,102,"60"\r\n\r\n'),
  );
  const { rows } = await world.must(`GET /v1/compounds/${compound.id}/roll`, { token: compound.committee });
  expect(rows).toEqual([
    { unit: '1-1-101', areaDm2: 4_860, owner: '张*', occupied: true },
    { unit: '1-1-102', areaDm2: 6_000, owner: '张*', occupied: true },
  ]);
});

it('names every fault by row and column in one answer, in both languages, and writes nothing', async () => {
  const file = text(
    '楼号,单元,房号,建筑面积,业主,手机\n1,1,101,48.60,张三,13800001000\n1,1,102,-5,=cmd(),abc\n1,1,101,60,李四,\n,1,103,1e3,@,\n',
  );
  await world.host.settle();
  const before = await dumpTables(world.host);
  const zh = await put(file);
  expect(zh).toMatchObject({ status: 400, body: { code: 'invalid_roll' } });
  expect(zh.body.errors.map(({ row, column }: { row: number; column: string }) => [row, column])).toEqual([
    [3, '建筑面积'],
    [3, '业主'],
    [3, '手机'],
    [4, '房号'],
    [5, '楼号'],
    [5, '建筑面积'],
    [5, '业主'],
  ]);
  const en = await put(file, world.compound.committee, { 'accept-language': 'en' });
  expect(en.body.errors[3].message).toBe('the same unit as row 2');
  await world.host.settle();
  expect(await dumpTables(world.host)).toBe(before);
});

it('says what is wrong with a file that is no CSV', async () => {
  for (const [file, reason] of [
    [new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]), 'xlsx'],
    [new Uint8Array([0xff, 0xfe, 0x31, 0x00]), 'UTF-8'],
    [text('楼号,单元,房号,建筑面积,业主\n'), '住户行'],
    [text('楼号,单元,房号,建筑面积,业主\n1,1,"101,60,张三'), '引号'],
    [text(`楼号,单元,房号,建筑面积,业主\n${'1,1,1,60,甲\n'.repeat(5_001)}`), '5000'],
  ] as const) {
    const answer = await put(file);
    expect(answer).toMatchObject({ status: 400, body: { code: 'unreadable_file' } });
    expect(JSON.stringify(answer.body)).toContain(reason);
  }
  expect(await put(text('楼号,单元,房号,业主\n1,1,1,甲'))).toMatchObject({
    status: 400,
    body: { errors: [{ row: 1, column: '建筑面积' }] },
  });
  expect((await put(new Uint8Array(1_100_000).fill(65))).status).toBe(413);
});

it('changes what changed, keeps the links, and names the units that the file leaves out', async () => {
  const compound = await world.newCompound('改动院', 'chen', rollFile(4));
  const file = text('楼号,单元,房号,建筑面积,业主\n1,1,100,61.00,新业主\n1,2,101,60,业主1\n1,3,500,70,𠮷田😀');
  expect(await world.must(`PUT /v1/compounds/${compound.id}/roll`, { token: compound.committee, body: file })).toEqual({
    units: 5,
    areaDm2: 6_100 + 3 * 6_000 + 7_000,
    added: 1,
    changed: 2,
    unchanged: 0,
    notInFile: ['1-1-102', '1-2-103'],
  });
  const { rows } = await world.must(`GET /v1/compounds/${compound.id}/links`, { token: compound.committee });
  expect(rows.filter(({ unit }: { unit: string }) => unit !== '1-3-500')).toEqual(compound.links);
  expect((await world.must(`GET /v1/compounds/${compound.id}/roll`, { token: compound.committee })).rows.at(-1)).toMatchObject({
    unit: '1-3-500',
    owner: '𠮷**',
  });
});

it('walks a list page by page without losing or repeating a row', async () => {
  const compound = await world.newCompound('分页院', 'chen', rollFile(57));
  const seen: string[] = [];
  for (let cursor: string | undefined = ''; cursor !== undefined; ) {
    const page: { rows: { unit: string }[]; nextCursor?: string } = await world.must(
      `GET /v1/compounds/${compound.id}/roll?limit=10${cursor && `&cursor=${cursor}`}`,
      { token: compound.committee },
    );
    seen.push(...page.rows.map(({ unit }) => unit));
    cursor = page.nextCursor;
  }
  expect(seen).toHaveLength(57);
  expect(new Set(seen).size).toBe(57);
});

it('lets one of two imports at once win and tells the other', async () => {
  const compound = await world.newCompound('同时院', 'chen', rollFile(3));
  const files = [rollFile(120, '50.00'), rollFile(120, '70.00')];
  const answers = await Promise.all(
    files.map((body) => world.api(`PUT /v1/compounds/${compound.id}/roll`, { token: compound.committee, body })),
  );
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  const winner = answers.findIndex(({ status }) => status === 200);
  const quote = await world.must(`GET /v1/compounds/${compound.id}/quotes/${world.offer.id}`, { token: compound.committee });
  expect(quote).toMatchObject({ units: 120, areaDm2: 120 * (winner === 0 ? 5_000 : 7_000) });
});
