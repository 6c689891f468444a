import type { billingRoutes } from '#shared/contract/billing-routes.ts';
import type { Terms } from '#shared/contract/schemas/order.ts';
import { splitByWeight } from '#shared/domain/billing/service-sums.ts';
import { DomainError } from '#shared/platform/domain-error.ts';
import type { UseCase } from '#shared/platform/functions/http-function.ts';
import { compoundOf } from '#shared/platform/ids.ts';
import { nouns } from '#shared/platform/nouns.ts';
import { getMany } from '#shared/store/batch-get.ts';
import { type RunItem, runKey } from '#shared/store/ledger/run-store.ts';
import { termsKey } from '#shared/store/order-store.ts';
import type { BillingDeps } from './billing-deps.ts';

const perService = ({ services }: Terms, billedFen: number) => {
  const sums = splitByWeight(
    billedFen,
    services.map(({ share = 1 }) => share),
  );
  return services.map(({ code, zh, en }, n) => ({ code, zh, en, billedFen: sums[n] ?? 0 }));
};

/** How far a period's bills are. The sum per service follows from the shares that were frozen with the order. */
export const getBillingRun: UseCase<typeof billingRoutes.getBillingRun, BillingDeps> = async ({ db }, { caller, params }) => {
  const { orderId, period } = params;
  if (compoundOf(orderId) !== caller.compound.id) throw new DomainError('not_found', { what: nouns.order });
  const [run, terms] = (await getMany(db, [runKey(orderId, period), termsKey(orderId)])) as [RunItem | undefined, Terms | undefined];
  if (!terms) throw new DomainError('not_found', { what: nouns.order });
  if (!run) throw new DomainError('not_found', { what: nouns.billingRun });
  const { state, days, issueOn, units, bills, amountFen, waivedFen, draftedAt, finishedAt } = run;
  return {
    orderId,
    period,
    state,
    ...days,
    issueOn,
    units,
    bills,
    billedFen: amountFen,
    waivedFen,
    draftedAt,
    finishedAt,
    ...(state === 'finished' && { services: perService(terms, amountFen) }),
  };
};
