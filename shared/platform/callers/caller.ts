import type { FirmScope } from '#shared/contract/firm-scopes.ts';
import type { Audience } from '#shared/contract/route.ts';
import type { Actor } from '#shared/contract/schemas/party.ts';
import type { VoteItem, VoterItem } from '#shared/store/decision/vote-store.ts';
import type { OrderItem } from '#shared/store/order-store.ts';
import type { OwnerItem } from '#shared/store/registry/owner-store.ts';
import type { CompoundItem } from '#shared/store/registry/street-store.ts';
import type { UnitItem } from '#shared/store/registry/unit-item.ts';

/** A person of a committee or the street, with the party they act for. `scope` names whoever repeats a request. */
export type StreetCaller = { kind: 'street'; streetId: string; actor: Actor; scope: string };
export type CompoundCaller = { kind: 'compound'; streetId: string; compound: CompoundItem; actor: Actor; scope: string };
/** A firm's system, with the key that it showed; `scopes` is what that key may do. */
export type FirmCaller = {
  kind: 'firm';
  streetId: string;
  firm: { id: string; name: string };
  key: { id: string; scopes: readonly FirmScope[] };
  actor: Actor;
  scope: string;
};
/** Somebody who has signed in, whatever seats they have. */
export type PersonCaller = { kind: 'person'; account: string };
/** A household, read with its link; `order` where the path names one of its compound. */
export type HouseholdCaller = { kind: 'household'; compoundId: string; unit: UnitItem; order?: OrderItem };
/** An owner, read with the owner's link; and the order, the vote and the owner's place on its frozen roll where the path names them. */
export type OwnerCaller = {
  kind: 'owner';
  compoundId: string;
  owner: OwnerItem;
  order?: OrderItem;
  vote?: VoteItem;
  voter?: VoterItem;
  scope: string;
};
export type PublicCaller = { kind: 'public' };

export type CallerOf<A extends Audience> = A extends 'street'
  ? StreetCaller
  : A extends 'committee' | 'party'
    ? CompoundCaller
    : A extends 'staff'
      ? PersonCaller
      : A extends 'firm'
        ? FirmCaller
        : A extends 'household'
          ? HouseholdCaller
          : A extends 'owner'
            ? OwnerCaller
            : PublicCaller;
export type Caller = CallerOf<Audience>;
/** What a request shows of who asks, and for what. */
export type Showing = {
  bearer: string;
  party?: string;
  params: Record<string, string | undefined>;
  audience: Audience;
  /** What a firm's key must be allowed to do. */
  scope?: FirmScope;
  /** How many requests this one counts for; 1 unless its route says more. */
  counts: number;
  /** Headers that the answer carries, whatever it will be. */
  tell(headers: Record<string, string>): void;
};
/** Recognises the caller of a request, or refuses it. */
export type Recognise<C extends Caller = Caller> = (request: Showing) => Promise<C>;
