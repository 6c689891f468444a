import { describe, expect, it } from 'vitest';
import { UnitRef } from '#shared/contract/schemas/primitives.ts';
import { readRollFile } from '#shared/domain/roll/roll-file.ts';
import { householdToken, readHouseholdToken } from '#shared/platform/secret-tokens.ts';
import { bytesOf, csv, faultsAt, HEADINGS, readRows, unitsOf } from './csv.ts';

const good = ['1', '1', '101', '60.00', '张建国', '13800000000'];
const withCell = (column: number, value: string) => good.map((cell, n) => (n === column ? value : cell));

describe('a faulty roll file', () => {
  it.each([
    ['楼号', 0, ['', '1-2', '1 2', 'x'.repeat(21), '一\u0007', '𠮷'.repeat(11)]],
    ['单元', 1, ['', '1-2', '1 2', 'x'.repeat(21), '\u007f']],
    ['房号', 2, ['', '1 2', 'x'.repeat(21), '1\u00a02']],
    ['建筑面积', 3, ['', '0', '0.99', '-60', '60.001', '1e3', '60,5', '60㎡', '10000.01', '六十', '１２']],
    ['业主', 4, ['名'.repeat(61), '张\t三', '张\n三', '=1+1', '+86', '-张', '@SUM(A1)', '=HYPERLINK("http://x","y")']],
    ['手机', 5, ['1.38E+10', '1234', '138x0000000', '138000000000000000000', '-----', '13800000000;']],
  ])('names %s', (heading, column, values) => {
    for (const value of values) expect(faultsAt(readRows(withCell(column, value))), JSON.stringify(value)).toEqual([`2 ${heading}`]);
  });

  it('names a strange answer about occupancy', () => {
    const read = (value: string) => readRollFile(bytesOf(csv([[...good, value]], [...HEADINGS, '是否入住'])));
    expect(faultsAt(read('有人'))).toEqual(['2 是否入住']);
    expect(['', '是', 'YES', '否', 'no'].map((value) => unitsOf(read(value))[0]?.occupied)).toEqual([true, true, true, false, false]);
  });

  it('names who cannot vote for the row’s owners, and a strange answer about what is unsold', () => {
    const read = (owner: string, unsold: string, voter: string) =>
      faultsAt(readRollFile(bytesOf(csv([['1', '1', '101', '60', owner, '', unsold, voter]], [...HEADINGS, '未售', '表决人']))));
    for (const voter of ['王五', '=李四', '李', '名'.repeat(61)]) expect(read('张三、李四', '', voter), voter).toEqual(['2 表决人']);
    expect(read('', '', '张三')).toEqual(['2 表决人']);
    expect(read('张三', '卖了', '')).toEqual(['2 未售']);
    expect(['、', '，', ',', ';', '；', '/', '／'].flatMap((between) => read(`张三${between} 李四`, '否', '李四'))).toEqual([]);
    expect(read('张三', '', '监护人李四')).toEqual([]);
  });

  it('names an unsold unit of another developer, for there is one', () => {
    const unsold = (unit: string, owner: string) => ['1', '1', unit, '60', owner, '', '是'];
    const rows = [unsold('101', ''), unsold('102', '甲置业'), unsold('103', '张三'), unsold('104', '甲置业')];
    expect(readRollFile(bytesOf(csv(rows, [...HEADINGS, '未售'])))).toMatchObject({
      rows: [],
      faults: [{ row: 4, column: '业主', zh: expect.stringContaining('第 3 行'), en: expect.stringContaining('row 3') }],
    });
  });

  it('names every fault of every row in one answer, and takes no row', () => {
    const reading = readRows(good, ['', '1-1', '', '-1', '=x', 'abc'], withCell(2, '102'), withCell(3, 'x'), withCell(2, '103'));
    expect(faultsAt(reading)).toEqual(['3 楼号', '3 单元', '3 房号', '3 建筑面积', '3 业主', '3 手机', '5 建筑面积', '5 房号']);
    expect(reading).toMatchObject({ rows: [] });
  });

  it('says what is wrong in Chinese and in English', () => {
    const reading = readRows(['', '1-1', '', '-1', '=x', 'abc'], [...good, 'more']);
    for (const fault of 'faults' in reading ? reading.faults : []) {
      expect(fault.zh).toMatch(/\p{Script=Han}/u);
      expect(fault.en).toMatch(/^[^\p{Script=Han}]+$/u);
    }
    expect(faultsAt(reading)).toHaveLength(7);
  });

  it('numbers rows as the spreadsheet does: empty lines and line breaks inside cells counted as there', () => {
    const text = `${HEADINGS.join(',')}\r\n\r\n1,1,101,60,"张\r\n三",\r\n1,1,102,x,李,\r\n,,,,,\r\n1,1,103,y,王,\r\n`;
    expect(faultsAt(readRollFile(bytesOf(text)))).toEqual(['3 业主', '4 建筑面积', '6 建筑面积']);
  });

  it('names the second of two rows for one unit, leading zeros or not', () => {
    expect(readRows(good, good)).toMatchObject({
      rows: [],
      faults: [{ row: 3, column: '房号', zh: '与第 2 行是同一户', en: 'the same unit as row 2' }],
    });
    expect(faultsAt(readRows(good, withCell(0, '01')))).toEqual(['3 房号']);
    expect(faultsAt(readRows(good, withCell(2, '0101'), withCell(1, '001')))).toEqual(['3 房号', '4 房号']);
    expect(unitsOf(readRows(good, withCell(0, '10'), withCell(2, '1010')))).toHaveLength(3);
  });

  it('names a cell beyond the last column', () => {
    expect(faultsAt(readRows([...good, 'oops']))).toEqual(['2 7']);
    expect(faultsAt(readRows([...good, '', 'oops']))).toEqual(['2 8']);
  });

  it('names every heading that is missing', () => {
    expect(readRollFile(bytesOf('楼号,房号,手机\r\n1,101,\r\n'))).toEqual({
      rows: [],
      faults: ['单元', '建筑面积', '业主'].map((column) => ({ row: 1, column, zh: '缺少此列', en: 'this column is missing' })),
    });
    expect(faultsAt(readRollFile(bytesOf(csv([good]).replaceAll(',', ';'))))).toHaveLength(5);
    expect(faultsAt(readRollFile(bytesOf('1,1,101,60.00,张建国,\r\n1,1,102,60.00,李,\r\n')))).toHaveLength(5);
  });

  it('is not read with broken quotes, and the row where they begin is named', () => {
    const at = (lines: string[]) => readRollFile(bytesOf([HEADINGS.join(','), ...lines].join('\r\n')));
    const unreadable = (row: number) => ({
      unreadable: { zh: `第 ${row} 行的引号或分隔符有误。`, en: `Quotes or separators are wrong in row ${row}.` },
    });
    expect(at(['1,1,101,60,张"三,'])).toEqual(unreadable(2));
    expect(at(['1,1,101,60,张,', '1,1,102,60,"李"四,'])).toEqual(unreadable(3));
    expect(at(['1,1,101,60,张,', '1,1,102,60,"李,', '1,1,103,60,王,', '1,1,104,60,王,'])).toEqual(unreadable(3));
  });

  it('does not swallow the file behind one open quote', () => {
    const many = Array.from({ length: 500 }, (_, n) => `1,1,${n},60,张,`);
    expect(readRollFile(bytesOf([HEADINGS.join(','), '1,1,x,60,"张,', ...many].join('\n')))).toHaveProperty('unreadable');
  });
});

describe('the longest unit that a roll admits', () => {
  it.each(['x', '甲', '𠮷'])('of %j can be named in the API and in a household’s link', (character) => {
    const part = character.repeat(20 / character.length);
    const [row] = unitsOf(readRows([part, part, part, '60.00', '张', '']));
    expect(UnitRef.parse(row?.unit)).toBe(row?.unit);
    const claims = { compoundId: 'cmp_0123456789abcdefgh', unit: row?.unit ?? '', linkVersion: 999 };
    expect(readHouseholdToken('key', householdToken('key', claims))).toEqual(claims);
  });
});
