import type { ReactNode } from 'react';
import { Wide } from './wide.tsx';

/** One column: its heading, and what stands in it for a row. */
export type Column<Row> = {
  head: string;
  cell: (row: Row) => ReactNode;
  /** `number`: money and counts, at the right. `figure`: dates and numbers of papers, in figures of one width. */
  kind?: 'number' | 'figure';
  /** What the row is called by; for screen readers the heading of the row. */
  namesRow?: boolean;
};

type Props<Row> = {
  caption: string;
  /** The caption is told to screen readers alone, where a heading above says the same. */
  isCaptionUnseen?: boolean;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  keyOf: (row: Row) => string;
  classOf?: (row: Row) => string | undefined;
  className?: string;
};

/** Rows of one kind as a table, made of its columns as data. On a phone it scrolls by itself. */
export const RecordTable = <Row,>({ caption, isCaptionUnseen = false, columns, rows, keyOf, classOf, className }: Props<Row>) => (
  <Wide label={caption}>
    <table className={className ? `plain-table ${className}` : 'plain-table'}>
      <caption className={isCaptionUnseen ? 'unseen' : undefined}>{caption}</caption>
      <thead>
        <tr>
          {columns.map(({ head, kind }) => (
            <th key={head} scope="col" className={kind === 'number' ? kind : undefined}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={keyOf(row)} className={classOf?.(row)}>
            {columns.map(({ head, cell, kind, namesRow }) =>
              namesRow ? (
                <th key={head} scope="row" className={kind}>
                  {cell(row)}
                </th>
              ) : (
                <td key={head} className={kind}>
                  {cell(row)}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  </Wide>
);
