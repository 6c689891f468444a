import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvText } from '#functions/exports/csv-text.ts';
import type { Sheet } from '#functions/exports/sheet.ts';
import { sheetFile } from '#functions/exports/sheet-file.ts';
import { workbookParts } from './workbook.ts';

const sheet = (name: string, note = '备注'): Sheet => ({
  title: '收缴率 2027-Q2',
  columns: [
    { head: '小区', kind: 'text' },
    { head: '已收', kind: 'fen' },
    { head: '账单数', kind: 'count' },
  ],
  rows: [
    [name, 1_451_440, 288],
    ['合计', -500, 1],
    ['空', null, 0],
  ],
  notes: [['公式', note]],
});

describe('a CSV file', () => {
  it('opens in Excel as it is: UTF-8 with its mark, CRLF, amounts in yuan', async () => {
    const { bytes, type, name } = await sheetFile(sheet('无影山中路甲院'), 'rates', 'csv');
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect({ type, name }).toEqual({ type: 'text/csv', name: 'rates.csv' });
    expect(Buffer.from(bytes).toString()).toBe(
      '\uFEFF小区,已收,账单数\r\n无影山中路甲院,14514.40,288\r\n合计,-5.00,1\r\n空,,0\r\n\r\n公式,备注\r\n',
    );
  });

  it('has no cell that a spreadsheet would run', () => {
    const first = (name: string) => (parse(csvText(sheet(name)), { bom: true, relax_column_count: true })[1] as string[])[0];
    for (const name of ['=1+1', '+1', '-1', '@SUM(A1)', ' =1', '＝1+1', '\t=1', '|x', '%0', '=HYPERLINK("http://x","y")'])
      expect(first(name), name).toBe(`'${name}`);
    for (const name of ['甲院', "王'", '1号院', 'a=b']) expect(first(name), name).toBe(name);
  });

  it('gives back any words, quotes, commas and line ends included', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), fc.string(), (name, note) => {
        const rows = parse(csvText(sheet(name, note)), { bom: true, relax_column_count: true, record_delimiter: '\r\n' }) as string[][];
        const unguarded = (text = '') => (text.startsWith("'") && !name.startsWith("'") ? text.slice(1) : text);
        expect([name, `'${name}`]).toContain(rows[1]?.[0]);
        expect(unguarded(rows[1]?.[0])).toBe(name);
        expect(rows).toHaveLength(6);
      }),
    );
  });
});

describe('an XLSX file', () => {
  it('is a workbook with the table and its notes; amounts are numbers, words are words', async () => {
    const { bytes, type, name } = await sheetFile(sheet('=1+1'), 'rates', 'xlsx');
    expect({ type, name }).toEqual({ type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', name: 'rates.xlsx' });
    const parts = workbookParts(bytes);
    expect(parts.get('xl/workbook.xml')).toContain('收缴率 2027-Q2');
    expect(parts.get('xl/workbook.xml')).toContain('说明 notes');
    const table = parts.get('xl/worksheets/sheet1.xml') ?? '';
    expect(table).toContain('<v>14514.4</v>');
    expect(table).toContain('<v>288</v>');
    expect(table).not.toMatch(/<f[ >]/);
    expect([...parts.values()].join('')).toContain('=1+1');
    expect([...parts.values()].join('')).toContain('备注');
  });
});
