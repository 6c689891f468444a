import { openOf } from '#shared/domain/ledger/bill-balance.ts';
import { changed, entryPostings } from '#shared/domain/ledger/entry.ts';
import type { BillItem } from '#shared/store/ledger/bill-store.ts';
import type { ContractItem } from '#shared/store/ledger/contract-store.ts';
import type { BillingDeps } from './billing-deps.ts';
import { BILLING } from './billing-events.ts';

const ATTEMPTS = 4;

/** Releases what a household has paid ahead into its new bill, once: the entry's key names the bill. */
const release = async ({ accounts, bills, entries }: BillingDeps, contract: ContractItem, bill: BillItem, now: string): Promise<void> => {
  const { orderId, period, unit } = bill;
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const [account, [standing]] = await Promise.all([
      accounts.account(contract.compoundId, unit),
      bills.billsOf(unit, [{ orderId, period }]),
    ]);
    const received = Math.min(account.prepaidFen, standing ? openOf(standing) : 0);
    if (!standing || standing.disputed || received <= 0) return;
    const changes = changed([standing], [{ orderId, period, effects: { received } }]);
    const booked = await entries.book(
      {
        key: `release#${orderId}#${period}#${unit}`,
        kind: 'release',
        type: 'prepaid.released',
        compoundId: contract.compoundId,
        firmId: contract.firmId,
        unit,
        amountFen: received,
        bills: changes.map(({ change }) => change),
        prepaidFen: -received,
        postings: entryPostings('release', changes, -received),
        at: now,
        actor: BILLING,
        facts: { orderId, period, unit, amountFen: received },
        request: `release#${orderId}#${period}`,
      },
      changes,
      account,
    );
    if (booked) return;
  }
  throw new Error(`prepaid money of ${unit} stayed contended`);
};

/** What households of a page have paid ahead goes into their new bills. Most have not; one read tells which. */
export const releasePrepaid = async (deps: BillingDeps, contract: ContractItem, bills: readonly BillItem[], now: string): Promise<void> => {
  const ahead = await deps.accounts.withPrepaid(
    contract.compoundId,
    bills.map(({ unit }) => unit),
  );
  for (const bill of bills) if (ahead.has(bill.unit)) await release(deps, contract, bill, now);
};
