import { foundStreet } from '#infra/found-street.ts';
import { formatDecimal, formatFen } from '#shared/domain/money/decimal.ts';
import type { DemoBallots } from '../ballots.ts';
import { demoPeople } from '../people.ts';
import type { Api } from '../seed/api.ts';
import { eachOf } from '../seed/api.ts';
import type { SeededCompound } from '../seed/street.ts';
import { demoPackages, demoPolicy, demoRoll, demoServices, demoStreet } from '../street-data.ts';
import type { Stage } from './stage.ts';

/** Months of trial, and its first day. */
const TRIAL_MONTHS = 3;
const TRIAL_STARTS = '2026-12-01';

/** The compounds of the story: whose ballots, which package. The first has an owners' committee of its own. */
const COMPOUNDS = [
  { name: '无影山中路甲院', en: 'Jia Yuan', built: 1989, ballots: 'jiayuan', code: 'three' },
  { name: '松林里', en: 'Songlin Li', built: 1992, ballots: 'songlinli', code: 'three' },
  { name: '铁工新村', en: 'Tiegong Xincun', built: 1986, ballots: 'tiegong', code: 'basic' },
  { name: '柳荫院', en: 'Liuyin Yuan', built: 1995, ballots: 'liuyin', code: 'parking-fee' },
] as const satisfies { name: string; en: string; built: number; ballots: DemoBallots; code: string }[];

export type StoryFirm = { name: string; key: string; packages: Record<string, string> };
/** A compound with its order on trial. */
export type Trial = SeededCompound & {
  en: string;
  ballots: DemoBallots;
  code: string;
  services: string[];
  units: number;
  firm: StoryFirm;
  orderId: string;
};

const packageNamed = (code: string) => {
  const found = demoPackages().find((candidate) => candidate.code === code);
  if (!found) throw new RangeError(`the demo data lack the package “${code}”`);
  return found;
};

const admitFirm = async (api: Api, key: string, name: string, rates: Record<string, string | undefined>): Promise<StoryFirm> => {
  const { apiKey } = await api<{ apiKey: { secret: string } }>('POST', '/v1/street/firms', { as: 'li', key, body: { name } });
  const packages: Record<string, string> = {};
  for (const [code, rate] of Object.entries(rates)) {
    const { zh, services, yuanPerSqmMonth } = packageNamed(code);
    const offer = await api<{ id: string }>('POST', '/v1/firm/packages', {
      as: { bearer: apiKey.secret },
      key: `package-${code}`,
      body: {
        name: zh,
        services: services.map((service) => ({ code: service, level: '每日' })),
        yuanPerSqmMonth: rate ?? yuanPerSqmMonth,
        trialMonths: [1, TRIAL_MONTHS],
      },
    });
    packages[code] = offer.id;
  }
  return { name, key: apiKey.secret, packages };
};

const registerParty = async (
  api: Api,
  body: { kind: string; name: string; compoundId?: string; communityId?: string },
  account: string,
) => {
  const { id } = await api<{ id: string }>('POST', '/v1/street/parties', { as: 'li', key: `party-${account}`, body });
  const member = { account, name: demoPeople.find((person) => person.account === account)?.name };
  await api('POST', `/v1/street/parties/${id}/members`, { as: 'li', key: `member-${account}`, body: member });
};

