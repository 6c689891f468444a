import type { PartyAudience, Seat } from '#shared/domain/parties/party-kinds.ts';
import { seatsFor } from '#shared/domain/parties/party-kinds.ts';
import { partyStore, type SeatItem } from '#shared/store/registry/party-store.ts';
import { type CompoundItem, streetStore } from '#shared/store/registry/street-store.ts';
import { DomainError } from '../domain-error.ts';
import type { InBoth } from '../nouns.ts';
import type { Platform } from '../platform.ts';
import { remember } from '../remember.ts';
import type { CompoundCaller, Recognise, StreetCaller } from './caller.ts';

const AUDIENCE_TEXT: Record<PartyAudience, InBoth> = {
  street: { zh: '街道', en: 'the street' },
  committee: { zh: '本小区的居委会、业委会', en: 'a committee of this compound' },
  party: { zh: '本小区的共建各方', en: 'a party of this compound' },
};

/** The one seat a person acts from: the one named in X-Party, or the only one that fits. */
const choose = (seats: SeatItem[], party: string | undefined, audience: PartyAudience): SeatItem => {
  const fitting = party ? seats.filter((seat) => seat.partyId === party) : seats;
  const [seat, ...others] = fitting;
  if (!seat) throw new DomainError('forbidden', { audience: AUDIENCE_TEXT[audience] });
  if (others.length > 0)
    throw new DomainError('party_ambiguous', { parties: fitting.map(({ partyId, partyName }) => `${partyId} ${partyName}`).join('; ') });
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
  return async ({ bearer, party, params, audience: asked }) => {
    const audience = asked as PartyAudience;
    const { account } = await staffTokens.verify(bearer, clock.now());
    const compound =
      audience === 'street' ? undefined : await compounds(params.compoundId ?? '', () => streetStore(db).compound(params.compoundId ?? ''));
    if (audience !== 'street' && !compound) throw new DomainError('forbidden', { audience: AUDIENCE_TEXT[audience] });
    const fitting = (seats: SeatItem[]) => seatsFor(seats, audience, compound) as SeatItem[];
    const seats = await seatsOf(
      account,
      () => partyStore(db).seatsOf(account),
      (remembered) => fitting(remembered).length > 0,
    );
    const seat = choose(fitting(seats ?? []), party, audience);
    const { streetId } = seat;
    const scope = `${seat.partyId}/${account}`;
    return compound
      ? { kind: 'compound', streetId, compound, actor: actorOf(seat), scope }
      : { kind: 'street', streetId, actor: actorOf(seat), scope };
  };
};
