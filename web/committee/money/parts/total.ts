/** What rows come to, in fen or as a count. */
export const totalOf = <R>(rows: readonly R[], of: (row: R) => number): number => rows.reduce((total, row) => total + of(row), 0);
