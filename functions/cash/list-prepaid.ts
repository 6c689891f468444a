import type { cashRoutes } from '#shared/contract/cash-routes.ts';
import type { UseCase } from '#shared/platform/functions/http-function.ts';
import { decodeCursor, encodeCursor } from '#shared/store/database.ts';
import { accountKey } from '#shared/store/ledger/account-store.ts';
import type { CashDeps } from './cash-deps.ts';

const isAccount = (key: string) => key.startsWith('account#');

/**
 * Who has paid ahead, and what it comes to. The total needs every account, so all are read with each page: there are fewer than units, and
 * those that are used up stay with nothing in them.
 */
export const listPrepaid: UseCase<typeof cashRoutes.listPrepaid, CashDeps> = async ({ accounts }, { caller, query }) => {
  const compoundId = caller.compound.id;
  const after = decodeCursor(query.cursor, isAccount) ?? '';
  const all = (await accounts.allAccounts(compoundId)).filter(({ prepaidFen }) => prepaidFen > 0);
  const placeOf = (unit: string) => accountKey(compoundId, unit).sk;
  const ahead = all.filter(({ unit }) => placeOf(unit) > after);
  const shown = ahead.slice(0, query.limit);
  const last = shown.at(-1);
  return {
    households: all.length,
    totalFen: all.reduce((sum, { prepaidFen }) => sum + prepaidFen, 0),
    rows: shown.map(({ unit, prepaidFen }) => ({ unit, prepaidFen })),
    ...(last && ahead.length > query.limit && { nextCursor: encodeCursor(placeOf(last.unit)) }),
  };
};
