import type * as z from 'zod';
import type { NewPayment } from '#shared/contract/schemas/payment.ts';
import { prepayLimit } from '#shared/domain/billing/prepayment.ts';
import { oldestFirst } from '#shared/domain/ledger/allocation.ts';
import { openOf } from '#shared/domain/ledger/bill-balance.ts';
import { formatFen } from '#shared/domain/money/decimal.ts';
import { LEAST_FEN, MOST_FEN, type PaymentWish, paymentWish } from '#shared/domain/payments/payment-wish.ts';
import { DomainError } from '#shared/platform/domain-error.ts';
import type { ContractItem } from '#shared/store/ledger/contract-store.ts';
import type { UnitItem } from '#shared/store/registry/unit-item.ts';
import { unitBills } from '#shared/use-cases/unit-bills.ts';
import type { PaymentsDeps } from './payments-deps.ts';

/** The fees of so many months that are not billed yet, or fewer where the term ends. */
const feesAhead = (contracts: readonly ContractItem[], unit: UnitItem, months: number): number =>
  prepayLimit(
    contracts.map((contract) => ({ ...contract, maxPrepayMonths: months })),
    unit,
  );

/** As many bills as one entry can settle. */
const MOST_BILLS = 24;

/**
 * What a household wants to pay, on what is open now. Disputed bills are paid only where they are named.
 * @throws DomainError bill_not_found, nothing_to_pay, prepay_limit, payment_amount_out_of_range
 */
export const wishOfHousehold = async (
  deps: PaymentsDeps,
  { compoundId, unit }: { compoundId: string; unit: UnitItem },
  { bills: named, prepayMonths, amountFen }: z.output<typeof NewPayment>,
): Promise<PaymentWish> => {
  const [{ contracts, bills }, account] = await Promise.all([
    unitBills(deps, compoundId, unit.unit),
    deps.accounts.account(compoundId, unit.unit),
  ]);
  const chosen = named
    ? named.map(({ orderId, period }) => {
        const bill = bills.find((one) => one.orderId === orderId && one.period === period);
        if (!bill) throw new DomainError('bill_not_found', { unit: unit.unit, period });
        return bill;
      })
    : oldestFirst(bills.filter((bill) => openOf(bill) > 0 && !bill.disputed)).slice(0, MOST_BILLS);
  const wish = paymentWish(chosen, { amountFen, aheadFen: prepayMonths ? feesAhead(contracts, unit, prepayMonths) : 0 });
  if (wish.amountFen === 0) throw new DomainError('nothing_to_pay');
  const most = Math.max(0, prepayLimit(contracts, unit) - account.prepaidFen);
  if (wish.prepaidFen > most) throw new DomainError('prepay_limit', { most: formatFen(most) });
  if (wish.amountFen < LEAST_FEN || wish.amountFen > MOST_FEN)
    throw new DomainError('payment_amount_out_of_range', { least: formatFen(LEAST_FEN), most: formatFen(MOST_FEN) });
  return wish;
};
