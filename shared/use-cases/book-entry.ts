import type { BillBalance } from '#shared/domain/ledger/bill-balance.ts';
import { type Changes, changed, type EntryKind, entryPostings } from '#shared/domain/ledger/entry.ts';
import { DomainError } from '#shared/platform/domain-error.ts';
import type { TransactItem } from '#shared/store/database.ts';
import type { BillItem } from '#shared/store/ledger/bill-store.ts';
import type { EntryStore, LedgerEntry } from '#shared/store/ledger/entry-store.ts';
import type { Standing, StandingNeeds, StandingStore } from '#shared/store/ledger/standing-store.ts';

type Deps = { standings: StandingStore; entries: EntryStore };

/** What an entry does, planned on what was read. `also`: further items that must hold with it. */
export type EntryPlan = Changes &
  Pick<LedgerEntry, 'amountFen' | 'details' | 'firmId'> & { facts?: LedgerEntry['facts']; also?: TransactItem[] };

/** Something done to bills of one unit, or to what it has paid ahead. `key` is what the entry is booked under, once. */
export type EntryWish = Pick<
  LedgerEntry,
  'key' | 'type' | 'compoundId' | 'firmId' | 'unit' | 'channel' | 'at' | 'actor' | 'reason' | 'request'
> & {
  kind: Exclude<EntryKind, 'common_revenue'>;
  /** The bills to read: all that the plan may change. */
  refs: readonly { orderId: string; period: string }[];
  /** What the plan looks at besides bills and account; it comes in the same read. */
  needs?: StandingNeeds;
  plan(standing: Standing): EntryPlan | Promise<EntryPlan>;
  /** What to say when the key is another wish's. */
  taken?(earlier: LedgerEntry): DomainError;
};

/** Credit notes of one compound take their numbers one after the other, however many are written at once. */
const ATTEMPTS = 8;

/**
 * Books an entry on what stands now, and tries again when that has changed meanwhile. A wish that is repeated finds its entry, also when it
 * could not be planned again: the credit that a refund paid out is gone because of that very refund.
 * @throws DomainError bill_not_found, changed_meanwhile, those of the plan, and `taken` (idempotency_key_reused unless said)
 */
export const bookEntry = async (deps: Deps, wish: EntryWish): Promise<LedgerEntry> => {
  const { kind, compoundId, unit, channel, refs, needs, plan, taken = () => new DomainError('idempotency_key_reused'), ...own } = wish;
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const standing = await deps.standings.standing(compoundId, unit, refs, needs);
    const { bills, account } = standing;
    let planned: EntryPlan;
    try {
      const missing = refs.find(({ orderId, period }) => !bills.some((bill) => bill.orderId === orderId && bill.period === period));
      if (missing) throw new DomainError('bill_not_found', { unit, period: missing.period });
      planned = await plan(standing);
    } catch (error) {
      const earlier = await deps.entries.entry(compoundId, own.key);
      if (earlier?.request === own.request) return earlier;
      throw earlier ? taken(earlier) : error;
    }
    const { amountFen, firmId = own.firmId, bills: changes, prepaidFen, details, facts = {}, also = [] } = planned;
    const after = changed<BillItem & BillBalance>(bills, changes);
    const [first] = changes;
    const booked = await deps.entries.book(
      {
        ...own,
        firmId,
        kind,
        compoundId,
        unit: account.unit,
        channel,
        amountFen,
        bills: changes,
        prepaidFen,
        postings: entryPostings(kind, after, prepaidFen, channel),
        facts: {
          unit: account.unit,
          amountFen,
          ...(first && { orderId: first.orderId, period: first.period }),
          ...(channel && { channel }),
          ...facts,
        },
        details,
      },
      after,
      account,
      taken,
      also,
    );
    if (booked) return booked;
  }
  throw new DomainError('changed_meanwhile');
};
