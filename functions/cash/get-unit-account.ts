import type { cashRoutes } from '#shared/contract/cash-routes.ts';
import { oldestFirst } from '#shared/domain/ledger/allocation.ts';
import { openOf } from '#shared/domain/ledger/bill-balance.ts';
import type { UseCase } from '#shared/platform/functions/http-function.ts';
import { billAnswer, entryAnswer } from '#shared/use-cases/money-answers.ts';
import { unitBills } from '#shared/use-cases/unit-bills.ts';
import type { CashDeps } from './cash-deps.ts';
import { counterUnit } from './counter-unit.ts';

/** What a household owes, has paid ahead, and how it came to that. The list of entries lags as an index does; each is read again by its key. */
export const getUnitAccount: UseCase<typeof cashRoutes.getUnitAccount, CashDeps> = async (deps, { caller, params, query }) => {
  const compoundId = caller.compound.id;
  const { unit } = await counterUnit(deps, compoundId, params.unit);
  const [{ bills }, account, page] = await Promise.all([
    unitBills(deps, compoundId, unit),
    deps.accounts.account(compoundId, unit),
    deps.journal.ofUnit(compoundId, unit, query),
  ]);
  const entries = await deps.entries.entriesOf(
    compoundId,
    page.rows.map(({ key }) => key),
  );
  const sorted = oldestFirst(bills);
  return {
    unit,
    openFen: bills.reduce((sum, bill) => sum + openOf(bill), 0),
    prepaidFen: account.prepaidFen,
    bills: [...sorted.filter((bill) => openOf(bill) > 0), ...sorted.filter((bill) => openOf(bill) === 0)].map(billAnswer),
    entries: { rows: entries.flatMap((entry) => (entry ? [entryAnswer(entry)] : [])), nextCursor: page.nextCursor },
  };
};
