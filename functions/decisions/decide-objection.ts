import type { decisionsRoutes } from '#shared/contract/decisions-routes.ts';
import type { Terms } from '#shared/contract/schemas/order.ts';
import { endOfDaysAfter, type Moments } from '#shared/domain/orders/moments.ts';
import type { MoveName } from '#shared/domain/orders/order-life.ts';
import { DomainError } from '#shared/platform/domain-error.ts';
import type { Command, UseCase } from '#shared/platform/functions/http-function.ts';
import { streetOf } from '#shared/platform/ids.ts';
import { nouns } from '#shared/platform/nouns.ts';
import { type ObjectionDecision, objectionState } from '#shared/store/decision/objection-store.ts';
import type { OrderItem } from '#shared/store/order-store.ts';
import { type Brings, moveOrder } from '#shared/use-cases/move-order.ts';
import type { DecisionsDeps } from './decisions-deps.ts';

type Decide = Command<typeof decisionsRoutes.decideObjection>;

/** What each outcome does: its move, how it is kept, and the moments that follow. */
const OUTCOMES = {
  dismiss: {
    move: 'dismiss-objection',
    kept: 'dismissed',
    // With the last objection out of the way the decision takes effect: at the end of the posting, or now if that is past.
    moments: (order: OrderItem, now: string): Moments => {
      const { objectionEndsAt = now } = order.moments;
      return { ...order.moments, effectiveAt: order.openObjections > 1 ? undefined : now > objectionEndsAt ? now : objectionEndsAt };
    },
  },
  'new-vote': {
    move: 'order-new-vote',
    kept: 'new-vote',
    moments: ({ moments }: OrderItem, now: string, { policy }: Terms): Moments => ({
      ...moments,
      announceBy: endOfDaysAfter(now, policy.announceDays),
      objectionEndsAt: undefined,
      effectiveAt: undefined,
    }),
  },
  annul: {
    move: 'annul',
    kept: 'annulled',
    moments: ({ moments }: OrderItem, now: string, { policy }: Terms): Moments => ({
      ...moments,
      handOverBy: endOfDaysAfter(now, policy.handOverDays),
      objectionEndsAt: undefined,
      effectiveAt: undefined,
    }),
  },
} as const satisfies Record<Decide['body']['outcome'], { move: MoveName; kept: ObjectionDecision['outcome']; moments: unknown }>;

/** An upheld objection leaves no decision that other open ones could be against: they are moot. */
const deciding =
  ({ objections }: DecisionsDeps, { caller, params, body, now }: Decide, terms: Terms): Brings =>
  async (order) => {
    const { kept, moments } = OUTCOMES[body.outcome];
    const wanted = (await objections.ofOrder(order.id)).find(({ number }) => number === params.number);
    if (!wanted) throw new DomainError('not_found', { what: nouns.objection });
    if (objectionState(wanted, order) !== 'open') throw new DomainError('objection_decided');
    const left = body.outcome === 'dismiss' ? order.openObjections - 1 : 0;
    const decision = { outcome: kept, reason: body.reason, at: now, by: caller.actor };
    return {
      moments: moments(order, now, terms),
      set: { openObjections: left, ...(left === 0 && { objectedAt: undefined }) },
      also: objections.decideItems(wanted, decision, left === 0 ? order.objectedAt : undefined),
    };
  };

/** The street decides an objection, with a reason. */
export const decideObjection: UseCase<typeof decisionsRoutes.decideObjection, DecisionsDeps> = async (deps, command) => {
  const { params, body, ...asker } = command;
  const found = streetOf(params.orderId) === asker.caller.streetId ? await deps.orders.orderWithTerms(params.orderId) : undefined;
  if (!found) throw new DomainError('not_found', { what: nouns.order });
  const facts = { objection: params.number, outcome: OUTCOMES[body.outcome].kept, reason: body.reason };
  return moveOrder(deps, found.order, { ...asker, move: OUTCOMES[body.outcome].move, facts, brings: deciding(deps, command, found.terms) });
};
