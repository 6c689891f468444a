import type { cashRoutes } from '#shared/contract/cash-routes.ts';
import { DomainError } from '#shared/platform/domain-error.ts';
import type { UseCase } from '#shared/platform/functions/http-function.ts';
import { compoundOf } from '#shared/platform/ids.ts';
import { nouns } from '#shared/platform/nouns.ts';
import { billAnswer } from '#shared/use-cases/money-answers.ts';
import type { CashDeps } from './cash-deps.ts';

export const listCompoundBills: UseCase<typeof cashRoutes.listCompoundBills, CashDeps> = async ({ bills }, { caller, params, query }) => {
  if (compoundOf(params.orderId) !== caller.compound.id) throw new DomainError('not_found', { what: nouns.order });
  const { rows, nextCursor } = await bills.bills(params.orderId, query.period, query);
  return { rows: rows.map(billAnswer), nextCursor };
};
