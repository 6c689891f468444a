import type { billingRoutes } from '#shared/contract/billing-routes.ts';
import { DomainError } from '#shared/platform/domain-error.ts';
import type { UseCase } from '#shared/platform/functions/http-function.ts';
import { compoundOf } from '#shared/platform/ids.ts';
import { nouns } from '#shared/platform/nouns.ts';
import type { BillingDeps } from './billing-deps.ts';
import { waiverAnswer } from './waiver-answer.ts';

export const listWaivers: UseCase<typeof billingRoutes.listWaivers, BillingDeps> = async (
  { waivers },
  { caller, params: { orderId }, query },
) => {
  if (compoundOf(orderId) !== caller.compound.id) throw new DomainError('not_found', { what: nouns.order });
  const { rows, nextCursor } = await waivers.waivers(orderId, query);
  return { rows: rows.map(waiverAnswer), nextCursor };
};
