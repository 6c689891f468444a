import writeXlsxFile from 'write-excel-file/node';
import type { ColumnKind, Sheet } from './sheet.ts';

const WIDTHS: Record<ColumnKind, number> = { text: 14, fen: 16, count: 10 };
const NAME_WIDTH = 28;

/** Amounts are numbers in yuan that a spreadsheet can add up; words are words, whatever they begin with. */
const cell = (value: string | number | null, kind: ColumnKind) => {
  if (value === null) return null;
  if (typeof value === 'string') return { type: String, value };
  return kind === 'fen' ? { type: Number, value: value / 100, format: '#,##0.00' } : { type: Number, value, format: '0' };
};

/** A sheet as an XLSX workbook: the table, and on a second sheet what explains it. */
export const xlsxBytes = ({ title, columns, rows, notes }: Sheet): Promise<Uint8Array> =>
  writeXlsxFile([
    {
      sheet: title,
      columns: columns.map(({ kind }, n) => ({ width: n === 0 ? NAME_WIDTH : WIDTHS[kind] })),
      data: [
        columns.map(({ head }) => ({ type: String, value: head, fontWeight: 'bold' as const, wrap: true })),
        ...rows.map((row) => row.map((value, n) => cell(value, columns[n]?.kind ?? 'text'))),
      ],
      stickyRowsCount: 1,
    },
    {
      sheet: '说明 notes',
      columns: [{ width: 20 }, { width: 100 }],
      data: notes.map((note) => note.map((value) => ({ type: String, value, wrap: true }))),
    },
  ]).toBuffer();
