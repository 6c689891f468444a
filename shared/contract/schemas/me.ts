import * as z from 'zod';
import { PARTY_AUDIENCES, PARTY_PLACES } from '#shared/domain/parties/party-kinds.ts';
import { PartyKind } from './party.ts';
import { CommunityId, CompoundId, PartyId, StreetId } from './primitives.ts';

/** A compound that a person may act for or look at, with the community it belongs to. */
const CompoundOfSeat = z.strictObject({ id: CompoundId, name: z.string(), communityId: CommunityId, communityName: z.string() });

const SeatOfMe = z
  .strictObject({
    partyId: PartyId.meta({ description: 'Goes into X-Party where several of a person’s parties would do.' }),
    partyName: z.string(),
    kind: PartyKind,
    personName: z.string().meta({ description: 'How the party calls the person.' }),
    level: z.enum(PARTY_PLACES).meta({ description: 'What the party belongs to.' }),
    acts: z.array(z.enum(PARTY_AUDIENCES)).meta({
      description: 'For which routes its people may act: those of the street, of a committee, or of any party, which only looks.',
    }),
    street: z.strictObject({ id: StreetId, name: z.string() }),
    compounds: z.array(CompoundOfSeat).meta({
      description: 'Where it acts: its own compound, or all of its community’s. Empty for the street’s, which acts for the street itself.',
    }),
  })
  .meta({ id: 'SeatOfMe' });

export const Me = z
  .strictObject({
    account: z.string().meta({ description: 'The person’s subject at the sign-in service.' }),
    name: z.string().optional().meta({ description: 'Absent as long as no party has given the person a seat.' }),
    seats: z.array(SeatOfMe),
  })
  .meta({ id: 'Me', description: 'Who is signed in, and for whom this person may act.' });
