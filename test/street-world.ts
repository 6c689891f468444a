import { foundStreet } from '#infra/found-street.ts';
import { type Host, type HostOptions, startHost } from '#infra/local/host.ts';
import { type Policy, STANDARD_POLICY } from '#shared/contract/schemas/policy.ts';
import { addDays, localDateOf } from '#shared/domain/calendar/local-date.ts';
import { type Answer, type Api, apiClient } from './api-client.ts';
import { leaveUsedGrants } from './used-grants.ts';

/** Monday morning in Jinan, before a quarter without long holidays. */
export const START = '2026-11-23T01:00:00.000Z';

/** Most tests are not about the vote: their street decides by rating alone, and has no extensions. */
export const RATING_ALONE: Policy = { ...STANDARD_POLICY, decision: 'rating', maxExtensions: 0, draftDays: 0 };

export const expectStatus = (answer: Answer, status: number): Answer => {
  if (answer.status !== status) throw new Error(`${answer.status} instead of ${status}: ${JSON.stringify(answer.body)}`);
  return answer;
};

/** A roll of `count` units of equal area as a file: two entrances, four units a floor. */
export const rollFile = (count: number, area = '60.00'): Uint8Array =>
  new TextEncoder().encode(
    [
      '楼号,单元,房号,建筑面积,业主,手机',
      ...Array.from({ length: count }, (_, n) => `1,${1 + (n % 2)},${100 + n},${area},业主${n},138${String(n).padStart(8, '0')}`),
    ].join('\r\n'),
  );

/** Founds a street as its operator does, with one official who can sign in. */
export const newStreet = (host: Host, name: string, account: string, policy: Policy = RATING_ALONE) =>
  foundStreet(host.operator, { name, district: '济南市天桥区', account, person: `${name}干部`, now: host.clock.now(), policy });

/**
 * A host in memory with one street, one community, one compound with a committee, and one firm with a package: where most tests begin.
 * Everything but the founding goes through the API.
 */
export const startWorld = async (options: HostOptions & { units?: number; accounts?: string[]; policy?: Policy } = {}) => {
  const { units = 20, accounts = [], policy, ...hostOptions } = options;
  const people = ['liu', 'wang', 'zhao', ...accounts].map((account) => ({ account, name: account, role: { zh: '', en: '' } }));
  // Tests ask faster than a firm may; limits.test.ts tries the limit.
  const host = await startHost({ requestsPerMinute: 100_000, clockAt: START, quiet: !process.env.LOUD, people, ...hostOptions });
  const api: Api = apiClient(host.url);
  const { streetId } = await newStreet(host, '堤口路街道', 'liu', policy);
  const street = await host.tokenFor('liu');
  const must = async (line: string, ask: Parameters<Api>[1] = {}, status = line.startsWith('POST') ? 201 : 200) =>
    expectStatus(await api(line, ask), status).body;

  const community = await must('POST /v1/street/communities', { token: street, body: { name: '无影山中路社区' } });
  const newCompound = async (name: string, account: string, file = rollFile(units)) => {
    const compound = await must('POST /v1/street/compounds', { token: street, body: { communityId: community.id, name, built: 1989 } });
    const party = await must('POST /v1/street/parties', {
      token: street,
      body: { kind: 'owners_committee', name: `${name}业委会`, compoundId: compound.id },
    });
    await must(`POST /v1/street/parties/${party.id}/members`, { token: street, body: { account, name: `${account}主任` } });
    const committee = await host.tokenFor(account);
    await must(`PUT /v1/compounds/${compound.id}/roll`, { token: committee, body: file });
    const { rows: links } = await must(`GET /v1/compounds/${compound.id}/links?limit=100`, { token: committee });
    return { id: compound.id as string, party: party.id as string, committee, links: links as { unit: string; token: string }[] };
  };
  for (const [code, zh, en] of [
    ['cleaning', '公共区域保洁', 'cleaning'],
    ['parking-order', '停车秩序维护', 'parking order'],
    ['maintenance', '公共设施维修', 'maintenance'],
  ]) {
    await must(`PUT /v1/street/services/${code}`, { token: street, body: { zh, en } });
  }
  const newFirm = async (name: string) => {
    const { firm, apiKey } = await must('POST /v1/street/firms', { token: street, body: { name } });
    return { id: firm.id as string, key: apiKey.secret as string, keyId: apiKey.id as string };
  };
  const newPackage = (key: string, more: object = {}) =>
    must('POST /v1/firm/packages', {
      token: key,
      body: {
        name: '三保',
        services: ['cleaning', 'parking-order', 'maintenance'].map((code) => ({ code, level: '每日一次' })),
        yuanPerSqmMonth: '0.35',
        trialMonths: [1, 3],
        ...more,
      },
    });

  const compound = await newCompound('无影山中路甲院', 'wang');
  const firm = await newFirm('安居物业');
  const offer = await newPackage(firm.key);

  return {
    host,
    api,
    must,
    streetId,
    street,
    community: community.id as string,
    compound,
    firm,
    offer,
    newCompound,
    newFirm,
    newPackage,
    place: (at = compound, packageId = offer.id, months = 3) =>
      must(`POST /v1/compounds/${at.id}/orders`, { token: at.committee, body: { packageId, trialMonths: months } }),
    accept: (orderId: string, startDate = addDays(localDateOf(host.clock.now()), 8), key = firm.key) =>
      must(`POST /v1/firm/orders/${orderId}/accept`, { token: key, body: { startDate } }, 200),
    /** Moves the clock to an instant and lets everything due happen. */
    to: async (instant: string) => {
      host.clock.moveTo(instant);
      await host.settle();
    },
    order: (orderId: string, at = compound) => must(`GET /v1/compounds/${at.id}/orders/${orderId}`, { token: at.committee }),
    rate: (orderId: string, link: string, overall: number) =>
      api(`PUT /v1/household/orders/${orderId}/rating`, {
        token: link,
        body: { overall, services: { cleaning: overall, 'parking-order': overall, maintenance: overall }, wouldContinue: overall >= 3 },
      }),
    stop: async () => {
      leaveUsedGrants(host.usedGrants);
      await host.stop();
    },
  };
};
export type StreetWorld = Awaited<ReturnType<typeof startWorld>>;
