import type { PartyAudience, Seat } from '#shared/domain/parties/party-kinds.ts';
import { seatsFor } from '#shared/domain/parties/party-kinds.ts';
import { partyStore, type SeatItem } from '#shared/store/registry/party-store.ts';
import { type CompoundItem, streetStore } from '#shared/store/registry/street-store.ts';
import { DomainError } from '../domain-error.ts';
import type { Platform } from '../platform.ts';
import { remember } from '../remember.ts';
import type { CompoundCaller, Recognise, StreetCaller } from './caller.ts';

const AUDIENCE_TEXT: Record<PartyAudience, string> = {
  street: '街道 / the street',
  committee: '本小区的居委会、业委会 / a committee of this compound',
  party: '本小区的共建各方 / a party of this compound',
};

/** The one seat a person acts from: the one named in X-Party, or the only one that fits. */
const choose = (seats: SeatItem[], party: string | undefined, audience: PartyAudience): SeatItem => {
  const fitting = party ? seats.filter((seat) => seat.partyId === party) : seats;
  const [seat, ...others] = fitting;
  if (!seat) throw new DomainError('forbidden', { audience: AUDIENCE_TEXT[audience] });
  if (others.length > 0) throw new DomainError('party_ambiguous', { parties: fitting.map(({ partyId, partyName }) => `${partyId} ${partyName}`).join('; ') });
  return seat;
};

const actorOf = (seat: SeatItem) => ({
  party: { id: seat.partyId, kind: seat.kind as Seat['kind'], name: seat.partyName },
  person: { id: seat.account, name: seat.name },
});

/** Staff of the street and of committees: access token → seats → the party they act for in this place. */
export const recogniseStaff = ({ db, clock, staffTokens }: Platform): Recognise<StreetCaller | CompoundCaller> => {
  const seatsOf = remember<SeatItem[]>(clock);
  const compounds = remember<CompoundItem>(clock);
  return async ({ bearer, party, params, audience }) => {
    const { account } = await staffTokens.verify(bearer, clock.now());
    const [seats = [], compound] = await Promise.all([
      seatsOf(account, async () => {
        const found = await partyStore(db).seatsOf(account);
        return found.length > 0 ? found : undefined;
      }),
      audience === 'street' ? undefined : compounds(params.compoundId ?? '', () => streetStore(db).compound(params.compoundId ?? '')),
    ]);
    if (audience === 'street') {
      const seat = choose(seatsFor(seats, 'street') as SeatItem[], party, 'street');
      return { kind: 'street', streetId: seat.streetId, actor: actorOf(seat), scope: `${seat.partyId}/${account}` };
    }
    const fitting = compound ? (seatsFor(seats, audience as PartyAudience, compound) as SeatItem[]) : [];
    const seat = choose(fitting, party, audience as PartyAudience);
    return { kind: 'compound', streetId: seat.streetId, compound: compound as CompoundItem, actor: actorOf(seat), scope: `${seat.partyId}/${account}` };
  };
};
