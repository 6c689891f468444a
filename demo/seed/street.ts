import type { DemoAccount } from '../people.ts';
import { demoPeople } from '../people.ts';
import { demoCommunities, demoCompounds, demoPackages, demoRoll, demoServices } from '../street-data.ts';
import type { Api } from './api.ts';
import { allRows, eachOf } from './api.ts';

/** Compound by name: its id, its community, and the clerk who keeps its books. */
export type SeededCompound = { id: string; name: string; communityId: string; clerk: DemoAccount };
export type SeededFirm = { id: string; name: string; key: string; packages: Record<string, string> };

/** Which community a compound lies in, by the order of the data: four in the first, three each in the next two. */
const communityOf = (n: number): number => (n < 4 ? 0 : ([1, 2, 2, 1, 1, 2][n - 4] ?? 1));
const clerkOf = (community: number): DemoAccount => (community === 0 ? 'zhang' : 'sun');

const nameOf = (account: DemoAccount) => demoPeople.find((person) => person.account === account)?.name;

const addMember = (api: Api, partyId: string, account: DemoAccount) =>
  api('POST', `/v1/street/parties/${partyId}/members`, { as: 'li', key: `member-${account}`, body: { account, name: nameOf(account) } });

const registerParty = async (api: Api, key: string, body: object): Promise<string> =>
  (await api<{ id: string }>('POST', '/v1/street/parties', { as: 'li', key: `party-${key}`, body })).id;

/** Communities with their committees, the first three with their clerks. */
export const registerCommunities = async (api: Api): Promise<string[]> => {
  const ids: string[] = [];
  await eachOf(demoCommunities(), async (name, n) => {
    const { id } = await api<{ id: string }>('POST', '/v1/street/communities', { as: 'li', key: `community-${n + 1}`, body: { name } });
    const partyId = await registerParty(api, `community-${n + 1}`, { kind: 'community_committee', name: `${name}党委`, communityId: id });
    if (n <= 2) await addMember(api, partyId, clerkOf(n));
    ids[n] = id;
  });
  return ids;
};

/** The “N” of some compounds, with those who can sign in. */
const OTHERS: { compound: string; key: string; kind: string; name: string; member?: DemoAccount }[] = [
  { compound: '无影山中路甲院', key: 'jiayuan-unit', kind: 'area_unit', name: '无影山中路小学' },
  { compound: '无影山中路甲院', key: 'jiayuan-members', kind: 'double_registered_members', name: '甲院双报到党员' },
  { compound: '锦绣东院', key: 'jinxiu-group', kind: 'residents_group', name: '锦绣东院居民议事会' },
  { compound: '双桥宿舍', key: 'shuangqiao-group', kind: 'residents_group', name: '双桥宿舍居民议事会', member: 'chen' },
  { compound: '铁工新村', key: 'tiegong-unit', kind: 'area_unit', name: '铁工机械厂' },
];
const OWNERS: Record<string, DemoAccount> = { 无影山中路甲院: 'wang', 锦绣东院: 'zhao' };

/** Compounds with their owners' committees and other parties. */
export const registerCompounds = async (api: Api, communities: string[]): Promise<SeededCompound[]> => {
  const compounds: SeededCompound[] = [];
  await eachOf(demoCompounds(), async ({ name, built }, n) => {
    const communityId = communities[communityOf(n)] as string;
    const { id } = await api<{ id: string }>('POST', '/v1/street/compounds', {
      as: 'li',
      key: `compound-${n + 1}`,
      body: { communityId, name, built },
    });
    const owners = await registerParty(api, `owners-${n + 1}`, { kind: 'owners_committee', name: `${name}业委会`, compoundId: id });
    const treasurer = OWNERS[name];
    if (treasurer) await addMember(api, owners, treasurer);
    for (const { key, kind, name: partyName, member } of OTHERS.filter(({ compound }) => compound === name)) {
      const partyId = await registerParty(api, key, { kind, name: partyName, compoundId: id });
      if (member) await addMember(api, partyId, member);
    }
    compounds[n] = { id, name, communityId, clerk: clerkOf(communityOf(n)) };
  });
  return compounds;
};

export const defineServices = (api: Api) =>
  eachOf(demoServices(), ({ code, zh, en, special }) => api('PUT', `/v1/street/services/${code}`, { as: 'li', body: { zh, en, special } }));

/** What a firm promises for a service. */
const LEVELS: Record<string, string> = {
  cleaning: '每日清扫楼道一次，垃圾日产日清',
  'parking-order': '7:00–21:00 专人疏导',
  maintenance: '报修 2 小时内到场',
  greening: '每月修剪养护一次',
  security: '门岗 24 小时，夜间巡逻两次',
  'paid-parking': '公共车位登记、收费、公示',
};

const FIRMS: { name: string; offers: Record<string, { rate?: string }> }[] = [
  { name: '安居物业', offers: { basic: {}, three: {}, five: {}, 'parking-fee': {} } },
  { name: '和顺物业', offers: { repair: {}, full: {}, three: { rate: '0.38' } } },
];

/** Firms with their keys and packages. */
export const admitFirms = async (api: Api): Promise<SeededFirm[]> => {
  const firms: SeededFirm[] = [];
  await eachOf(FIRMS, async ({ name, offers }, n) => {
    const { firm, apiKey } = await api<{ firm: { id: string }; apiKey: { secret: string } }>('POST', '/v1/street/firms', {
      as: 'li',
      key: `firm-${n + 1}`,
      body: { name },
    });
    const packages: Record<string, string> = {};
    for (const { code, zh, services, yuanPerSqmMonth } of demoPackages().filter((candidate) => candidate.code in offers)) {
      const body = {
        name: zh,
        services: services.map((service) => ({ code: service, level: LEVELS[service] })),
        yuanPerSqmMonth: offers[code]?.rate ?? yuanPerSqmMonth,
        trialMonths: [1, 3],
        cycle: 'quarter',
      };
      const published = await api<{ id: string }>('POST', '/v1/firm/packages', {
        as: { bearer: apiKey.secret },
        key: `package-${code}`,
        body,
      });
      packages[code] = published.id;
    }
    firms[n] = { id: firm.id, name, key: apiKey.secret, packages };
  });
  return firms;
};

export const importRolls = (api: Api, compounds: SeededCompound[]): Promise<void> =>
  eachOf(compounds, ({ id, name, clerk }) => api('PUT', `/v1/compounds/${id}/roll`, { as: clerk, body: demoRoll(name) }), 4);

/** Household links of a compound, by unit. */
export const linksOf = (api: Api, { id, clerk }: SeededCompound) =>
  allRows<{ unit: string; token: string }>(api, `/v1/compounds/${id}/links`, clerk);
