import type * as z from 'zod';
import type { Owner, OwnerLink } from '#shared/contract/schemas/owner.ts';
import { maskName, maskOwner, maskPhone } from '#shared/domain/roll/masking.ts';
import { compoundOf } from '#shared/platform/ids.ts';
import { ownerToken } from '#shared/platform/secret-tokens.ts';
import type { OwnerItem } from '#shared/store/registry/owner-store.ts';

export const ownerAnswer = ({ id, name, phone, coOwned, voter, developer, unit, past }: OwnerItem): z.output<typeof Owner> => ({
  id,
  owner: maskOwner(name),
  phone: phone && maskPhone(phone),
  coOwned,
  voter: voter && maskName(voter),
  developer,
  unit,
  past,
});

export const ownerLinkAnswer = (
  tokenKey: string,
  { id: ownerId, name, unit, past, linkVersion }: OwnerItem,
): z.output<typeof OwnerLink> => ({
  ownerId,
  owner: maskOwner(name),
  unit,
  past,
  token: ownerToken(tokenKey, { compoundId: compoundOf(ownerId), ownerId, linkVersion }),
});
