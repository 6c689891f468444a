import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { needsIdempotencyKey } from '#shared/contract/route.ts';
import { STANDARD_POLICY } from '#shared/contract/schemas/policy.ts';
import { freshKey } from '../api-client.ts';
import { ACTIONS_ON_BILLS, expectOneEffect, KEYS_AND_CLOCK, LEAVING, MOVES_OF_A_LIFE, OF_PERSONS } from '../repeated-requests.ts';
import { type StreetWorld, startWorld } from '../street-world.ts';

let world: StreetWorld;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());

const street = (path: string, body?: unknown, other?: unknown) => ({
  line: `POST /v1/street/${path}`,
  token: () => world.street,
  body: () => body,
  other: () => other,
});

/** Every POST with a body: how it is asked, and with which other body it must be refused under the same key. */
const posts: Record<string, { line: string | (() => Promise<string>); token(): string; body(): unknown; other(): unknown }> = {
  freezeReport: street('reports', { period: '2026-11', asOf: '2026-11-22' }, { period: '2026-11', asOf: '2026-11-21' }),
  acceptReport: {
    ...street('reports'),
    line: async () => `POST /v1/street/reports/${await frozenReport('2026-10')}/accept`,
    body: () => ({ note: '已核对' }),
    other: () => ({}),
  },
  returnReport: {
    ...street('reports'),
    line: async () => `POST /v1/street/reports/${await frozenReport('2026-09')}/return`,
    body: () => ({ note: '请补录' }),
    other: () => ({ note: '请更正' }),
  },
  setPolicy: {
    line: 'POST /v1/street/policies',
    token: () => world.street,
    body: () => ({ basedOn: 1, policy: { ...STANDARD_POLICY, targetPercent: 81 } }),
    other: () => ({ basedOn: 1, policy: { ...STANDARD_POLICY, targetPercent: 82 } }),
  },
  createCommunity: street('communities', { name: '社区02' }, { name: '社区03' }),
  admitFirm: street('firms', { name: '甲物业' }, { name: '乙物业' }),
  createCompound: {
    ...street('compounds'),
    body: () => ({ communityId: world.community, name: '丙院' }),
    other: () => ({ communityId: world.community, name: '丁院' }),
  },
  createParty: street(
    'parties',
    { kind: 'street_party_committee', name: '街道党工委二' },
    { kind: 'street_party_committee', name: '街道党工委三' },
  ),
  addMember: {
    line: async () => `POST /v1/street/parties/${world.compound.party}/members`,
    token: () => world.street,
    body: () => ({ account: 'zhao', name: '赵' }),
    other: () => ({ account: 'zhao', name: '另一个赵' }),
  },
  issueApiKey: {
    line: async () => `POST /v1/street/firms/${world.firm.id}/keys`,
    token: () => world.street,
    body: () => ({ name: '新密钥' }),
    other: () => ({ name: '别的密钥' }),
  },
  createPackage: {
    line: 'POST /v1/firm/packages',
    token: () => world.firm.key,
    body: () => ({ name: '基础', services: [{ code: 'cleaning', level: '每周' }], yuanPerSqmMonth: '0.15', trialMonths: [1] }),
    other: () => ({ name: '基础', services: [{ code: 'cleaning', level: '每周' }], yuanPerSqmMonth: '0.16', trialMonths: [1] }),
  },
  placeOrder: {
    line: async () => `POST /v1/compounds/${world.compound.id}/orders`,
    token: () => world.compound.committee,
    body: () => ({ packageId: world.offer.id, trialMonths: 3 }),
    other: () => ({ packageId: world.offer.id, trialMonths: 1 }),
  },
  logCall: {
    line: async () => `POST /v1/compounds/${world.compound.id}/units/1-1-100/calls`,
    token: () => world.compound.committee,
    body: () => ({ at: '2026-11-20T02:30:00.000Z', by: '小周', outcome: 'reached' }),
    other: () => ({ at: '2026-11-21T02:30:00.000Z', by: '小周', outcome: 'reached' }),
  },
  acceptOrder: {
    line: async () => `POST /v1/firm/orders/${await placedOrder()}/accept`,
    token: () => world.firm.key,
    body: () => ({ startDate: '2026-12-01' }),
    other: () => ({ startDate: '2026-12-02' }),
  },
  createWebhook: {
    line: 'POST /v1/firm/webhooks',
    token: () => world.firm.key,
    body: () => webhook,
    other: () => ({ ...webhook, events: ['*'] }),
  },
  replayDeliveries: {
    line: async () => {
      const { id } = await world.must('POST /v1/firm/webhooks', { token: world.firm.key, body: webhook });
      return `POST /v1/firm/webhooks/${id}/replays`;
    },
    token: () => world.firm.key,
    body: () => ({ from: '2026-11-01T00:00:00.000Z', to: '2026-11-20T00:00:00.000Z' }),
    other: () => ({ from: '2026-11-01T00:00:00.000Z', to: '2026-11-21T00:00:00.000Z' }),
  },
  recordVisits: {
    line: async () => {
      await placedOrder();
      return 'POST /v1/firm/visits';
    },
    token: () => world.firm.key,
    body: () => ({ rows: [{ orderId: placed, visitRef: 'V-1', service: 'cleaning', doneAt: '2026-11-23T00:00:00.000Z', by: '老周' }] }),
    other: () => ({ rows: ['不是一行'] }),
  },
  requestPhotoUpload: {
    line: async () => `POST /v1/firm/orders/${await placedOrder()}/photos`,
    token: () => world.firm.key,
    body: () => ({ contentType: 'image/webp', bytes: 20_480, sha256: '47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=' }),
    other: () => ({ contentType: 'image/webp', bytes: 20_481, sha256: '47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=' }),
  },
  grantWaiver: {
    line: async () => `POST /v1/compounds/${world.compound.id}/orders/${await placedOrder()}/waivers`,
    token: () => world.compound.committee,
    body: () => waiver,
    other: () => ({ ...waiver, percent: 60 }),
  },
  endWaiver: {
    line: async () => {
      const waivers = `/v1/compounds/${world.compound.id}/orders/${await placedOrder()}/waivers`;
      const { id } = await world.must(`POST ${waivers}`, { token: world.compound.committee, body: waiver });
      return `POST ${waivers}/${id}/end`;
    },
    token: () => world.compound.committee,
    body: () => ({ reason: '情况变化' }),
    other: () => ({ reason: '登记有误' }),
  },
  withdrawOrder: {
    line: async () => `POST /v1/compounds/${world.compound.id}/orders/${await placedOrder()}/withdraw`,
    token: () => world.compound.committee,
    body: () => ({ reason: '另选他家' }),
    other: () => ({ reason: '不需要了' }),
  },
};
/** Of an event that none of these requests brings about. */
const webhook = { url: 'http://127.0.0.1:9/hooks', events: ['contract.renewed'] };
const waiver = { unit: '1-1-100', percent: 50, from: '2026-11-23', until: '2027-11-22', reason: '低保家庭', approver: '社区李主任' };
const reports: Record<string, string> = {};
const frozenReport = async (period: string) => {
  reports[period] ??= (await world.must('POST /v1/street/reports', { token: world.street, body: { period, asOf: '2026-11-22' } }))
    .id as string;
  return reports[period];
};
let placed: string | undefined;
const placedOrder = async () => {
  placed ??= (await world.must(`GET /v1/compounds/${world.compound.id}/orders`, { token: world.compound.committee })).rows[0].id as string;
  return placed;
};

