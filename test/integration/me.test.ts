import { afterAll, beforeAll, expect, it } from 'vitest';
import { newStreet, type StreetWorld, startWorld } from '../street-world.ts';

let world: StreetWorld;
let second: StreetWorld['compound'];
/** A community of its own, whose people must not be shown others' compounds. */
let other: string;
beforeAll(async () => {
  world = await startWorld({ units: 1, accounts: ['chen', 'qian', 'sun'] });
  second = await world.newCompound('松林里', 'chen');
  other = (await world.must('POST /v1/street/communities', { token: world.street, body: { name: '北村社区' } })).id;
  await world.must('POST /v1/street/compounds', { token: world.street, body: { communityId: other, name: '北村一院' } });
});
afterAll(() => world.stop());

const me = async (account: string) => world.must('GET /v1/me', { token: await world.host.tokenFor(account) });
const seat = async (account: string, name: string, body: object): Promise<string> => {
  const { id } = await world.must('POST /v1/street/parties', { token: world.street, body });
  await world.must(`POST /v1/street/parties/${id}/members`, { token: world.street, body: { account, name } });
  return id;
};
const place = (id: string, name: string) => ({ id, name, communityId: world.community, communityName: '无影山中路社区' });

it('tells somebody of an owners’ committee the one compound that it acts for', async () => {
  expect(await me('wang')).toEqual({
    account: 'wang',
    name: 'wang主任',
    seats: [
      {
        partyId: world.compound.party,
        partyName: '无影山中路甲院业委会',
        kind: 'owners_committee',
        personName: 'wang主任',
        level: 'compound',
        acts: ['committee', 'party'],
        street: { id: world.streetId, name: '堤口路街道' },
        compounds: [place(world.compound.id, '无影山中路甲院')],
      },
    ],
  });
});

it('tells the street’s people that they act for the street', async () => {
  const { seats } = await me('liu');
  expect(seats).toMatchObject([{ kind: 'street_party_committee', level: 'street', acts: ['street'], compounds: [] }]);
});

it('tells a community’s people all compounds of their community, and no others', async () => {
  const partyId = await seat('qian', '钱书记', { kind: 'community_committee', name: '社区党委', communityId: world.community });
  const { seats } = await me('qian');
  expect(seats).toMatchObject([{ partyId, level: 'community', acts: ['committee', 'party'] }]);
  const byName = (one: { name: string }, two: { name: string }) => (one.name < two.name ? -1 : 1);
  expect(seats[0].compounds.sort(byName)).toEqual([place(world.compound.id, '无影山中路甲院'), place(second.id, '松林里')].sort(byName));
});

it('shows every seat of a person, also one that only looks, from the next request on', async () => {
  expect((await me('chen')).seats).toHaveLength(1);
  const group = await seat('chen', '陈组长', { kind: 'residents_group', name: '议事会', compoundId: world.compound.id });
  const { seats } = await me('chen');
  expect(seats).toHaveLength(2);
  expect(seats.find(({ partyId }: { partyId: string }) => partyId === group)).toMatchObject({
    acts: ['party'],
    personName: '陈组长',
    compounds: [place(world.compound.id, '无影山中路甲院')],
  });
});

it('gives somebody without a seat an empty list', async () => {
  expect(await me('sun')).toEqual({ account: 'sun', seats: [] });
});

it('shows seats of several streets apart', async () => {
  const { streetId } = await newStreet(world.host, '纬北路街道', 'wang');
  const { seats } = await me('wang');
  expect(seats.map(({ street }: { street: { name: string } }) => street.name).sort()).toEqual(['堤口路街道', '纬北路街道']);
  expect(seats.find(({ street }: { street: { id: string } }) => street.id === streetId)).toMatchObject({ level: 'street' });
});
