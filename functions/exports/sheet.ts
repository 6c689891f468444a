/** What a cell is: words, an amount in fen, or a count. */
export type ColumnKind = 'text' | 'fen' | 'count';

/** A table for a spreadsheet, and what explains it, line by line. `null` is an empty cell. */
export type Sheet = {
  title: string;
  columns: { head: string; kind: ColumnKind }[];
  rows: (string | number | null)[][];
  notes: [string, string][];
};
