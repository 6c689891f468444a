import type { Answer } from './api-client.ts';
import { expectStatus, type StreetWorld } from './street-world.ts';

export type Compound = StreetWorld['compound'];
export type Owner = {
  id: string;
  owner: string;
  unit: string;
  phone?: string;
  voter?: string;
  past?: true;
  coOwned?: true;
  developer?: true;
};
type Link = { ownerId: string; unit: string; token: string; past?: true };

const HEADINGS = '楼号,单元,房号,建筑面积,业主,手机,未售,表决人';
export const ownersFile = (...rows: string[]) => new TextEncoder().encode([HEADINGS, ...rows].join('\n'));
/** One owner of two units, co-owners, a single one, two unsold units. */
export const SIX_UNITS = [
  '1,1,101,60,张三,138 0000 1234,,',
  '1,1,102,50,李四、王五,,,王五',
  '1,1,103,40,赵六,,,',
  '1,2,101,61.5,张三,13800001234,,',
  '1,2,102,70,,,是,',
  '1,2,103,80,,,是,',
];

/** What a committee asks about its owners. The world is asked for when a test runs, as it is made before the first one. */
export const ownersWorld = (world: () => StreetWorld) => {
  const ask = (at: Compound, line: string, more: object = {}, token = at.committee) =>
    world().api(line.replace(' ', ` /v1/compounds/${at.id}/`), { token, ...more });
  const owners = async (at: Compound): Promise<Owner[]> => {
    const { rows } = expectStatus(await ask(at, 'GET owners?limit=100'), 200).body;
    return rows.sort((a: Owner, b: Owner) => (a.unit < b.unit ? -1 : 1));
  };
  return {
    newCompound: (name: string, rows = SIX_UNITS) => world().newCompound(name, 'chen', ownersFile(...rows)),
    ask,
    owners,
    /** The owner whose first unit it is. */
    ownerAt: async (at: Compound, unit: string) => (await owners(at)).find((owner) => owner.unit === unit && !owner.past),
    check: async (at: Compound) => expectStatus(await ask(at, 'GET owners/check'), 200).body,
    links: async (at: Compound): Promise<Link[]> => expectStatus(await ask(at, 'GET owner-links?limit=100'), 200).body.rows,
    put: (at: Compound, unit: string, body: object, token?: string) => ask(at, `PUT units/${unit}/owner`, { body }, token),
    done: async (answer: Promise<Answer>): Promise<Owner> => expectStatus(await answer, 200).body,
  };
};
