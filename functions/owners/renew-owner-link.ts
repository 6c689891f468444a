import type { ownersRoutes } from '#shared/contract/owners-routes.ts';
import { DomainError } from '#shared/platform/domain-error.ts';
import type { UseCase } from '#shared/platform/functions/http-function.ts';
import { compoundOf, derivedBody } from '#shared/platform/ids.ts';
import { nouns } from '#shared/platform/nouns.ts';
import { ownerLinkAnswer } from './owner-answer.ts';
import type { OwnersDeps } from './owners-deps.ts';

/** A link was lost or fell into wrong hands: the old one stops working at once, the new one is given back. */
export const renewOwnerLink: UseCase<typeof ownersRoutes.renewOwnerLink, OwnersDeps> = async (
  { owners, tokenKey },
  { caller, params: { ownerId }, now, idempotencyKey },
) => {
  const { id: compoundId } = caller.compound;
  if (compoundOf(ownerId) !== compoundId) throw new DomainError('not_found', { what: nouns.owner });
  const owner = await owners.renewLink(ownerId, derivedBody(16, caller.scope, idempotencyKey), {
    subject: compoundId,
    type: 'link.renewed',
    at: now,
    streetId: caller.streetId,
    compoundId,
    actor: caller.actor,
    facts: { ownerId },
  });
  return ownerLinkAnswer(tokenKey(), owner);
};
