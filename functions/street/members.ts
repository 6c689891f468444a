import type { streetRoutes } from '#shared/contract/street-routes.ts';
import type { EventType } from '#shared/domain/events/event-type.ts';
import type { StreetCaller } from '#shared/platform/callers/caller.ts';
import { DomainError } from '#shared/platform/domain-error.ts';
import type { UseCase } from '#shared/platform/functions/http-function.ts';
import { bodyHash, streetOf } from '#shared/platform/ids.ts';
import { nouns } from '#shared/platform/nouns.ts';
import { stopsBy } from '#shared/platform/remember.ts';
import type { Event } from '#shared/store/event-store.ts';
import type { PartyItem } from '#shared/store/registry/party-store.ts';
import type { StreetDeps } from './street-deps.ts';

const partyOf = async ({ parties }: StreetDeps, caller: StreetCaller, partyId: string): Promise<PartyItem> => {
  const party = streetOf(partyId) === caller.streetId ? await parties.party(partyId) : undefined;
  if (!party) throw new DomainError('not_found', { what: nouns.party });
  return party;
};

/** Something that happened to a member. The store names the occurrence, since a person may come and go several times. */
const memberEvent = (
  { streetId, actor }: StreetCaller,
  at: string,
  type: EventType,
  { id: subject, compoundId }: PartyItem,
  account: string,
): Omit<Event, 'occurrence'> => ({ subject, type, at, streetId, compoundId, actor, facts: { account } });

/** Lets a person act for a party from their next request on. */
export const addMember: UseCase<typeof streetRoutes.addMember, StreetDeps> = async (
  deps,
  { caller, params, body, now, request, idempotencyKey },
) => {
  const party = await partyOf(deps, caller, params.partyId);
  const { partyId, account, name } = await deps.members.addMember(
    party,
    { partyId: party.id, account: body.account, name: body.name, request, key: bodyHash([caller.scope, idempotencyKey]), at: now },
    memberEvent(caller, now, 'member.added', party, body.account),
  );
  return { partyId, account, name };
};

/** Who may act for a party today. */
export const listMembers: UseCase<typeof streetRoutes.listMembers, StreetDeps> = async (deps, { caller, params }) => {
  const members = await deps.members.membersOf(await partyOf(deps, caller, params.partyId));
  return { rows: members.filter(({ leftAt }) => !leftAt).map(({ partyId, account, name }) => ({ partyId, account, name })) };
};

/** Takes a person's seat away. Functions remember a seat for some seconds; the answer says until when at the latest the person can still act. */
export const removeMember: UseCase<typeof streetRoutes.removeMember, StreetDeps> = async (
  deps,
  { caller, params, body, now, idempotencyKey },
) => {
  const party = await partyOf(deps, caller, params.partyId);
  const event = memberEvent(caller, now, 'member.removed', party, body.account);
  const asking = { key: bodyHash([caller.scope, idempotencyKey]), at: now };
  const leftAt = await deps.members.removeMember(party, body.account, asking, event);
  return { partyId: party.id, account: body.account, leftAt, stopsBy: stopsBy(leftAt) };
};
