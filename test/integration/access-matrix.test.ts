import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Audience } from '#shared/contract/route.ts';
import { allRoutes, type RouteRow } from '#shared/contract/routes.ts';
import type { Answer } from '../api-client.ts';
import { newStreet, rollFile } from '../street-world.ts';
import { dumpTables } from '../table-dump.ts';
import { startVoteWorld, type VoteWorld, type VotingCompound } from '../vote-world.ts';

/**
 * Who may ask what about whose: every route × every kind of caller, of this place and of others × the objects in its path, this place's and
 * foreign ones. Generated from the route table: a new route is in it, and a new name in a path fails until both places have one.
 */
let world: VoteWorld;
let [here, there]: VotingCompound[] = [];
/** What paths name: of this place, and of another one. */
let own: Record<string, string>;
let foreign: Record<string, string>;

type Caller = { name: string; audience: Audience | 'nobody'; token?: string; isForeign?: true };
let callers: Caller[];
const CALLERS: readonly Omit<Caller, 'token'>[] = [
  { name: 'nobody', audience: 'nobody' },
  { name: 'somebody without a seat', audience: 'staff' },
  { name: 'the street', audience: 'street' },
  { name: 'another street', audience: 'street', isForeign: true },
  { name: 'the committee', audience: 'committee' },
  { name: 'another compound’s committee', audience: 'committee', isForeign: true },
  { name: 'the firm', audience: 'firm' },
  { name: 'another firm', audience: 'firm', isForeign: true },
  { name: 'another street’s firm', audience: 'firm', isForeign: true },
  { name: 'a household', audience: 'household' },
  { name: 'another compound’s household', audience: 'household', isForeign: true },
  { name: 'an owner', audience: 'owner' },
  { name: 'another compound’s owner', audience: 'owner', isForeign: true },
];

/** What only this place's people may be told. */
let secrets: string[];

const firstOf = (links: Map<string, string>) => [...links.values()][0] as string;

beforeAll(async () => {
  world = await startVoteWorld({ units: 3 });
  here = await world.newVotingCompound('槐安小区');
  there = await world.newVotingCompound('松林里', rollFile(3, '71.00'), 'qian');
  const [orderId = '', foreignOrder = ''] = await world.ratedAll([here, there]);
  const voteId = await world.open(here, orderId);
  await newStreet(world.host, '纬北路街道', 'sun');
  const otherStreet = await world.host.tokenFor('sun');
  const otherFirm = await world.newFirm('另一家物业');
  const admitted = await world.must('POST /v1/street/firms', { token: otherStreet, body: { name: '外街物业' } });
  for (const code of ['cleaning', 'parking-order', 'maintenance'])
    await world.must(`PUT /v1/street/services/${code}`, { token: otherStreet, body: { zh: code, en: code } });
  const otherPackage = await world.newPackage(admitted.apiKey.secret);
  const webhook = (token: string) =>
    world.must('POST /v1/firm/webhooks', { token, body: { url: 'https://firm.example/hooks', events: ['*'] } }) as Promise<{ id: string }>;
  const [ownWebhook, otherWebhook] = [await webhook(world.firm.key), await webhook(otherFirm.key)];
  const idsOf = async (at: VotingCompound, order: string, more: object) => {
    const { rows } = await world.must(`GET /v1/compounds/${at.id}/owners`, { token: at.committee });
    const inOrder = (prefix: string) => `${order.replace('ord_', `${prefix}_`)}0123456789`;
    return {
      compoundId: at.id,
      communityId: world.community,
      orderId: order,
      voteId: inOrder('vot'),
      // Another one than the owner who asks: some of these routes take the link away.
      ownerId: rows.find(({ unit }: { unit: string }) => unit === UNIT).id,
      partyId: at.party,
      unit: UNIT,
      waiverId: inOrder('wvr'),
      photoId: inOrder('pho'),
      disputeId: order.replace('ord_', 'dsp_'),
      paymentId: `pay_${at.id.slice(4)}0123456789`,
      unmatchedId: 'x',
      deliveryId: 'whd_0123456789abcdefghjkmnpqrs',
      number: '1',
      visitRef: 'V-1',
      code: 'cleaning',
      receiptNumber: '2027-1',
      period: '2027-Q2',
      month: '2026-11',
      ...more,
    };
  };
  const spare = await world.must(`POST /v1/street/firms/${world.firm.id}/keys`, { token: world.street, body: { name: '备用' } });
  const report = await world.must('POST /v1/street/reports', { token: world.street, body: { period: '2026-11', asOf: '2026-11-23' } });
  own = await idsOf(here, orderId, {
    voteId,
    reportId: report.id,
    packageId: world.offer.id,
    firmId: world.firm.id,
    keyId: spare.id,
    webhookId: ownWebhook.id,
  });
  foreign = await idsOf(there, foreignOrder, {
    reportId: `rep_${otherFirm.id.slice(4, 12)}0123456789`,
    packageId: otherPackage.id,
    firmId: admitted.firm.id,
    keyId: admitted.apiKey.id,
    webhookId: otherWebhook.id,
  });
  const tokens = [
    undefined,
    await world.host.tokenFor('zhao'),
    world.street,
    otherStreet,
    here.committee,
    there.committee,
    world.firm.key,
    otherFirm.key,
    admitted.apiKey.secret as string,
    here.links[0]?.token,
    there.links[0]?.token,
    firstOf(here.owners),
    firstOf(there.owners),
  ];
  callers = CALLERS.map((caller, n) => ({ ...caller, ...(tokens[n] && { token: tokens[n] }) }));
  secrets = [here.id, orderId, own.ownerId as string, voteId, '槐安小区'];
  await world.host.settle();
});
afterAll(() => world.stop());

