import { parse } from 'csv-parse/sync';
import { CSV_OPTIONS } from '../roll/csv-options.ts';

/** A fault of the file: the row as a spreadsheet numbers it (the header is row 1), the column by its heading. */
export type TableFault = { row: number; column: string; zh: string; en: string };
/** A line that is not empty, its cells by column; a column that the file does not have is empty. */
export type TableLine<C extends string> = { row: number; cells: Record<C, string> };
export type TableReading<C extends string> =
  | { unreadable: { zh: string; en: string } }
  | { faults: TableFault[]; lines: TableLine<C>[]; heading(column: C): string };

/** Headings by which a column is known, Chinese first, and which columns may lack. */
export type TableShape<C extends string> = {
  headings: Record<C, string[]>;
  optional: readonly C[];
  maxRows: number;
  none: { zh: string; en: string };
};

const decode = (bytes: Uint8Array): string | undefined => {
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // The next encoding may fit.
    }
  }
  return undefined;
};

const unreadable = (zh: string, en: string) => ({ unreadable: { zh, en } });

/** The lines of a CSV file as a spreadsheet numbers them, or why it cannot be read. */
const linesOf = (bytes: Uint8Array): { row: number; given: string[] }[] | { unreadable: { zh: string; en: string } } => {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b)
    return unreadable('这是 Excel 工作簿（.xlsx），请另存为 CSV。', 'This is an Excel workbook (.xlsx); save it as CSV.');
  const text = decode(bytes);
  if (text === undefined || text.includes('\0')) return unreadable('编码不是 UTF-8 或 GB18030。', 'It is neither UTF-8 nor GB18030.');
  let records: string[][];
  try {
    records = parse(text, CSV_OPTIONS);
  } catch (error) {
    const row = ((error as { records?: number }).records ?? 0) + 1;
    return unreadable(`第 ${row} 行的引号或分隔符有误。`, `Quotes or separators are wrong in row ${row}.`);
  }
  // Empty lines are records too, so a record's place is its row in the spreadsheet, whatever line breaks its cells hold.
  return records.map((cells, index) => ({ row: index + 1, given: cells.map((cell) => cell.trim().normalize('NFC')) }));
};

/**
 * Reads a table as Excel writes it: UTF-8 with or without a byte-order mark, or GB18030; any order of columns; CRLF; quotes; empty lines.
 * Missing columns and cells beyond the last are faults; what the cells hold is for the caller to check.
 */
export const readTable = <C extends string>(bytes: Uint8Array, { headings, optional, maxRows, none }: TableShape<C>): TableReading<C> => {
  const all = linesOf(bytes);
  if ('unreadable' in all) return all;
  const [head, ...body] = all.filter(({ given }) => given.some((cell) => cell !== ''));
  if (!head || body.length === 0) return unreadable(none.zh, none.en);
  if (body.length > maxRows) return unreadable(`超过 ${maxRows} 行。`, `It has more than ${maxRows} rows.`);

  const columns = Object.keys(headings) as C[];
  const place = new Map(columns.map((column) => [column, head.given.findIndex((cell) => headings[column].includes(cell.toLowerCase()))]));
  const placeOf = (column: C) => place.get(column) as number;
  const heading = (column: C) => (head.given[placeOf(column)] ?? headings[column][0]) as string;
  const missing = columns.filter((column) => placeOf(column) < 0 && !optional.includes(column));
  if (missing.length > 0) {
    const faults = missing.map((column) => ({ row: head.row, column: heading(column), zh: '缺少此列', en: 'this column is missing' }));
    return { faults, lines: [], heading };
  }
  const faults = body.flatMap(({ row, given }) => {
    const extra = given.findIndex((value, index) => index >= head.given.length && value !== '');
    return extra >= 0 ? [{ row, column: String(extra + 1), zh: '多出的列', en: 'a cell beyond the last column' }] : [];
  });
  const lines = body.map(({ row, given }) => ({
    row,
    cells: Object.fromEntries(columns.map((column) => [column, given[placeOf(column)] ?? ''])) as Record<C, string>,
  }));
  return { faults, lines, heading };
};
