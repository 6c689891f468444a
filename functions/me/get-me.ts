import type { meRoutes } from '#shared/contract/me-routes.ts';
import { partyKinds } from '#shared/domain/parties/party-kinds.ts';
import type { UseCase } from '#shared/platform/functions/http-function.ts';
import type { SeatItem } from '#shared/store/registry/party-store.ts';
import type { CompoundItem } from '#shared/store/registry/street-store.ts';
import type { MeDeps } from './me-deps.ts';

type Place = Pick<CompoundItem, 'id' | 'name' | 'communityId'>;

/** The compounds that a seat acts for, by its party's place: its own, or all of its community's. */
const placesOf = async ({ streets }: MeDeps, { kind, communityId, compoundId }: SeatItem): Promise<Place[]> => {
  const { place } = partyKinds[kind];
  if (place === 'community') return communityId ? streets.compoundsOfCommunity(communityId) : [];
  const own = place === 'compound' && compoundId ? await streets.compound(compoundId) : undefined;
  return own ? [own] : [];
};

/** Somebody without a seat has signed in all the same: the list is empty, and the page says whom to ask. */
export const getMe: UseCase<typeof meRoutes.getMe, MeDeps> = async (deps, { caller }) => {
  const seats = await deps.parties.seatsOf(caller.account);
  const places = await Promise.all(seats.map((seat) => placesOf(deps, seat)));
  const names = await deps.streets.namesOf(
    seats.map(({ streetId }, n) => ({ streetId, communityIds: (places[n] ?? []).map(({ communityId }) => communityId) })),
  );
  const nameOf = (id: string) => names.get(id) ?? id;
  return {
    account: caller.account,
    name: seats[0]?.name,
    seats: seats.map(({ partyId, partyName, kind, name, streetId }, n) => ({
      partyId,
      partyName,
      kind,
      personName: name,
      level: partyKinds[kind].place,
      acts: [...partyKinds[kind].acts],
      street: { id: streetId, name: nameOf(streetId) },
      compounds: (places[n] ?? []).map(({ id, name: compoundName, communityId }) => ({
        id,
        name: compoundName,
        communityId,
        communityName: nameOf(communityId),
      })),
    })),
  };
};
