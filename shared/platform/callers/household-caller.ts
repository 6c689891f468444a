import { getMany } from '#shared/store/batch-get.ts';
import { type OrderItem, orderKey } from '#shared/store/order-store.ts';
import { type UnitItem, unitKey } from '#shared/store/registry/unit-item.ts';
import { DomainError } from '../domain-error.ts';
import { compoundOf } from '../ids.ts';
import { nouns } from '../nouns.ts';
import type { Platform } from '../platform.ts';
import { readHouseholdToken } from '../secret-tokens.ts';
import type { HouseholdCaller, Recognise } from './caller.ts';

/**
 * A household: its link proves the unit, the unit knows whether the link is still the newest. The order that the path names comes with
 * the same read, so rating takes one read and one write. A revoked link is told apart from a forged one: its holder once was right.
 */
export const recogniseHousehold = ({ db, secret }: Platform): Recognise<HouseholdCaller> => {
  return async ({ bearer, params }) => {
    const claims = readHouseholdToken(secret('tokenKey'), bearer);
    if (!claims) throw new DomainError('unauthenticated');
    const { compoundId, unit: ref, linkVersion } = claims;
    const ownOrder = params.orderId && compoundOf(params.orderId) === compoundId ? params.orderId : undefined;
    const [unit, order] = await getMany(db, [unitKey(compoundId, ref), ...(ownOrder ? [orderKey(ownOrder)] : [])]);
    if (!unit) throw new DomainError('unauthenticated');
    if ((unit as UnitItem).linkVersion !== linkVersion) throw new DomainError('link_revoked');
    if (params.orderId && !order) throw new DomainError('not_found', { what: nouns.order });
    return { kind: 'household', compoundId, unit: unit as UnitItem, order: order as OrderItem | undefined };
  };
};
