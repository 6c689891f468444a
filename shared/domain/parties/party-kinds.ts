/**
 * The parties of a compound after the “1+1+N” pattern (红色物业): the street's party committee, the community's committee, and N.
 * `place` says what a party belongs to; `acts` says for which audiences of the API its people may act.
 */
export const PARTY_KINDS = [
  'street_party_committee',
  'community_committee',
  'owners_committee',
  'firm',
  'area_unit',
  'residents_group',
  'double_registered_members',
] as const;
export type PartyKind = (typeof PARTY_KINDS)[number];

export const PARTY_AUDIENCES = ['street', 'committee', 'party'] as const;
export type PartyAudience = (typeof PARTY_AUDIENCES)[number];
/** What a party may belong to. */
export const PARTY_PLACES = ['street', 'community', 'compound'] as const;

export const partyKinds = {
  street_party_committee: { place: 'street', acts: ['street'], zh: '街道党工委' },
  community_committee: { place: 'community', acts: ['committee', 'party'], zh: '社区党委' },
  owners_committee: { place: 'compound', acts: ['committee', 'party'], zh: '业主委员会' },
  firm: { place: 'compound', acts: [], zh: '物业公司' },
  area_unit: { place: 'compound', acts: ['party'], zh: '驻区单位' },
  residents_group: { place: 'compound', acts: ['party'], zh: '居民自治组织' },
  double_registered_members: { place: 'compound', acts: ['party'], zh: '双报到党员' },
} as const satisfies Record<PartyKind, { place: (typeof PARTY_PLACES)[number]; acts: readonly PartyAudience[]; zh: string }>;

/** Whether people of a kind of party act for an audience; of households and the platform nobody does. */
export const actsFor = (kind: string, audience: PartyAudience): boolean =>
  kind in partyKinds && (partyKinds[kind as PartyKind].acts as readonly string[]).includes(audience);

/** A person's seat in a party, with the place that the party belongs to. */
export type Seat = { partyId: string; kind: PartyKind; partyName: string; streetId: string; communityId?: string; compoundId?: string };

/** The seats from which a person may act before an audience in a place. */
export const seatsFor = (seats: Seat[], audience: PartyAudience, compound?: { id: string; communityId: string }): Seat[] =>
  seats.filter((seat) => {
    if (!actsFor(seat.kind, audience)) return false;
    if (!compound) return true;
    return partyKinds[seat.kind].place === 'community' ? seat.communityId === compound.communityId : seat.compoundId === compound.id;
  });
