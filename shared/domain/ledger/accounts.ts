/**
 * Double entry in fen (rules: Fees). Positive is debit, negative is credit; every ledger transaction sums to zero.
 * Fees, prepayments, subsidies and common revenue stand in accounts of their own and are never mixed.
 */
export const RECEIVED = ['received_cash', 'received_transfer', 'received_pos', 'received_online'] as const;
export const ACCOUNTS = [
  /** What households owe. */
  'receivable',
  /** What of it is held back while a dispute is undecided. */
  'disputed',
  /** Paid ahead, and surplus: owed to the household until it is released into a bill. */
  'prepaid',
  'firm_revenue',
  ...RECEIVED,
  'waived',
  /** Paid for households by the street. */
  'subsidy',
  'written_off',
  'refunded',
  /** Of the owners: parking on common ground and the like (Civil Code 275, 282). */
  'common_revenue',
] as const;
export type Account = (typeof ACCOUNTS)[number];
export type Posting = { account: Account; fen: number };

/** How money came: each channel has an account of its own. */
export const CHANNELS = ['cash', 'transfer', 'pos', 'online'] as const;
export type PaymentChannel = (typeof CHANNELS)[number];
/** By these it comes over the committee's counter. */
export const COUNTER_CHANNELS = ['cash', 'transfer', 'pos'] as const satisfies readonly PaymentChannel[];
export type CounterChannel = (typeof COUNTER_CHANNELS)[number];
export const accountOf = (channel: PaymentChannel): Account => `received_${channel}`;

/**
 * Postings as they are kept: one per account, none of nothing.
 * @throws RangeError when they do not balance or are not integers: such a transaction must never reach a table
 */
export const balanced = (postings: readonly Posting[]): Posting[] => {
  const sums = new Map<Account, number>();
  for (const { account, fen } of postings) sums.set(account, (sums.get(account) ?? 0) + fen);
  const kept = [...sums].filter(([, fen]) => fen !== 0).map(([account, fen]) => ({ account, fen }));
  if (kept.some(({ fen }) => !Number.isSafeInteger(fen)) || kept.reduce((sum, { fen }) => sum + fen, 0) !== 0) {
    throw new RangeError('unbalanced postings');
  }
  return kept;
};
