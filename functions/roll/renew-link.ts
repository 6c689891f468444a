import type { rollRoutes } from '#shared/contract/roll-routes.ts';
import type { UseCase } from '#shared/platform/functions/http-function.ts';
import { derivedBody } from '#shared/platform/ids.ts';
import { householdToken } from '#shared/platform/secret-tokens.ts';
import type { RollDeps } from './roll-deps.ts';

/** A link was lost or fell into wrong hands: the old one stops working at once, the new one is given back. */
export const renewLink: UseCase<typeof rollRoutes.renewLink, RollDeps> = async (
  { rolls, tokenKey },
  { caller, params, now, idempotencyKey },
) => {
  const { id: compoundId } = caller.compound;
  const { unit, linkVersion } = await rolls.renewLink(compoundId, params.unit, derivedBody(16, caller.scope, idempotencyKey), {
    subject: compoundId,
    type: 'link.renewed',
    at: now,
    streetId: caller.streetId,
    compoundId,
    actor: caller.actor,
    facts: { unit: params.unit },
  });
  return { unit, token: householdToken(tokenKey(), { compoundId, unit, linkVersion }) };
};
