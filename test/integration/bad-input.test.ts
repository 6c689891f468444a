import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { needsIdempotencyKey } from '#shared/contract/route.ts';
import { allRoutes, type RouteRow } from '#shared/contract/routes.ts';
import type { Answer, Ask } from '../api-client.ts';
import { newStreet, rollFile } from '../street-world.ts';
import { dumpTables } from '../table-dump.ts';
import { startVoteWorld, type VoteWorld, type VotingCompound } from '../vote-world.ts';

let world: VoteWorld;
let compound: VotingCompound;
let other: { compound: VotingCompound; firm: VoteWorld['firm']; street: string };
let ids: Record<string, string>;
beforeAll(async () => {
  world = await startVoteWorld({ units: 3 });
  compound = await world.newVotingCompound('槐安小区');
  other = {
    compound: await world.newVotingCompound('松林里', undefined, 'qian'),
    firm: await world.newFirm('另一家物业'),
    street: '',
  };
  const orderId = await world.rated(compound);
  const voteId = await world.open(compound, orderId);
  await newStreet(world.host, '纬北路街道', 'sun');
  other.street = await world.host.tokenFor('sun');
  const { rows } = await world.must(`GET /v1/compounds/${compound.id}/owners`, { token: compound.committee });
  const report = await world.must('POST /v1/street/reports', { token: world.street, body: { period: '2026-11', asOf: '2026-11-23' } });
  // Paused, so that nothing is tried again meanwhile.
  const webhook = await world.must('POST /v1/firm/webhooks', {
    token: world.firm.key,
    body: { url: 'http://127.0.0.1:9/hooks', events: ['contract.renewed'] },
  });
  await world.must(`POST /v1/firm/webhooks/${webhook.id}/pause`, { token: world.firm.key }, 200);
  ids = {
    webhookId: webhook.id,
    deliveryId: 'whd_0123456789abcdefghjkmnpqrs',
    paymentId: `pay_${world.compound.id.slice(4)}0123456789`,
    reportId: report.id,
    compoundId: compound.id,
    orderId,
    voteId,
    ownerId: rows[0].id,
    number: '1',
    visitRef: 'V-1',
    packageId: world.offer.id,
    firmId: world.firm.id,
    keyId: world.firm.keyId,
    partyId: compound.party,
    code: 'cleaning',
    unit: '1-1-100',
    receiptNumber: '2027-1',
    period: '2027-Q2',
    month: '2026-11',
    waiverId: `${orderId.replace('ord_', 'wvr_')}0123456789`,
    disputeId: orderId.replace('ord_', 'dsp_'),
  };
  await world.host.settle();
});
afterAll(() => world.stop());

const pathOf = (route: RouteRow, replaced: Record<string, string> = {}) =>
  route.path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(replaced[name] ?? ids[name] ?? 'x'));
const tokenOf = (route: RouteRow): string | undefined =>
  ({
    public: undefined,
    staff: world.street,
    street: world.street,
    committee: compound.committee,
    party: compound.committee,
    firm: world.firm.key,
    household: compound.links[0]?.token,
    owner: [...compound.owners.values()][0],
  })[route.audience];
/** What a route's query must have at least. */
const NEEDED = { period: '2027-Q2', until: '2027-Q2', format: 'csv', search: '1' };
const queryOf = (route: RouteRow) => {
  const needed = Object.entries(NEEDED).filter(([name]) => name in (route.query?.shape ?? {}));
  return needed.length > 0 ? `?${needed.map(([name, value]) => `${name}=${value}`).join('&')}` : '';
};
const exampleOf = (route: RouteRow): Record<string, unknown> | undefined =>
  route.bodyType ? undefined : (route.body?.meta()?.examples?.[0] as Record<string, unknown> | undefined);
const bodyOf = (route: RouteRow): unknown => (route.signedBy ? { id: 'evt_1' } : route.bodyType ? rollFile(3) : exampleOf(route));

const ask = (route: RouteRow, more: Ask & { query?: string; params?: Record<string, string> } = {}): Promise<Answer> =>
  world.api(`${route.method} ${pathOf(route, more.params)}${more.query ?? queryOf(route)}`, {
    token: tokenOf(route),
    body: bodyOf(route),
    ...more,
    headers: { ...(route.ifMatch && { 'if-match': '"1"' }), ...more.headers },
  });

