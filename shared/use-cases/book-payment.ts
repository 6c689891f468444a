import type { Actor } from '#shared/contract/schemas/party.ts';
import { prepayLimit } from '#shared/domain/billing/prepayment.ts';
import type { PaymentChannel } from '#shared/domain/ledger/accounts.ts';
import { allocate, oldestFirst } from '#shared/domain/ledger/allocation.ts';
import { openOf } from '#shared/domain/ledger/bill-balance.ts';
import { changed, entryPostings } from '#shared/domain/ledger/entry.ts';
import { formatFen } from '#shared/domain/money/decimal.ts';
import { DomainError } from '#shared/platform/domain-error.ts';
import type { BillItem } from '#shared/store/ledger/bill-store.ts';
import type { ContractStore } from '#shared/store/ledger/contract-store.ts';
import type { EntryStore, LedgerEntry } from '#shared/store/ledger/entry-store.ts';
import type { StandingStore } from '#shared/store/ledger/standing-store.ts';
import type { UnitItem } from '#shared/store/registry/unit-item.ts';
import { type PaymentStanding, paymentStanding, type Wanted } from './payment-standing.ts';

type Deps = { contracts: ContractStore; standings: StandingStore; entries: EntryStore };

/** Money that came for a unit. `key` is what the entry is booked under, once. */
export type Payment = {
  key: string;
  compoundId: string;
  unit: UnitItem;
  channel: PaymentChannel;
  amountFen: number;
  /** Bills to settle, in this order; absent: all open ones, oldest first. */
  wanted?: Wanted;
  surplus: 'refuse' | 'credit' | 'credit-without-limit';
  at: string;
  actor: Actor;
  request: string;
  details?: LedgerEntry['details'];
  taken: () => DomainError;
};

const ATTEMPTS = 4;
/** What one transaction can hold, and so one payment can settle: each bill is three of its hundred items. */
export const MOST_BILLS = 30;

const chosen = (bills: readonly BillItem[], { wanted, unit }: Payment): BillItem[] => {
  if (!wanted) return oldestFirst(bills.filter((bill) => openOf(bill) > 0 && !bill.disputed)).slice(0, MOST_BILLS);
  return wanted.map(({ orderId, period }) => {
    const bill = bills.find((one) => one.orderId === orderId && one.period === period);
    if (!bill) throw new DomainError('bill_not_found', { unit: unit.unit, period });
    return bill;
  });
};

/** Whose orders the bills are that a payment settles: one household's may be of several firms. */
const firmsOf = (contracts: PaymentStanding['contracts'], changes: readonly { orderId: string }[]): Record<string, string> =>
  Object.fromEntries(
    contracts
      .filter((contract) => changes.some(({ orderId }) => orderId === contract.orderId))
      .map(({ orderId, firmId }) => [orderId, firmId]),
  );

/**
 * Books a payment: bills are settled in order, what is left over is refused or kept as paid ahead. Payments at once never take more than is
 * open: each depends on the bills as it has read them.
 * @param seen what the caller has read for it already: a payment of chosen bills then is this one read and one write
 * @throws DomainError bill_not_found, amount_over_open, prepay_limit, changed_meanwhile, and `taken` for another payment under the same key
 */
export const bookPayment = async (deps: Deps, payment: Payment, seen?: PaymentStanding): Promise<LedgerEntry> => {
  const { key, compoundId, unit, channel, amountFen, at, actor, request, details, taken } = payment;
  const earlier = async () => {
    const entry = await deps.entries.entry(compoundId, key);
    if (entry && entry.request !== request) throw taken();
    return entry;
  };
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const { contracts, bills, account } = (attempt === 0 && seen) || (await paymentStanding(deps, compoundId, unit.unit, payment.wanted));
    let wanted: BillItem[];
    try {
      wanted = chosen(bills, payment);
    } catch (error) {
      const booked = await earlier();
      if (booked) return booked;
      throw error;
    }
    const { bills: changes, surplusFen } = allocate(amountFen, wanted);
    if (surplusFen > 0 && payment.surplus !== 'credit-without-limit') {
      // What is open now may be less because this very payment is booked already.
      const booked = await earlier();
      if (booked) return booked;
      if (payment.surplus === 'refuse') throw new DomainError('amount_over_open', { open: formatFen(amountFen - surplusFen) });
      const most = prepayLimit(await deps.contracts.ofCompound(compoundId), unit) - account.prepaidFen;
      if (surplusFen > most) throw new DomainError('prepay_limit', { most: formatFen(Math.max(0, most)) });
    }
    const after = changed(wanted, changes);
    const booked = await deps.entries.book(
      {
        key,
        kind: 'payment',
        type: 'payment.received',
        compoundId,
        firmId: contracts.find(({ orderId }) => orderId === changes[0]?.orderId)?.firmId,
        firms: firmsOf(contracts, changes),
        unit: unit.unit,
        channel,
        amountFen,
        bills: changes,
        prepaidFen: surplusFen,
        postings: entryPostings('payment', after, surplusFen, channel),
        at,
        actor,
        facts: {
          channel,
          unit: unit.unit,
          amountFen,
          creditFen: surplusFen,
          ...(changes[0] && { orderId: changes[0].orderId, period: changes[0].period }),
        },
        request,
        details,
      },
      after,
      account,
      taken,
    );
    if (booked) return booked;
  }
  throw new DomainError('changed_meanwhile');
};
