import { addDays, localDateOf } from '#shared/domain/calendar/local-date.ts';
import { demoPeople } from '../../demo/people.ts';
import type { Api } from '../../demo/seed/api.ts';
import type { Trial } from '../../demo/story/opening.ts';
import { demoPackages, demoRoll, demoServices, demoStreet } from '../../demo/street-data.ts';
import type { Operator } from './operator.ts';
import { found } from './second-street.ts';
import type { Staff } from './sign-in.ts';

const COMPOUND = { name: '无影山中路甲院', en: 'Jia Yuan', built: 1989 };

export type Opened = { api: Api; staff: Staff; operator: Operator };

const nameOf = (account: string) => demoPeople.find((person) => person.account === account)?.name ?? account;

/** The street is founded by the documented command; its first member admits a committee, a compound and a firm. */
export const openCompound = async ({ api, staff, operator }: Opened) => {
  const { name: street, district } = demoStreet();
  const founding = { street, district, sub: await staff.invite('li'), person: nameOf('li') };
  const told = await found(operator, founding);

  for (const { code, ...service } of demoServices()) await api('PUT', `/v1/street/services/${code}`, { as: 'li', body: service });
  const post = <T>(path: string, key: string, body: object) => api<T>('POST', path, { as: 'li', key, body });
  const community = await post<{ id: string }>('/v1/street/communities', 'community', { name: '无影山中路社区' });
  const { name: compoundName, built } = COMPOUND;
  const compound = await post<{ id: string }>('/v1/street/compounds', 'compound', { communityId: community.id, name: compoundName, built });
  const party = { kind: 'owners_committee', name: '甲院业委会', compoundId: compound.id };
  const { id: partyId } = await post<{ id: string }>('/v1/street/parties', 'party', party);
  await post(`/v1/street/parties/${partyId}/members`, 'member', { account: await staff.invite('wang'), name: nameOf('wang') });
  const { apiKey } = await post<{ apiKey: { secret: string } }>('/v1/street/firms', 'firm', { name: '安居物业' });
  const opened = { id: compound.id, name: compoundName, communityId: community.id, clerk: 'wang' as const };
  return { compound: opened, key: apiKey.secret, founded: { ...founding, told } };
};

type Place = Awaited<ReturnType<typeof openCompound>>;

/** A roll, a package, an order and its acceptance: the trial begins in a week. */
export const orderTrial = async (api: Api, { compound, key }: Place, today: string): Promise<Trial> => {
  const as = { bearer: key };
  const offered = demoPackages().find(({ code }) => code === 'three');
  if (!offered) throw new Error('the demo data lack the package “three”');
  const { id: packageId } = await api<{ id: string }>('POST', '/v1/firm/packages', {
    as,
    key: 'package',
    body: {
      name: offered.zh,
      services: offered.services.map((code) => ({ code, level: '每日' })),
      yuanPerSqmMonth: offered.yuanPerSqmMonth,
      trialMonths: [1],
    },
  });
  const { units } = await api<{ units: number }>('PUT', `/v1/compounds/${compound.id}/roll`, { as: 'wang', body: demoRoll(compound.name) });
  const orders = `/v1/compounds/${compound.id}/orders`;
  const { id: orderId } = await api<{ id: string }>('POST', orders, { as: 'wang', key: 'order', body: { packageId, trialMonths: 1 } });
  const startDate = addDays(localDateOf(today), 7);
  await api('POST', `/v1/firm/orders/${orderId}/accept`, { as, key: 'accept', body: { startDate } });
  const firm = { name: '安居物业', key, packages: { three: packageId } };
  return { ...compound, en: COMPOUND.en, ballots: 'jiayuan', code: 'three', services: offered.services, units, firm, orderId };
};