/** Of the owner and household that are asked about; none of the callers is of it. */
const UNIT = '1-1-102';
const namesIn = (route: RouteRow) => [...route.path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
const pathOf = (route: RouteRow, ids: Record<string, string>) =>
  route.path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(ids[name] as string));
const NEEDED = { period: '2027-Q2', until: '2027-Q2', format: 'csv', search: '1' };
const queryOf = (route: RouteRow) =>
  Object.entries(NEEDED)
    .filter(([name]) => name in (route.query?.shape ?? {}))
    .map(([name, value], n) => `${n ? '&' : '?'}${name}=${value}`)
    .join('');
const bodyOf = (route: RouteRow): unknown =>
  route.signedBy ? { id: 'evt_1' } : route.bodyType ? rollFile(3) : route.body?.meta()?.examples?.[0];
const ask = (route: RouteRow, caller: Caller, ids: Record<string, string>): Promise<Answer> =>
  world.api(`${route.method} ${pathOf(route, ids)}${queryOf(route)}`, {
    ...(caller.token && { token: caller.token }),
    body: bodyOf(route),
    ...(route.ifMatch && { headers: { 'if-match': '"1"' } }),
  });

/** Whose credential a route takes: a party's includes its committees', and anybody who has signed in may ask who they are. */
const takes = (audience: Audience, caller: Caller): boolean =>
  caller.audience === audience ||
  (audience === 'party' && caller.audience === 'committee') ||
  (audience === 'staff' && ['street', 'committee'].includes(caller.audience));
const because = (caller: Caller, { status, body }: Answer) => `${caller.name}: ${status} ${JSON.stringify(body).slice(0, 300)}`;

/** Names in a path that lie inside the place that the caller is known by; the first of a committee's is that place itself. */
const innerNames = (route: RouteRow): string[] =>
  namesIn(route).filter((name) => name.endsWith('Id') && !(name === 'compoundId' && ['committee', 'party'].includes(route.audience)));

for (const route of allRoutes.filter(({ audience }) => audience !== 'public')) {
  describe(`${route.method} ${route.path}`, () => {
    it('has each name of its path in both places', () => {
      for (const name of namesIn(route)) expect([own[name], foreign[name]], name).not.toContain(undefined);
    });

    it('is for its audience alone, and of no other place', async () => {
      const hasIds = namesIn(route).some((name) => name.endsWith('Id'));
      const stored = await dumpTables(world.host);
      for (const caller of callers) {
        const isTaken = takes(route.audience, caller);
        if (isTaken && (!hasIds || !caller.isForeign)) continue;
        const answer = await ask(route, caller, own);
        expect(isTaken ? [403, 404] : [401, 403], because(caller, answer)).toContain(answer.status);
        for (const secret of secrets) expect(JSON.stringify(answer.body)).not.toContain(secret);
      }
      await world.host.settle();
      expect(await dumpTables(world.host)).toBe(stored);
    });

    if (route.method === 'GET' && !route.path.includes('{')) {
      it('tells others of their own alone', async () => {
        for (const caller of callers.filter((one) => one.isForeign && takes(route.audience, one))) {
          const answer = await ask(route, caller, own);
          const told = route.audience === 'street' || caller.name.includes('street') ? [...secrets, world.firm.id] : secrets;
          for (const secret of told) expect(JSON.stringify(answer.body ?? null), caller.name).not.toContain(secret);
        }
      });
    }

    for (const name of innerNames(route)) {
      it(`finds no ${name} of another place`, async () => {
        const stored = await dumpTables(world.host);
        for (const caller of callers.filter((one) => !one.isForeign && takes(route.audience, one) && one.audience !== 'staff')) {
          // A firm serves both compounds; a street and its firms are of one street.
          const mine = name === 'orderId' && caller.audience === 'firm';
          const streets = caller.audience === 'street' && !['reportId', 'firmId', 'keyId'].includes(name);
          if (mine || streets) continue;
          const answer = await ask(route, caller, { ...own, [name]: foreign[name] as string });
          expect([400, 404], because(caller, answer)).toContain(answer.status);
        }
        await world.host.settle();
        expect(await dumpTables(world.host)).toBe(stored);
      });
    }
  });
}

const TURNED_AWAY = ['unauthenticated', 'forbidden', 'link_revoked', 'scope_missing', 'key_expired', 'key_revoked'];
// Last, because these do what they ask.
describe('those whom a route is for', () => {
  it.each(allRoutes.filter(({ audience }) => audience !== 'public').map((route) => [`${route.method} ${route.path}`, route] as const))(
    'are not turned away from %s',
    async (_name, route) => {
      const caller = callers.find((one) => !one.isForeign && takes(route.audience, one)) as Caller;
      const answer = await ask(route, caller, own);
      expect(TURNED_AWAY, because(caller, answer)).not.toContain(answer.body?.code);
    },
  );
});
