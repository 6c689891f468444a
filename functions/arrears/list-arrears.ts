import type { arrearsRoutes } from '#shared/contract/arrears-routes.ts';
import { daysBetween, localDateOf } from '#shared/domain/calendar/local-date.ts';
import { mayBeDunned } from '#shared/domain/dunning/ladder.ts';
import { openOf } from '#shared/domain/ledger/bill-balance.ts';
import type { UseCase } from '#shared/platform/functions/http-function.ts';
import type { ArrearsDeps } from './arrears-deps.ts';

/** The list says where bills stand, the bills themselves what is open on them now: one that was just paid is not shown. */
export const listArrears: UseCase<typeof arrearsRoutes.listArrears, ArrearsDeps> = async ({ bills, dunning }, { caller, query, now }) => {
  const { rows, nextCursor } = await dunning.arrears(caller.compound.id, query.standing, query);
  const found = await bills.billsAt(rows.map(({ orderId, period, unitKey }) => ({ orderId, period, unit: unitKey })));
  const today = localDateOf(now);
  return {
    rows: rows.flatMap(({ standing, since }, n) => {
      const bill = found[n];
      if (!bill || !mayBeDunned(bill)) return [];
      const { number, orderId, period, unit, dueOn, amountFen } = bill;
      const daysOverdue = daysBetween(dueOn, today);
      return [{ number, orderId, period, unit, dueOn, daysOverdue, amountFen, openFen: openOf(bill), standing, since }];
    }),
    nextCursor,
  };
};
