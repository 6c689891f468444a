import type { cashRoutes } from '#shared/contract/cash-routes.ts';
import { localDateOf } from '#shared/domain/calendar/local-date.ts';
import type { CounterChannel } from '#shared/domain/ledger/accounts.ts';
import { tillOf } from '#shared/domain/ledger/till.ts';
import type { UseCase } from '#shared/platform/functions/http-function.ts';
import type { CashDeps } from './cash-deps.ts';

export const getTill: UseCase<typeof cashRoutes.getTill, CashDeps> = async ({ journal }, { caller, query, now }) => {
  const date = query.date ?? localDateOf(now);
  const rows = tillOf(await journal.ofDay(caller.compound.id, date));
  return {
    date,
    rows: rows.map((row) => ({ ...row, channel: row.channel as CounterChannel })),
    inFen: rows.reduce((sum, { inFen }) => sum + inFen, 0),
    outFen: rows.reduce((sum, { outFen }) => sum + outFen, 0),
  };
};
