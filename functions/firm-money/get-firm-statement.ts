import type * as z from 'zod';
import type { firmMoneyRoutes } from '#shared/contract/firm-money-routes.ts';
import type { StatementRow } from '#shared/contract/schemas/firm-money.ts';
import { localDateOf } from '#shared/domain/calendar/local-date.ts';
import { periodBounds } from '#shared/domain/calendar/period.ts';
import { addSums, NO_SUMS } from '#shared/domain/ledger/sums.ts';
import { DomainError } from '#shared/platform/domain-error.ts';
import type { UseCase } from '#shared/platform/functions/http-function.ts';
import { streetOf } from '#shared/platform/ids.ts';
import type { ContractItem } from '#shared/store/ledger/contract-store.ts';
import type { DaySumsItem } from '#shared/store/ledger/sums-store.ts';
import type { FirmMoneyDeps } from './firm-money-deps.ts';
import { orderMoney } from './order-money.ts';

const NEWEST_FIRST = { placed: {}, order: 'newest' } as const;
const payout = ({ receivedFen, subsidyFen }: { receivedFen: number; subsidyFen: number }) => receivedFen + subsidyFen;

/** The days on which money came or went back, whatever period its bills are of. */
const daysOf = (added: readonly DaySumsItem[]) =>
  [...Map.groupBy(added, ({ day }) => day)]
    .map(([day, rows]) => ({ day, sums: rows.reduce(addSums, NO_SUMS) }))
    .filter(({ sums }) => sums.received !== 0 || sums.subsidy !== 0)
    .sort((a, b) => (a.day < b.day ? -1 : 1))
    .map(({ day, sums }) => ({ day, receivedFen: sums.received, subsidyFen: sums.subsidy }));

const rowOf = (
  { orderId, compoundId, compoundName, packageName }: ContractItem,
  added: readonly DaySumsItem[],
): z.output<typeof StatementRow> => {
  const money = orderMoney(added.reduce(addSums, NO_SUMS));
  return { orderId, compoundId, compoundName, packageName, ...money, payoutFen: payout(money), days: daysOf(added) };
};

const total = (rows: readonly z.output<typeof StatementRow>[]) => {
  const sum = orderMoney(NO_SUMS);
  for (const row of rows) for (const name of Object.keys(sum) as (keyof typeof sum)[]) sum[name] += row[name];
  return { ...sum, payoutFen: payout(sum) };
};

/**
 * What a local month did to the money of a firm's orders, a page of orders at a time, newest first; those without a contract have none and are
 * left out. Read from what each day added to the sums, which every booking writes in its own transaction: so it adds up with the ledger.
 */
export const getFirmStatement: UseCase<typeof firmMoneyRoutes.getFirmStatement, FirmMoneyDeps> = async (
  { firmOrders, contracts, sums },
  { caller, params: { month }, query, now },
) => {
  const { from, to } = periodBounds(month);
  const today = localDateOf(now);
  if (from > today)
    throw new DomainError('invalid_request', {}, [
      { path: '/params/month', message: { zh: '该月还没有开始', en: 'that month has not begun' } },
    ]);
  const page = await firmOrders.list(caller.firm.id, NEWEST_FIRST, query);
  const found = await contracts.contractsOf(page.rows.map(({ id }) => id));
  const compounds = [...new Set(found.map(({ compoundId }) => compoundId))];
  const added = (await Promise.all(compounds.map((compoundId) => sums.added(streetOf(compoundId), from, to, compoundId)))).flat();
  const rows = found.map((contract) =>
    rowOf(
      contract,
      added.filter(({ orderId }) => orderId === contract.orderId),
    ),
  );
  return { month, asOf: now, final: to < today, rows, nextCursor: page.nextCursor, total: total(rows) };
};