/** The street with its committees, two firms with their packages, and four compounds. */
export const openStreet = async ({ api, host, say, now }: Stage) => {
  const { name, district } = demoStreet();
  await foundStreet(host.operator, { name, district, account: 'li', person: demoPeople[0].name, policy: demoPolicy(), now: now() });
  for (const { code, ...about } of demoServices()) await api('PUT', `/v1/street/services/${code}`, { as: 'li', body: about });
  const community = await api<{ id: string }>('POST', '/v1/street/communities', {
    as: 'li',
    key: 'community',
    body: { name: '无影山中路社区' },
  });
  await registerParty(api, { kind: 'community_committee', name: '无影山中路社区党委', communityId: community.id }, 'zhang');
  const compounds: SeededCompound[] = [];
  for (const { name: compoundName, built } of COMPOUNDS) {
    const { id } = await api<{ id: string }>('POST', '/v1/street/compounds', {
      as: 'li',
      key: `compound-${built}`,
      body: { communityId: community.id, name: compoundName, built },
    });
    compounds.push({ id, name: compoundName, communityId: community.id, clerk: compounds.length === 0 ? 'wang' : 'zhang' });
  }
  await registerParty(api, { kind: 'owners_committee', name: '甲院业委会', compoundId: compounds[0]?.id ?? '' }, 'wang');
  const firm = await admitFirm(api, 'firm', '安居物业', { three: undefined, basic: undefined, 'parking-fee': undefined });
  const next = await admitFirm(api, 'next-firm', '和顺物业', { basic: '0.22', 'parking-fee': '0.05' });
  say(
    `${name}登记四个小区和管理它们的党委、业委会，准入${firm.name}、${next.name}`,
    'The street registers four compounds with their committees and admits two firms',
  );
  return { compounds, firm, next };
};

/** Rolls, prices, orders, acceptances: the trials of all four begin on the same day. */
export const orderTrials = async (
  { api, say }: Stage,
  { compounds, firm }: { compounds: SeededCompound[]; firm: StoryFirm },
): Promise<Trial[]> => {
  const rolls: { units: number; areaDm2: number }[] = [];
  for (const { id, name, clerk } of compounds) {
    rolls.push(await api('PUT', `/v1/compounds/${id}/roll`, { as: clerk, body: demoRoll(name) }));
  }
  const sizes = COMPOUNDS.map(({ name, en }, n) => ({
    name,
    en,
    units: rolls[n]?.units,
    square: formatDecimal(rolls[n]?.areaDm2 ?? 0, 2),
  }));
  say(
    `导入住户表：${sizes.map(({ name, units, square }) => `${name} ${units} 户 ${square} ㎡`).join('，')}`,
    `The rolls are imported: ${sizes.map(({ en, units, square }) => `${en} ${units} units, ${square} m²`).join('; ')}`,
  );

  const { zh: packageName, yuanPerSqmMonth } = packageNamed('three');
  const quote = await api<Record<'compoundMonthFen' | 'smallestMonthFen' | 'medianMonthFen' | 'largestMonthFen', number>>(
    'GET',
    `/v1/compounds/${compounds[0]?.id}/quotes/${firm.packages.three}`,
    { as: 'wang' },
  );
  const [smallest, median, largest] = [quote.smallestMonthFen, quote.medianMonthFen, quote.largestMonthFen].map(formatFen);
  say(
    `甲院“${packageName}”套餐 ${yuanPerSqmMonth} 元/㎡·月：全院每月 ${formatFen(quote.compoundMonthFen)}，每户 ${smallest}–${largest}（中位 ${median}）`,
    `Quote for Jia Yuan: ${formatFen(quote.compoundMonthFen)} a month in all; ${smallest} to ${largest} a household, median ${median}`,
  );

  const trials: Trial[] = [];
  await eachOf(compounds, async (compound, n) => {
    const { built: _, ...about } = COMPOUNDS[n] as (typeof COMPOUNDS)[number];
    const { id: orderId } = await api<{ id: string }>('POST', `/v1/compounds/${compound.id}/orders`, {
      as: compound.clerk,
      key: `order-${about.ballots}`,
      body: { packageId: firm.packages[about.code], trialMonths: TRIAL_MONTHS },
    });
    await api('POST', `/v1/firm/orders/${orderId}/accept`, {
      as: { bearer: firm.key },
      key: `accept-${about.ballots}`,
      body: { startDate: TRIAL_STARTS },
    });
    trials[n] = { ...compound, ...about, services: packageNamed(about.code).services, units: rolls[n]?.units ?? 0, firm, orderId };
  });
  say(
    `四个小区点单，${firm.name}用密钥接单，${TRIAL_STARTS} 起免费试用`,
    `The committees order; the firm accepts with its key; the free trials begin on ${TRIAL_STARTS}`,
  );
  return trials;
};
