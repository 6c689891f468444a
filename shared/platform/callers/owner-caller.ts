import { getMany } from '#shared/store/batch-get.ts';
import { type VoteItem, type VoterItem, voteKey, voterKey } from '#shared/store/decision/vote-store.ts';
import { type OrderItem, orderKey } from '#shared/store/order-store.ts';
import { type OwnerItem, ownerKey } from '#shared/store/registry/owner-store.ts';
import { DomainError } from '../domain-error.ts';
import { compoundOf, orderOf } from '../ids.ts';
import { nouns } from '../nouns.ts';
import type { Platform } from '../platform.ts';
import { readOwnerToken } from '../secret-tokens.ts';
import type { OwnerCaller, Recognise } from './caller.ts';

/**
 * An owner: the owner's link, which is another than the unit's. What the path names comes with the same read (a vote with its order and the
 * owner's place on the frozen roll), so voting takes one read and one write. An owner who has sold is still known: the roll was frozen.
 */
export const recogniseOwner =
  ({ db, secret }: Platform): Recognise<OwnerCaller> =>
  async ({ bearer, params }) => {
    const claims = readOwnerToken(secret('tokenKey'), bearer);
    if (!claims) throw new DomainError('unauthenticated');
    const { compoundId, ownerId, linkVersion } = claims;
    const own = (id: string | undefined) => (id && compoundOf(id) === compoundId ? id : undefined);
    const voteId = own(params.voteId);
    const orderId = own(params.orderId) ?? (voteId && orderOf(voteId));
    const [owner, order, vote, voter] = await getMany(db, [
      ownerKey(ownerId),
      ...(orderId ? [orderKey(orderId)] : []),
      ...(voteId ? [voteKey(voteId), voterKey(voteId, ownerId)] : []),
    ]);
    if (!owner) throw new DomainError('unauthenticated');
    if ((owner as OwnerItem).linkVersion !== linkVersion) throw new DomainError('link_revoked');
    if (params.voteId && !vote) throw new DomainError('not_found', { what: nouns.vote });
    if (params.orderId && !order) throw new DomainError('not_found', { what: nouns.order });
    return {
      kind: 'owner',
      compoundId,
      owner: owner as OwnerItem,
      order: order as OrderItem | undefined,
      vote: vote as VoteItem | undefined,
      voter: voter as VoterItem | undefined,
      scope: ownerId,
    };
  };
