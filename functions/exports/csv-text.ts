import { formatDecimal } from '#shared/domain/money/decimal.ts';
import type { ColumnKind, Sheet } from './sheet.ts';

/** Spreadsheets run a cell that begins so as a formula, also behind blanks; an apostrophe makes it words. */
const FORMULA = /^\s*[=+\-@＝＋－＠|%]|^[\t\r\n]/u;

/** Words as a cell: no formula, and quoted where separators or quotes are in them. */
export const textCell = (text: string): string => {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

const cell = (value: string | number | null, kind: ColumnKind): string => {
  if (value === null) return '';
  if (typeof value === 'string') return textCell(value);
  return kind === 'fen' ? formatDecimal(value, 2) : String(value);
};

/** A sheet as CSV that Excel opens as it is: UTF-8 with its mark, CRLF; the notes stand below the table after an empty line. */
export const csvText = ({ columns, rows, notes }: Sheet): string =>
  `\uFEFF${[
    columns.map(({ head }) => textCell(head)),
    ...rows.map((row) => row.map((value, n) => cell(value, columns[n]?.kind ?? 'text'))),
    [],
    ...notes.map((note) => note.map(textCell)),
  ]
    .map((line) => `${line.join(',')}\r\n`)
    .join('')}`;
