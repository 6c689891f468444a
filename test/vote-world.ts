import { createHash } from 'node:crypto';
import type { HostOptions } from '#infra/local/host.ts';
import type { Policy } from '#shared/contract/schemas/policy.ts';
import { STANDARD_POLICY } from '#shared/contract/schemas/policy.ts';
import { addDays, localDateOf } from '#shared/domain/calendar/local-date.ts';
import { freshKey } from './api-client.ts';
import { expectStatus, rollFile, type StreetWorld, startWorld } from './street-world.ts';

type Choice = 'yes' | 'no' | 'abstain';
/** A minute after an instant: the sweep counts only then. */
export const settled = (instant: string): string => new Date(Date.parse(instant) + 61_000).toISOString();

/** The hash of a photo, as the committee's device makes it. */
export const photoHash = (of: string): string => createHash('sha256').update(of).digest('base64url');

/** Does something for each, many at once; the first failure is thrown. */
export const atOnce = async <T, R>(list: readonly T[], work: (one: T, n: number) => Promise<R>, workers = 16): Promise<R[]> => {
  const results: R[] = [];
  let next = 0;
  const worker = async () => {
    while (next < list.length) {
      const n = next;
      next += 1;
      results[n] = await work(list[n] as T, n);
    }
  };
  await Promise.all(Array.from({ length: workers }, worker));
  return results;
};
const inTurn = <T, R>(list: readonly T[], work: (one: T, n: number) => Promise<R>) => atOnce(list, work, 1);

/** A compound in which every unit has an owner of its own, with the links of both. */
export type VotingCompound = StreetWorld['compound'] & { owners: Map<string, string> };

/**
 * A street that decides by rating and vote. Everything goes through the API; orders are brought to a state by living up to it.
 * @param policy what differs from the standard policy
 */
export const startVoteWorld = async (options: Omit<HostOptions, 'people'> & { units?: number; policy?: Partial<Policy> } = {}) => {
  const { units = 20, policy = {}, ...rest } = options;
  const world = await startWorld({ units, accounts: ['chen', 'qian', 'sun'], policy: { ...STANDARD_POLICY, ...policy }, ...rest });
  const { must, api, host } = world;

  const ownersOf = async (at: { id: string; committee: string }) => {
    const owners = new Map<string, string>();
    for (let cursor = ''; ; ) {
      const page = await must(`GET /v1/compounds/${at.id}/owner-links?limit=100${cursor && `&cursor=${cursor}`}`, { token: at.committee });
      for (const { unit, token, past } of page.rows) if (!past) owners.set(unit, token);
      if (!page.nextCursor) return new Map([...owners].sort());
      cursor = page.nextCursor;
    }
  };
  const newVotingCompound = async (name: string, file = rollFile(units), account = 'chen'): Promise<VotingCompound> => {
    const compound = await world.newCompound(name, account, file);
    return { ...compound, owners: await ownersOf(compound) };
  };

  /** Orders whose trials were rated well by everybody, brought there together: their votes are to be announced. */
  const ratedAll = async (places: readonly (VotingCompound & { packageId?: string })[]): Promise<string[]> => {
    const orders = await inTurn(places, async (at) => ({
      at,
      id: (await world.place(at, at.packageId ?? world.offer.id, 1)).id as string,
    }));
    for (const { id } of orders) await world.accept(id);
    const accepted = await inTurn(orders, ({ id, at }) => world.order(id, at));
    await world.to(accepted[0]?.moments.ratingOpensAt);
    for (const [n, { id, at }] of orders.entries()) {
      const services = Object.fromEntries(accepted[n].terms.services.map(({ code }: { code: string }) => [code, 5]));
      await atOnce(at.links, ({ token }) =>
        must(`PUT /v1/household/orders/${id}/rating`, { token, body: { overall: 5, services, wouldContinue: true } }),
      );
    }
    await world.to(settled(accepted[0]?.moments.trialEndsAt));
    return orders.map(({ id }) => id);
  };
  const rated = async (at: VotingCompound, packageId?: string): Promise<string> =>
    (await ratedAll([{ ...at, ...(packageId && { packageId }) }]))[0] as string;
  const dates = (opens = 1, closes = 16) => {
    const today = localDateOf(host.clock.now());
    return { opensOn: addDays(today, opens), closesOn: addDays(today, closes) };
  };
  const announce = (at: { id: string; committee: string }, orderId: string, body: object = dates(), key = freshKey()) =>
    api(`POST /v1/compounds/${at.id}/orders/${orderId}/vote`, { token: at.committee, body, key });
  const mustAnnounce = async (at: VotingCompound, orderId: string, body?: object): Promise<string> => {
    expectStatus(await announce(at, orderId, body), 200);
    return (await world.order(orderId, at)).voteId;
  };
  /** Announces, and goes to where ballots are taken. */
  const open = async (at: VotingCompound, orderId: string, body?: object): Promise<string> => {
    const voteId = await mustAnnounce(at, orderId, body);
    await world.to((await world.order(orderId, at)).moments.voteOpensAt);
    return voteId;
  };
  /** A compound whose owners may vote: rated well, announced, open. */
  const openVote = async (name: string, file?: Uint8Array) => {
    const at = await newVotingCompound(name, file);
    const orderId = await rated(at);
    return { at, orderId, voteId: await open(at, orderId) };
  };
  const vote = (token: string | undefined, voteId: string, choice: Choice, key = freshKey()) =>
    api(`POST /v1/owner/votes/${voteId}/ballots`, { token, body: { choice }, key });
  /** The committee enters a paper; filled in now unless said otherwise. */
  const paper = (at: VotingCompound, voteId: string, unit: string, choice: Choice, more: object = {}, key = freshKey()) =>
    api(`POST /v1/compounds/${at.id}/votes/${voteId}/paper-ballots`, {
      token: at.committee,
      key,
      body: { unit, choice, takenAt: host.clock.now(), collector: '王桂芳', witness: '赵卫国', photoHash: photoHash('选票'), ...more },
    });
  /** Lets the vote end and be counted. */
  const count = async (at: VotingCompound, orderId: string) => {
    await world.to(settled((await world.order(orderId, at)).moments.voteEndsAt));
    return world.order(orderId, at);
  };
  return { ...world, newVotingCompound, ownersOf, ratedAll, rated, dates, announce, mustAnnounce, open, openVote, vote, paper, count };
};
export type VoteWorld = Awaited<ReturnType<typeof startVoteWorld>>;
