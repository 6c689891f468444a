import { afterAll, beforeAll, expect, it } from 'vitest';
import { ownersFile, SIX_UNITS } from '../owners-world.ts';
import { type StreetWorld, startWorld } from '../street-world.ts';

let world: StreetWorld;
let at: StreetWorld['compound'];
const EXTRA = Array.from({ length: 25 }, (_, n) => `2,1,${101 + n},60,钱${n},,,`);
beforeAll(async () => {
  world = await startWorld({ units: 1, accounts: ['chen'] });
  at = await world.newCompound('查找院', 'chen', ownersFile(...SIX_UNITS, ...EXTRA));
});
afterAll(() => world.stop());

const get = (path: string) => world.must(`GET /v1/compounds/${at.id}/${path}`, { token: at.committee });
const units = async (search: string) => get(`units?search=${encodeURIComponent(search)}`);
const refs = (answer: { rows: { unit: string }[] }) => answer.rows.map(({ unit }) => unit);

it('finds a unit at the counter by its beginning or its owner’s name, masked', async () => {
  expect((await units('1-1-101')).rows).toEqual([{ unit: '1-1-101', areaDm2: 6_000, owner: '张*', phone: '138****1234', occupied: true }]);
  expect(refs(await units('张'))).toEqual(['1-1-101', '1-2-101']);
  expect(refs(await units('王五'))).toEqual(['1-1-102']);
  expect(refs(await units('12'))).toEqual(['1-2-101', '1-2-102', '1-2-103']);
  expect(await units('不在')).toEqual({ rows: [] });
});

it('shows the first twenty as people count them, and says that there are more', async () => {
  const answer = await units('2-1-');
  expect(answer.more).toBe(true);
  expect(refs(answer)).toEqual(Array.from({ length: 20 }, (_, n) => `2-1-${101 + n}`));
  expect((await units('2-1-12')).more).toBeUndefined();
});

it('finds owners by name or first unit, those who own nothing any more last', async () => {
  const owners = async (search: string) => (await get(`owners?search=${encodeURIComponent(search)}`)).rows;
  expect(await owners('李')).toMatchObject([{ owner: '李*、王*', unit: '1-1-102' }]);
  expect(await owners('1-1-103')).toMatchObject([{ owner: '赵*' }]);
  expect(await owners('钱')).toHaveLength(20);
  await world.must(`PUT /v1/compounds/${at.id}/units/1-1-103/owner`, {
    token: at.committee,
    body: { change: 'transfer', name: '赵七' },
  });
  const [now, past] = await owners('赵');
  expect(now).toMatchObject({ owner: '赵*', unit: '1-1-103' });
  expect(past).toMatchObject({ owner: '赵*', past: true });
});

it('lists the units and links of one building or entrance, page by page', async () => {
  expect(refs(await get('roll?building=1'))).toHaveLength(6);
  expect(refs(await get('roll?building=1&entrance=2'))).toEqual(['1-2-101', '1-2-102', '1-2-103']);
  const first = await get('links?building=2&entrance=1&limit=20');
  const second = await get(`links?building=2&entrance=1&limit=20&cursor=${first.nextCursor}`);
  expect([...refs(first), ...refs(second)]).toEqual(Array.from({ length: 25 }, (_, n) => `2-1-${101 + n}`));
  expect(await get('roll?building=3')).toEqual({ rows: [] });
  const path = `GET /v1/compounds/${at.id}/roll`;
  expect(await world.api(`${path}?entrance=1`, { token: at.committee })).toMatchObject({
    status: 400,
    body: { errors: [{ path: '/query/building' }] },
  });
  // A position in another entrance's list is none of this one's.
  expect((await world.api(`${path}?building=1&cursor=${first.nextCursor}`, { token: at.committee })).status).toBe(400);
});
