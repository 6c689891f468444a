import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_ROLL_ROWS, readRollFile } from '#shared/domain/roll/roll-file.ts';
import { unitSortKey } from '#shared/domain/roll/unit-ref.ts';
import { bytesOf, csv, faultsAt, HEADINGS, readRows, unitsOf } from './csv.ts';

const demo = (name: string) => new Uint8Array(readFileSync(new URL(`../../../demo/data/${name}-roll.csv`, import.meta.url)));

describe('the demo rolls', () => {
  it.each([
    ['jiayuan', 288, 1_728_000],
    ['songlinli', 300, 1_800_000],
    ['tiegong', 240, 1_320_000],
    ['liuyin', 264, 1_584_000],
  ])('%s has %i units and %i dm²', (name, units, areaDm2) => {
    const rows = unitsOf(readRollFile(demo(name)));
    expect(rows).toHaveLength(units);
    expect(rows.reduce((sum, row) => sum + row.areaDm2, 0)).toBe(areaDm2);
    expect(new Set(rows.map(({ unit }) => unit)).size).toBe(units);
    expect(rows.every(({ occupied, owner }) => occupied && owner)).toBe(true);
  });

  it('keep an owner without a telephone', () => {
    expect(unitsOf(readRollFile(demo('songlinli')))[0]).toEqual({ unit: '1-1-101', areaDm2: 4_200, owner: '孙海燕', occupied: true });
  });
});

