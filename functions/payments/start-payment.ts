import type { paymentsRoutes } from '#shared/contract/payments-routes.ts';
import { DomainError } from '#shared/platform/domain-error.ts';
import type { Command, UseCase } from '#shared/platform/functions/http-function.ts';
import { bodyHash, childId } from '#shared/platform/ids.ts';
import { checkoutExpiry } from '#shared/platform/payments/payment-provider.ts';
import type { PaymentItem } from '#shared/store/ledger/payment-store.ts';
import { paymentAnswers } from '#shared/use-cases/payment-answer.ts';
import { makeWay, openCheckout } from './open-checkout.ts';
import type { PaymentsDeps } from './payments-deps.ts';
import { wishOfHousehold } from './wish-of-household.ts';

type Start = Command<typeof paymentsRoutes.startPayment>;

/** A unit's two tabs race for one place; who loses looks again. */
const ATTEMPTS = 5;

const answered = async (deps: PaymentsDeps, payment: PaymentItem) => {
  const [answer] = await paymentAnswers(deps, payment.compoundId, [await openCheckout(deps, payment)]);
  if (!answer) throw new DomainError('internal');
  return answer;
};

/** The payment under this request's own key, or the one that it was led to. */
const standing = async (deps: PaymentsDeps, own: { request: string; sameAs?: string }, { request }: Start): Promise<PaymentItem> => {
  if (own.request !== request) throw new DomainError('idempotency_key_reused');
  const payment = own.sameAs ? await deps.payments.payment(own.sameAs) : (own as PaymentItem);
  if (!payment) throw new DomainError('internal');
  return payment;
};

/**
 * Begins an online payment. A unit has one page at a time: the same wish from another tab is led to it, another wish closes it first. Each step
 * may be cut off: a repeated request finds its payment, and the provider makes one page per payment.
 */
export const startPayment: UseCase<typeof paymentsRoutes.startPayment, PaymentsDeps> = async (deps, command) => {
  const { caller, body, now, idempotencyKey, request } = command;
  const { compoundId, unit } = caller;
  const id = childId('pay', compoundId, unit.unit, idempotencyKey);
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const { own, latestId } = await deps.payments.withLatest(id, compoundId, unit.unit);
    if (own) return answered(deps, await standing(deps, own, command));
    const latest = latestId === undefined ? undefined : await deps.payments.payment(latestId);
    const wish = await wishOfHousehold(deps, caller, body);
    const earlier = latest && (await makeWay(deps, latest, bodyHash(wish), now));
    if (earlier) {
      const joined = await deps.payments.join({ id, sameAs: earlier.id, request });
      return answered(deps, await standing(deps, joined, command));
    }
    const payment: PaymentItem = {
      id,
      compoundId,
      unit: unit.unit,
      state: 'created',
      ...wish,
      wish: bodyHash(wish),
      isLive: deps.provider.isLive,
      origin: deps.webOrigin,
      createdAt: now,
      expiresAt: checkoutExpiry(now),
      request,
      refundedFen: 0,
      chargedBackFen: 0,
    };
    if (await deps.payments.begin(payment, latestId)) return answered(deps, payment);
  }
  throw new DomainError('changed_meanwhile');
};
