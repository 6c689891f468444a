import type { PartyKind, Seat } from '#shared/domain/parties/party-kinds.ts';
import { createOnce, type Database } from '../database.ts';
import { type Event, eventItem } from '../event-store.ts';
import { queryAll } from '../page.ts';

export type PartyItem = {
  id: string;
  kind: PartyKind;
  name: string;
  streetId: string;
  communityId?: string;
  compoundId?: string;
  request: string;
};
export type MemberItem = { partyId: string; account: string; name: string; request: string };
export type SeatItem = Seat & { account: string; name: string };

/** The partition of a party: the street, community or compound it belongs to. */
const placeOf = (party: { streetId: string; communityId?: string; compoundId?: string }) =>
  party.compoundId ?? party.communityId ?? party.streetId;

export const partyStore = (db: Database) => ({
  createParty: (party: PartyItem, event: Event): Promise<PartyItem> =>
    createOnce(db, { pk: placeOf(party), sk: `party#${party.id}`, ...party }, 'registry', eventItem(db, event)),

  /** R7: the parties of a place (a street, a community or a compound). */
  partiesOf: (placeId: string) => queryAll<PartyItem>(db, db.tables.registry, placeId, 'party#'),

  /** Gives a person a seat in a party; the seat is written under the person too, where sign-in finds it. */
  addMember: (party: PartyItem, member: MemberItem, event: Event): Promise<MemberItem> => {
    const seat: SeatItem = {
      partyId: party.id,
      kind: party.kind,
      partyName: party.name,
      streetId: party.streetId,
      communityId: party.communityId,
      compoundId: party.compoundId,
      account: member.account,
      name: member.name,
    };
    return createOnce(
      db,
      { pk: placeOf(party), sk: `member#${party.id}#${member.account}`, ...member },
      'registry',
      { Put: { TableName: db.tables.registry, Item: { pk: `person#${member.account}`, sk: `seat#${party.id}`, ...seat } } },
      eventItem(db, event),
    );
  },

  /** R8: the seats of a person, by the account of the sign-in service. */
  seatsOf: (account: string) => queryAll<SeatItem>(db, db.tables.registry, `person#${account}`, 'seat#'),
});
