import { type Account, accountOf, balanced, type PaymentChannel, type Posting } from './accounts.ts';
import { applied, type BillBalance, type Effects, openOf } from './bill-balance.ts';

/** What can happen in the ledger besides the issue of bills, each with the account against which bills change. */
export const ENTRY_KINDS = [
  'payment',
  'reversal',
  'release',
  'refund',
  'chargeback',
  'waiver',
  'credit_note',
  'subsidy',
  'write_off',
  'dispute',
  'dispute_closed',
  'common_revenue',
] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];

/** What an entry does to one bill. `disputed` is set where a dispute begins or ends. Once booked, `seq` says which change of the bill it was. */
export type BillChange = { orderId: string; period: string; effects: Effects; disputed?: boolean; seq?: number };

/** What an entry does: to bills of one unit, and to the unit's prepaid balance. */
export type Changes = { bills: BillChange[]; prepaidFen: number };

/** A bill with what it was before and is after an entry. */
export type Changed<B extends BillBalance> = { bill: B; after: B; change: BillChange };

/**
 * The bills of an entry after it.
 * @param bills as read, one for each change
 * @throws RangeError when a bill lacks, or a change takes more than there is
 */
export const changed = <B extends BillBalance & { orderId: string; period: string }>(
  bills: readonly B[],
  changes: readonly BillChange[],
): Changed<B>[] =>
  changes.map((change) => {
    const bill = bills.find(({ orderId, period }) => orderId === change.orderId && period === change.period);
    if (!bill) throw new RangeError(`no bill ${change.orderId} ${change.period}`);
    const after = { ...bill, ...applied(bill, change.effects), ...(change.disputed !== undefined && { disputed: change.disputed }) };
    return { bill, after: after as B, change };
  });

const owed = ({ disputed }: BillBalance): Account => (disputed ? 'disputed' : 'receivable');

/** What the bills' open amounts did: less is a credit to what is owed; a dispute moves it between two accounts. */
const owedPostings = (bills: readonly Changed<BillBalance>[]): Posting[] =>
  bills.flatMap(({ bill, after }) => [
    { account: owed(bill), fen: -openOf(bill) },
    { account: owed(after), fen: openOf(after) },
  ]);

/** The account that stands against bills and prepaid money, by what happened. */
const AGAINST: Record<Exclude<EntryKind, 'payment' | 'reversal'>, Account> = {
  release: 'prepaid',
  refund: 'refunded',
  chargeback: 'refunded',
  waiver: 'waived',
  credit_note: 'firm_revenue',
  subsidy: 'subsidy',
  write_off: 'written_off',
  dispute: 'disputed',
  // What an upheld dispute takes off the bill is a credit.
  dispute_closed: 'firm_revenue',
  common_revenue: 'common_revenue',
};

/**
 * The postings of an entry: what households owe and have paid ahead changes by what the entry does, and one account stands against it.
 * A credit note on a bill that was paid leaves the household a prepaid balance.
 */
export const entryPostings = (
  kind: Exclude<EntryKind, 'common_revenue'>,
  bills: readonly Changed<BillBalance>[],
  prepaidFen: number,
  channel?: PaymentChannel,
): Posting[] => {
  const ours: Posting[] = [...owedPostings(bills), { account: 'prepaid', fen: -prepaidFen }];
  const against = kind === 'payment' || kind === 'reversal' ? accountOf(channel ?? 'cash') : AGAINST[kind];
  return balanced([...ours, { account: against, fen: -ours.reduce((sum, { fen }) => sum + fen, 0) }]);
};

/** Common revenue is the owners', not the firm's: it comes by a channel and touches no bill. */
export const commonRevenuePostings = (fen: number, channel: PaymentChannel): Posting[] =>
  balanced([
    { account: accountOf(channel), fen },
    { account: 'common_revenue', fen: -fen },
  ]);

/** The postings of a bill as it is issued: the household owes, the firm has earned; what a standing waiver takes off is its own posting. */
export const billPostings = (amountFen: number, waivedFen = 0): Posting[] =>
  balanced([
    { account: 'receivable', fen: amountFen - waivedFen },
    { account: 'waived', fen: waivedFen },
    { account: 'firm_revenue', fen: -amountFen },
  ]);