const languages = [
  ['zh', 'zh-CN', /\p{Script=Han}/u],
  ['en', 'en', /^[^\p{Script=Han}]+$/u],
] as const;

/** All that is stored, from the first refusal on: whatever was refused meanwhile has written nothing. */
let stored: string | undefined;

/** Asks in both languages: the same problem, told in each; and nothing was written. */
const refused = async (route: RouteRow, status: number, code: string, more: Parameters<typeof ask>[1] = {}): Promise<Answer> => {
  stored ??= await dumpTables(world.host);
  let last: Answer | undefined;
  for (const [language, contentLanguage, script] of languages) {
    last = await ask(route, { ...more, headers: { 'accept-language': language, ...more.headers } });
    expect({ status: last.status, code: last.body.code }, JSON.stringify(last.body)).toEqual({ status, code });
    expect(last.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
    expect(last.headers.get('content-language')).toBe(contentLanguage);
    expect(last.body.title).toMatch(script);
    expect(last.body.detail.length).toBeGreaterThan(5);
    expect(last.body.requestId).toBe(last.headers.get('x-request-id'));
    for (const fault of last.body.errors ?? []) expect(fault.message).toMatch(script);
  }
  await world.host.settle();
  expect(await dumpTables(world.host)).toBe(stored);
  return last as Answer;
};

const kinds = { text: 'x'.repeat(20_000), number: -1.5, boolean: 'maybe', list: 'not a list', object: 7 };
const wrongValues = (value: unknown): unknown[] =>
  typeof value === 'string'
    ? [kinds.text, 7, null]
    : typeof value === 'number'
      ? [kinds.number, '7', 1e300]
      : typeof value === 'boolean'
        ? [kinds.boolean]
        : Array.isArray(value)
          ? [kinds.list, [{}], Array(500).fill(value[0])]
          : [kinds.object, [], null];

for (const route of allRoutes) {
  describe(`${route.method} ${route.path}`, () => {
    if (route.audience !== 'public') {
      it('refuses callers without a credential, with a forged one, and with another audience’s', async () => {
        const jwt = world.street.split('.');
        const forged = [
          jwt[0],
          Buffer.from(JSON.stringify({ ...JSON.parse(Buffer.from(jwt[1] ?? '', 'base64url').toString()), sub: 'admin' })).toString(
            'base64url',
          ),
          jwt[2],
        ].join('.');
        const credentials = [
          undefined,
          'x',
          forged,
          `${world.firm.key.slice(0, -2)}xx`,
          `${compound.links[0]?.token.slice(0, -2)}xx`,
          `${[...compound.owners.values()][0]?.slice(0, -2)}xx`,
          'pk_live_',
          'hl_a.b',
          'ol_a.b',
        ];
        for (const token of credentials) await refused(route, 401, 'unauthenticated', { token });
        const others = [
          world.street,
          compound.committee,
          world.firm.key,
          compound.links[0]?.token,
          [...compound.owners.values()][0],
        ].filter((token) => token !== tokenOf(route) && !(route.audience === 'staff' && token === compound.committee));
        for (const token of others) expect([401, 403]).toContain((await ask(route, { token })).status);
      });
    }

    if (route.path.includes('{')) {
      it('refuses ids that are malformed or somebody else’s', async () => {
        for (const name of Object.keys(route.params?.shape ?? {}).filter((name) => name.endsWith('Id'))) {
          await refused(route, 404, 'not_found', { params: { [name]: 'nonsense' } });
          await refused(route, 404, 'not_found', { params: { [name]: `${ids[name]}x` } });
        }
        if (route.audience === 'committee' || route.audience === 'party')
          await refused(route, 403, 'forbidden', { token: other.compound.committee });
        if (route.audience === 'firm' && /Id\}/.test(route.path)) await refused(route, 404, 'not_found', { token: other.firm.key });
        if (route.audience === 'household') await refused(route, 404, 'not_found', { token: other.compound.links[0]?.token });
        if (route.audience === 'owner' && Object.keys(route.params?.shape ?? {}).length > 0)
          await refused(route, 404, 'not_found', { token: [...other.compound.owners.values()][0] });
        if (route.audience === 'street' && !route.path.includes('{code}')) await refused(route, 404, 'not_found', { token: other.street });
      });
    }

    if (exampleOf(route)) {
      it('names every faulty field of a body and writes nothing', async () => {
        const example = exampleOf(route) ?? {};
        const unknown = await refused(route, 400, 'invalid_request', { body: { ...example, surprise: 1, [`${'长'.repeat(50)}`]: 2 } });
        expect(unknown.body.errors.map(({ path }: { path: string }) => path)).toContain('/body/surprise');
        // A push takes whatever stands in place of a row, and refuses it alone: visit-push.test.ts.
        for (const [field, value] of Object.entries(example)) {
          for (const wrong of route.id === 'recordVisits' ? [kinds.list, [], null] : wrongValues(value)) {
            const answer = await refused(route, 400, 'invalid_request', { body: { ...example, [field]: wrong } });
            expect(answer.body.errors.some(({ path }: { path: string }) => path.startsWith(`/body/${field}`))).toBe(true);
          }
        }
        for (const body of [[], 'text', 7, null, {}])
          if (JSON.stringify(body) !== '{}' || Object.keys(example).length > 1) await refused(route, 400, 'invalid_request', { body });
        await refused(route, 413, 'body_too_large', { body: { ...example, filler: 'x'.repeat(route.bodyLimit ?? 70_000) } });
      });
    }

    if (route.body) {
      it('refuses a body of another type, or none', async () => {
        await refused(route, 415, 'unsupported_media_type', { headers: { 'content-type': 'application/xml' } });
        if (!route.bodyType && !route.signedBy)
          await refused(route, 400, 'invalid_request', {
            body: new TextEncoder().encode('{"a":'),
            headers: { 'content-type': 'application/json' },
          });
      });
    } else {
      it('refuses a body where none is taken', async () => {
        if (route.method !== 'GET') await refused(route, 400, 'invalid_request', { body: { surprise: 1 } });
      });
    }

    it('refuses unknown and impossible query parameters', async () => {
      const query = queryOf(route);
      const join = query ? `${query}&` : '?';
      await refused(route, 400, 'invalid_request', { query: `${join}surprise=1` });
      const fields = Object.keys(route.query?.shape ?? {});
      if (fields.includes('limit'))
        for (const limit of ['0', '101', 'many', '1.5', '-1', ''])
          await refused(route, 400, 'invalid_request', { query: `${join}limit=${limit}` });
      if (fields.includes('cursor'))
        for (const cursor of ['!', 'b3RoZXIjeA', 'x'.repeat(500), Buffer.from('order#other').toString('base64')])
          await refused(route, 400, 'invalid_request', { query: `${join}cursor=${encodeURIComponent(cursor)}` });
      if (fields.includes('period'))
        for (const period of ['2027-Q5', '2027-13', '1999', '2027-H3', "2027-Q2' OR 1=1"])
          await refused(route, 400, 'invalid_request', { query: `?period=${encodeURIComponent(period)}` });
      if (fields.includes('month')) await refused(route, 400, 'invalid_request', { query: '?month=2026-00' });
      if (fields.includes('state')) await refused(route, 400, 'invalid_request', { query: '?state=asleep' });
    });

    if (needsIdempotencyKey(route)) {
      it('demands an Idempotency-Key', async () => {
        for (const key of ['', 'short', 'x'.repeat(129)]) await refused(route, 400, 'invalid_request', { key });
      });
    }
  });
}

it('answers a method that an address does not have, and says which it has', async () => {
  const answer = await world.api('PUT /v1/firm/orders', { token: world.firm.key });
  expect(answer).toMatchObject({ status: 405, body: { code: 'method_not_allowed' } });
  expect(answer.headers.get('allow')).toBe('GET');
  expect((await world.api(`GET /v1/firm/orders/${ids.orderId}/accept`, { token: world.firm.key })).headers.get('allow')).toBe('POST');
});

it('answers an address that does not exist', async () => {
  const answer = await world.api('GET /v1/nowhere');
  expect(answer).toMatchObject({ status: 404, body: { code: 'not_found' } });
  expect(answer.headers.get('content-type')).toContain('problem+json');
});
