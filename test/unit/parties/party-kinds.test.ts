import { describe, expect, it } from 'vitest';
import { PARTY_KINDS, type PartyKind, partyKinds, type Seat, seatsFor } from '#shared/domain/parties/party-kinds.ts';

const here = { id: 'cmp_here', communityId: 'com_here' };
const seat = (kind: PartyKind, more: Partial<Seat> = {}): Seat => ({
  partyId: `pty_${kind}`,
  kind,
  partyName: kind,
  streetId: 'str_1',
  ...more,
});
const inCompound = PARTY_KINDS.filter((kind) => partyKinds[kind].place === 'compound');

describe('seats', () => {
  it('let only the street’s committee act for the street', () => {
    const seats = PARTY_KINDS.map((kind) => seat(kind, { communityId: here.communityId, compoundId: here.id }));
    expect(seatsFor(seats, 'street').map(({ kind }) => kind)).toEqual(['street_party_committee']);
  });

  it('let a community’s committee act in every compound of its community and in no other', () => {
    const seats = [seat('community_committee', { communityId: 'com_here' }), seat('community_committee', { communityId: 'com_there' })];
    expect(seatsFor(seats, 'committee', here)).toEqual([seats[0]]);
  });

  it('let a compound’s party act there alone', () => {
    for (const kind of inCompound) {
      const audience = kind === 'owners_committee' ? 'committee' : 'party';
      const seats = [seat(kind, { compoundId: 'cmp_there' }), seat(kind, { compoundId: 'cmp_here' })];
      expect(seatsFor(seats, audience, here), kind).toEqual(kind === 'firm' ? [] : [seats[1]]);
    }
  });

  it('keep those who may only read from acting as a committee', () => {
    const seats = (['area_unit', 'residents_group', 'double_registered_members'] as const).map((kind) =>
      seat(kind, { compoundId: here.id }),
    );
    expect(seatsFor(seats, 'committee', here)).toEqual([]);
    expect(seatsFor(seats, 'party', here)).toEqual(seats);
  });

  it('give nobody a place by missing ids', () => {
    expect(seatsFor([seat('owners_committee'), seat('community_committee')], 'committee', here)).toEqual([]);
  });
});
