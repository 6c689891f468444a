import type { PartyKind, Seat } from '#shared/domain/parties/party-kinds.ts';
import { idBody, streetOf } from '#shared/platform/ids.ts';
import { getMany } from '../batch-get.ts';
import { createOnce, type Database } from '../database.ts';
import { type Event, eventItem } from '../event-store.ts';
import { queryAll } from '../page.ts';

/** Length of the id of what belongs to the street itself, without its prefix. */
const STREETS_OWN = 18;

export type PartyItem = {
  id: string;
  kind: PartyKind;
  name: string;
  streetId: string;
  communityId?: string;
  compoundId?: string;
  request: string;
};
export type SeatItem = Seat & { account: string; name: string };

/** The partition of a party: the street, community or compound it belongs to. */
export const placeOf = (party: { streetId: string; communityId?: string; compoundId?: string }) =>
  party.compoundId ?? party.communityId ?? party.streetId;

export const partyStore = (db: Database) => ({
  createParty: (party: PartyItem, event: Event): Promise<PartyItem> =>
    createOnce(db, { pk: placeOf(party), sk: `party#${party.id}`, ...party }, 'registry', eventItem(db, event)),

  /** R7: the parties of a place (a street, a community or a compound). */
  partiesOf: (placeId: string) => queryAll<PartyItem>(db, db.tables.registry, placeId, 'party#'),

  /** R15: one party. Its id begins with its place's, which may be a community or a compound: both are asked at once. */
  party: async (partyId: string): Promise<PartyItem | undefined> => {
    const body = idBody(partyId);
    const places =
      body.length === STREETS_OWN ? [streetOf(partyId)] : [`com_${body.slice(0, STREETS_OWN)}`, `cmp_${body.slice(0, STREETS_OWN)}`];
    const found = await getMany(
      db,
      places.map((pk) => ({ table: 'registry', pk, sk: `party#${partyId}` })),
    );
    return found.find(Boolean) as PartyItem | undefined;
  },

  /** R8: the seats of a person, by the account of the sign-in service. */
  seatsOf: (account: string) => queryAll<SeatItem>(db, db.tables.registry, `person#${account}`, 'seat#'),
});
