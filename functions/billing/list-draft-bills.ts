import type { billingRoutes } from '#shared/contract/billing-routes.ts';
import { billDrafts, servedDays } from '#shared/domain/billing/bill-draft.ts';
import { priceOf } from '#shared/domain/billing/fee.ts';
import { waivedPercent } from '#shared/domain/billing/waivers.ts';
import { DomainError } from '#shared/platform/domain-error.ts';
import type { UseCase } from '#shared/platform/functions/http-function.ts';
import { compoundOf } from '#shared/platform/ids.ts';
import { nouns } from '#shared/platform/nouns.ts';
import { getMany } from '#shared/store/batch-get.ts';
import { type ContractItem, contractKey } from '#shared/store/ledger/contract-store.ts';
import { type RunItem, runKey } from '#shared/store/ledger/run-store.ts';
import { type OrderItem, orderKey } from '#shared/store/order-store.ts';
import { type RollItem, rollKey } from '#shared/store/registry/roll-store.ts';
import type { BillingDeps } from './billing-deps.ts';

type Found = [OrderItem | undefined, ContractItem | undefined, RunItem | undefined, RollItem | undefined];

/**
 * Bills as they would be issued now. Nothing is stored of a draft: it is the roll, the waivers and the contract of this moment, so what
 * the committee corrects shows at once.
 */
export const listDraftBills: UseCase<typeof billingRoutes.listDraftBills, BillingDeps> = async (deps, { caller, params, query }) => {
  const { orderId } = params;
  const { period } = query;
  const compoundId = caller.compound.id;
  if (compoundOf(orderId) !== compoundId) throw new DomainError('not_found', { what: nouns.order });
  const [found, waivers, { rows, nextCursor }] = await Promise.all([
    getMany(deps.db, [orderKey(orderId), contractKey(orderId), runKey(orderId, period), rollKey(compoundId)]) as Promise<Found>,
    deps.waivers.ofOrder(orderId),
    deps.rolls.units(compoundId, query, true),
  ]);
  const [order, contract, run, roll] = found;
  if (!order) throw new DomainError('not_found', { what: nouns.order });
  const days = contract && servedDays(contract, period);
  if (!contract || !days || run?.state !== 'draft') throw new DomainError('no_draft', { period });
  if (roll?.state !== 'whole') throw new DomainError('roll_incomplete');
  const draftOf = billDrafts(contract, period, days);
  const bills = rows.map((unit) => {
    const { waivedAtIssueFen, postings: _, ...bill } = draftOf(unit, waivedPercent(waivers, unit.unit, run.issueOn));
    return { ...bill, ...priceOf(contract), waivedFen: waivedAtIssueFen };
  });
  return { rows: bills, nextCursor };
};
