/**
 * Double entry in fen (rules: Fees). A bill and a receipt are ledger transactions: each carries its postings, which sum to zero.
 * Positive is debit, negative is credit.
 */
export type Account = 'receivable' | 'firm_revenue' | 'received_cash';
export type Posting = { account: Account; fen: number };

/** Refuses what does not balance or is not an integer: such a transaction must never reach a table. */
const balanced = (postings: Posting[]): Posting[] => {
  if (postings.some(({ fen }) => !Number.isSafeInteger(fen)) || postings.reduce((sum, { fen }) => sum + fen, 0) !== 0) {
    throw new RangeError('unbalanced postings');
  }
  return postings;
};

/** A bill: the household owes, the firm has earned. */
export const billPostings = (fen: number): Posting[] =>
  balanced([
    { account: 'receivable', fen },
    { account: 'firm_revenue', fen: -fen },
  ]);

/** Cash taken by the committee: the till holds it, the household owes so much less. */
export const cashPostings = (fen: number): Posting[] =>
  balanced([
    { account: 'received_cash', fen },
    { account: 'receivable', fen: -fen },
  ]);