describe('the same Idempotency-Key', () => {
  for (const [id, post] of Object.entries(posts)) {
    it(`repeats the answer of ${id}, writes nothing twice, and refuses another body`, async () => {
      const line = typeof post.line === 'string' ? post.line : await post.line();
      await expectOneEffect(world, { line, token: post.token(), body: post.body(), other: post.other() });
    });
  }

  it('repeats the answer of a move although the order has gone on since', async () => {
    const firm = await world.newFirm('远山物业');
    const offer = await world.newPackage(firm.key, { name: '仅保洁二', services: [{ code: 'cleaning', level: '每日' }] });
    const order = await world.place(world.compound, offer.id, 1);
    const key = freshKey();
    const ask = { token: firm.key, key, body: { startDate: '2026-12-01' } };
    const first = await world.must(`POST /v1/firm/orders/${order.id}/accept`, ask, 200);
    await world.must(`POST /v1/firm/orders/${order.id}/decline`, { token: firm.key, body: { reason: '人手不足' } }, 200);
    expect(await world.must(`POST /v1/firm/orders/${order.id}/accept`, ask, 200)).toEqual(first);
    expect((await world.order(order.id)).state).toBe('declined');
  });

  it('gives the order as placed, although it has gone on and its package is off the menu', async () => {
    const firm = await world.newFirm('近水物业');
    const offer = await world.newPackage(firm.key, { name: '仅保洁', services: [{ code: 'cleaning', level: '每日' }] });
    const ask = { token: world.compound.committee, key: freshKey(), body: { packageId: offer.id, trialMonths: 1 } };
    const first = await world.must(`POST /v1/compounds/${world.compound.id}/orders`, ask);
    await world.accept(first.id, '2026-12-01', firm.key);
    await world.must(`POST /v1/firm/packages/${offer.id}/withdraw`, { token: firm.key }, 200);
    expect(await world.must(`POST /v1/compounds/${world.compound.id}/orders`, ask)).toEqual(first);
    expect(await world.api(`POST /v1/compounds/${world.compound.id}/orders`, { ...ask, key: freshKey() })).toMatchObject({
      status: 409,
      body: { code: 'package_withdrawn' },
    });
  });

  it('belongs to one caller: another firm may use the same', async () => {
    const key = freshKey();
    const body = { name: '同名', services: [{ code: 'cleaning', level: '每日' }], yuanPerSqmMonth: '0.20', trialMonths: [1] };
    const second = await world.newFirm('同名物业');
    const one = await world.must('POST /v1/firm/packages', { token: world.firm.key, key, body });
    const two = await world.must('POST /v1/firm/packages', { token: second.key, key, body });
    expect(two.id).not.toBe(one.id);
  });
});

/** Repeated in paying.test.ts and refunds.test.ts. */
const PAID_ONLINE = ['startPayment', 'refundPayment'];

it('covers every POST that takes a body', async () => {
  const { allRoutes } = await import('#shared/contract/routes.ts');
  const missing = allRoutes.filter((route) => needsIdempotencyKey(route) && route.body && !posts[route.id]).map(({ id }) => id);
  expect(missing.sort()).toEqual(
    [...MOVES_OF_A_LIFE, ...ACTIONS_ON_BILLS, ...PAID_ONLINE, ...KEYS_AND_CLOCK, ...LEAVING, ...OF_PERSONS].sort(),
  );
});
