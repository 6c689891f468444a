import type { streetRoutes } from '#shared/contract/street-routes.ts';
import { orderStates } from '#shared/domain/orders/order-life.ts';
import { partyKinds } from '#shared/domain/parties/party-kinds.ts';
import type { StreetCaller } from '#shared/platform/callers/caller.ts';
import { DomainError } from '#shared/platform/domain-error.ts';
import type { UseCase } from '#shared/platform/functions/http-function.ts';
import { childId, streetOf } from '#shared/platform/ids.ts';
import { nouns } from '#shared/platform/nouns.ts';
import type { PartyItem } from '#shared/store/registry/party-store.ts';
import { compoundOfStreet } from '#shared/use-cases/compound-of-street.ts';
import type { StreetDeps } from './street-deps.ts';
import { streetEvent } from './street-event.ts';

const partyAnswer = ({ id, kind, name, communityId, compoundId }: PartyItem) => ({ id, kind, name, communityId, compoundId });

/** The place a party belongs to: its street, a community or a compound of it, by its kind. */
const placeOf = async (
  { streets }: StreetDeps,
  caller: StreetCaller,
  body: { kind: keyof typeof partyKinds; communityId?: string; compoundId?: string },
) => {
  const { place } = partyKinds[body.kind];
  const wanted = { communityId: place === 'community', compoundId: place === 'compound' };
  const faults = (['communityId', 'compoundId'] as const).flatMap((field) =>
    wanted[field] === (body[field] !== undefined)
      ? []
      : [
          {
            path: `/body/${field}`,
            message: wanted[field]
              ? { zh: '此类共建方须填写', en: 'is needed for this kind of party' }
              : { zh: '此类共建方不填', en: 'does not go with this kind of party' },
          },
        ],
  );
  if (faults.length > 0) throw new DomainError('invalid_request', {}, faults);
  const { communityId, compoundId } = body;
  const own =
    (communityId === undefined || (await streets.community(caller.streetId, communityId))) &&
    (compoundId === undefined || (streetOf(compoundId) === caller.streetId && (await streets.compound(compoundId))));
  if (!own) throw new DomainError('not_found', { what: place === 'community' ? nouns.community : nouns.compound });
  return { communityId, compoundId, placeId: compoundId ?? communityId ?? caller.streetId };
};

export const createParty: UseCase<typeof streetRoutes.createParty, StreetDeps> = async (
  deps,
  { caller, body, now, idempotencyKey, request },
) => {
  const { placeId, communityId, compoundId } = await placeOf(deps, caller, body);
  const id = childId('pty', placeId, caller.scope, idempotencyKey);
  const stored = await deps.parties.createParty(
    { id, kind: body.kind, name: body.name, streetId: caller.streetId, communityId, compoundId, request },
    { ...streetEvent(caller, now, 'party.registered', id, 'created', { kind: body.kind, name: body.name }), compoundId },
  );
  return partyAnswer(stored);
};

/** The parties of a compound after the “1+1+N” pattern; a firm is one of them as long as an order of its runs. */
export const listParties: UseCase<typeof streetRoutes.listParties, StreetDeps> = async (deps, { caller, params }) => {
  const { parties, orders } = deps;
  const compound = await compoundOfStreet(deps, caller.streetId, params.compoundId);
  const [ofStreet, ofCommunity, ofCompound, { rows }] = await Promise.all([
    parties.partiesOf(caller.streetId),
    parties.partiesOf(compound.communityId),
    parties.partiesOf(compound.id),
    orders.ofCompound(compound.id, { limit: 100 }),
  ]);
  const firms = new Map(rows.filter(({ state }) => !orderStates[state].end).map(({ firmId, firmName }) => [firmId, firmName]));
  return {
    rows: [
      ...[...ofStreet, ...ofCommunity, ...ofCompound].map(partyAnswer),
      ...[...firms].map(([id, name]) => ({ id, kind: 'firm' as const, name, compoundId: compound.id })),
    ],
  };
};