describe('a roll file', () => {
  it('gives units with area, owner, telephone and occupancy', () => {
    const text =
      '楼号,单元,房号,建筑面积,业主,手机,入住\n3,2,501,48.60,张建国,138 0000-1000,是\n3,2,502,60,李梅,,否\n3,2,503,60.5,王强,+86 138 0000 1001,NO\n';
    expect(unitsOf(readRollFile(bytesOf(text)))).toEqual([
      { unit: '3-2-501', areaDm2: 4_860, owner: '张建国', phone: '13800001000', occupied: true },
      { unit: '3-2-502', areaDm2: 6_000, owner: '李梅', occupied: false },
      { unit: '3-2-503', areaDm2: 6_050, owner: '王强', phone: '+8613800001001', occupied: false },
    ]);
  });

  it('may leave the owner empty, and say what is unsold and who of co-owners votes', () => {
    const text =
      '楼号,单元,房号,建筑面积,业主,未售,表决人\n1,1,101,60,,,\n1,1,102,60,,是,\n1,1,103,60,张三、李四,否,李四\n1,1,104,60,王五,No,王五\n';
    const unit = (ref: string, more: object) => ({ unit: ref, areaDm2: 6_000, occupied: true, ...more });
    expect(unitsOf(readRollFile(bytesOf(text)))).toEqual([
      unit('1-1-101', {}),
      unit('1-1-102', { unsold: true }),
      unit('1-1-103', { owner: '张三、李四', unsold: false, voter: '李四' }),
      unit('1-1-104', { owner: '王五', unsold: false }),
    ]);
  });

  it('may have its columns in any order, under Chinese or English headings, with others between', () => {
    const text = '备注,Owner,AREA, Unit ,序号,building,entrance\n好,张,60.00,101,1,7,2\n';
    expect(unitsOf(readRollFile(bytesOf(text)))).toEqual([{ unit: '7-2-101', areaDm2: 6_000, owner: '张', occupied: true }]);
    expect(unitsOf(readRollFile(bytesOf('室号,楼栋,单元号,面积,业主姓名,电话\n101,1,2,60,张,05318888\n')))).toMatchObject([
      { unit: '1-2-101', phone: '05318888' },
    ]);
  });

  it('may need quotes for commas, quotes and spaces in a cell', () => {
    expect(unitsOf(readRows(['1', '1', '101', '60.00', '张,"小"明', '']))[0]?.owner).toBe('张,"小"明');
    expect(unitsOf(readRollFile(bytesOf(`${HEADINGS.join(',')}\n"1" , 1,"101"," 60.00 "," 张三 ",\n`)))[0]).toMatchObject({
      unit: '1-1-101',
      areaDm2: 6_000,
      owner: '张三',
    });
  });

  it('may have empty lines and rows of bare commas anywhere', () => {
    const text = `\r\n${HEADINGS.join(',')}\r\n\r\n1,1,101,60,张,\r\n,,,,,\r\n  \r\n1,1,102,60,李,\r\n\r\n,,,,,\r\n`;
    expect(unitsOf(readRollFile(bytesOf(text))).map(({ unit }) => unit)).toEqual(['1-1-101', '1-1-102']);
  });

  it('may carry Excel’s empty columns at the end, with a heading row as long or shorter', () => {
    for (const heading of [`${HEADINGS.join(',')},,`, HEADINGS.join(',')]) {
      const text = `${heading}\r\n1,1,101,60,张,13800000000,,\r\n1,1,102,60,李,,\r\n1,1,103,60,王\r\n`;
      expect(unitsOf(readRollFile(bytesOf(text)))).toHaveLength(3);
    }
  });

  it.each([
    ['LF', '\n'],
    ['CRLF', '\r\n'],
    ['CR', '\r'],
  ])('may end its lines with %s', (_, end) => {
    expect(
      unitsOf(
        readRollFile(
          bytesOf(
            csv([
              ['1', '1', '101', '60', '张', ''],
              ['1', '1', '102', '60', '李', ''],
            ]).replaceAll('\r\n', end),
          ),
        ),
      ),
    ).toHaveLength(2);
  });

  it('may mix line ends, as files put together from two do', () => {
    const rows = unitsOf(readRollFile(bytesOf(`${HEADINGS.join(',')}\r\n1,1,101,60,张,\n1,1,102,60,李,\r\n1,1,103,60,王,\n`)));
    expect(rows.map(({ owner }) => owner)).toEqual(['张', '李', '王']);
  });

  it('keeps emoji and rare characters in names', () => {
    const names = ['𠮷田茂', '𡋾𡋾', '㐂子', '🏠小明', '👨‍👩‍👧', '阿卜杜拉·买买提', "O'Brien", '张—三'];
    expect(unitsOf(readRows(...names.map((name, n) => ['1', '1', String(100 + n), '60', name, '']))).map(({ owner }) => owner)).toEqual(
      names,
    );
  });

  it('composes accents written in two characters, so that the same name stays the same', () => {
    expect(unitsOf(readRows(['1', '1', '101', '60', 'Rene\u0301', '']))[0]?.owner).toBe('René');
  });

  it(`may have ${MAX_ROLL_ROWS} rows and not one more; empty ones do not count`, () => {
    const rows = Array.from({ length: MAX_ROLL_ROWS + 1 }, (_, n) => ['1', '1', String(n), '60.00', '张', '']);
    expect(unitsOf(readRows(...rows.slice(1)))).toHaveLength(5_000);
    expect(unitsOf(readRollFile(bytesOf(`${csv(rows.slice(1))}\r\n,,,,,\r\n\r\n`)))).toHaveLength(5_000);
    expect(readRows(...rows)).toEqual({ unreadable: { zh: '超过 5000 行。', en: 'It has more than 5000 rows.' } });
  });

  it('reads back what was written from any valid rows, whatever the columns’ order', () => {
    const part = fc.stringMatching(/^[0-9A-Za-z甲乙丙东西#.]{1,6}$/);
    const name = fc.stringMatching(/^[张王李赵𠮷A-Za-z🏠·",][张王李赵𠮷A-Za-z🏠·", ]{0,8}$/u).filter((text) => text === text.trim());
    const row = fc.record({
      building: part,
      entrance: part,
      unit: part,
      areaDm2: fc.integer({ min: 100, max: 1_000_000 }),
      owner: name,
      phone: fc.option(fc.stringMatching(/^\+?\d{5,15}$/), { nil: undefined }),
      occupied: fc.boolean(),
    });
    const order = fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6], { minLength: 7 });
    const same = ({ building, entrance, unit }: { building: string; entrance: string; unit: string }) =>
      unitSortKey(`${building}-${entrance}-${unit}`);
    fc.assert(
      fc.property(fc.uniqueArray(row, { minLength: 1, maxLength: 8, selector: same }), order, (rows, columns) => {
        const headings = [...HEADINGS, '入住'];
        const cells = rows.map((r) => [
          r.building,
          r.entrance,
          r.unit,
          (r.areaDm2 / 100).toFixed(2),
          r.owner,
          r.phone ?? '',
          r.occupied ? '是' : '否',
        ]);
        const pick = (list: string[]) => columns.map((column) => list[column] as string);
        expect(unitsOf(readRollFile(bytesOf(csv(cells.map(pick), pick(headings)))))).toEqual(
          rows.map((r) => ({
            unit: `${r.building}-${r.entrance}-${r.unit}`,
            areaDm2: r.areaDm2,
            owner: r.owner,
            ...(r.phone && { phone: r.phone }),
            occupied: r.occupied,
          })),
        );
      }),
      { numRuns: 300 },
    );
  });

  it('never throws, whatever bytes come', () => {
    const words = fc.array(
      fc.constantFrom('楼号', '单元', '房号', '建筑面积', '业主', ',', '"', '\r\n', '\n', '1', '60.00', '=1', '-', ' ', '𠮷'),
      { maxLength: 60 },
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.uint8Array({ maxLength: 200 }),
          words.map((parts) => bytesOf(parts.join(''))),
          words.map((parts) => bytesOf(`${HEADINGS.join(',')}\n${parts.join('')}`)),
        ),
        (bytes) => {
          const reading = readRollFile(bytes);
          if ('faults' in reading && reading.faults.length > 0) expect(reading.rows).toEqual([]);
          else if ('rows' in reading) expect(reading.rows.length).toBeGreaterThan(0);
          else expect(faultsAt(reading)).toEqual(['unreadable']);
        },
      ),
      { numRuns: 500 },
    );
  });
});
