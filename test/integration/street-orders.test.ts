import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newStreet } from '../street-world.ts';
import { startVoteWorld, type VoteWorld, type VotingCompound } from '../vote-world.ts';

let world: VoteWorld;
let second: VoteWorld['firm'];
let compounds: VotingCompound[];
let orders: string[];
beforeAll(async () => {
  world = await startVoteWorld({ units: 2, policy: { maxExtensions: 0 } });
  second = await world.newFirm('和顺物业');
  const { id: other } = await world.newPackage(second.key, { name: '同类' });
  compounds = [];
  for (const name of ['一院', '二院', '三院', '四院']) compounds.push(await world.newVotingCompound(name));
  const [one, two, three, four] = compounds as [VotingCompound, VotingCompound, VotingCompound, VotingCompound];
  orders = [
    (await world.place(one, world.offer.id, 1)).id,
    (await world.place(two, world.offer.id, 1)).id,
    (await world.place(three, other, 1)).id,
    (await world.place(four, world.offer.id, 1)).id,
  ];
  await world.accept(orders[0] as string, '2026-11-27');
  await world.accept(orders[1] as string, '2026-11-25');
  await world.api(`POST /v1/compounds/${four.id}/orders/${orders[3]}/withdraw`, { token: four.committee, body: { reason: '再想想' } });
});
afterAll(() => world.stop());

type Row = { id: string; state: string; nextDueAt?: string; waitsFor: string; overdue: boolean; compoundName: string };
const list = (query = '') => world.must(`GET /v1/street/orders${query}`, { token: world.street });
const names = ({ rows }: { rows: Row[] }) => rows.map(({ compoundName }) => compoundName);
const counted = ({ counts }: { counts: { state: string; orders: number; overdue: number }[] }) =>
  Object.fromEntries(counts.filter(({ orders: n }) => n > 0).map(({ state, orders: n, overdue }) => [state, [n, overdue]]));

describe('the street’s orders under way', () => {
  it('stand the most urgent first, each with whom it waits for and until when; what is over is left out', async () => {
    const answer = await list();
    expect(names(answer)).toEqual(['二院', '一院', '三院']);
    expect(answer.rows.map(({ state, waitsFor, overdue }: Row) => [state, waitsFor, overdue])).toEqual([
      ['accepted', 'time', false],
      ['accepted', 'time', false],
      ['placed', 'firm', false],
    ]);
    for (const { id, nextDueAt, state } of answer.rows as Row[]) {
      const { moments } = await world.order(id, compounds[orders.indexOf(id)]);
      expect(nextDueAt).toBe(state === 'placed' ? moments.answerBy : moments.trialStartsAt);
    }
    expect(answer.counts).toHaveLength(13);
    expect(counted(answer)).toEqual({ placed: [1, 0], accepted: [2, 0] });
  });

  it('are filtered by several states, which leaves the counts as they are', async () => {
    const some = await list('?state=placed,rated');
    expect(names(some)).toEqual(['三院']);
    expect(counted(some)).toEqual({ placed: [1, 0], accepted: [2, 0] });
    expect((await list('?state=collecting')).rows).toEqual([]);
  });

  it('are filtered by compound, community or firm, and so are the counts', async () => {
    expect(names(await list(`?compoundId=${compounds[0]?.id}`))).toEqual(['一院']);
    const ofFirm = await list(`?firmId=${second.id}`);
    expect(names(ofFirm)).toEqual(['三院']);
    expect(counted(ofFirm)).toEqual({ placed: [1, 0] });
    expect(names(await list(`?communityId=${world.community}`))).toHaveLength(3);
    expect(names(await list('?communityId=com_0123456789abcdefgh'))).toEqual([]);
  });

  it('come page by page without losing or repeating one', async () => {
    const first = await list('?limit=2');
    const rest = await list(`?limit=2&cursor=${first.nextCursor}`);
    expect([...names(first), ...names(rest)]).toEqual(['二院', '一院', '三院']);
    expect(rest.nextCursor).toBeUndefined();
    expect(counted(rest)).toEqual(counted(first));
  });

  it('refuse a state that no order under way has', async () => {
    for (const state of ['ended', 'asleep', '', 'placed,'])
      expect((await world.api(`GET /v1/street/orders?state=${state}`, { token: world.street })).status, state).toBe(400);
  });

  it('are no other street’s', async () => {
    await newStreet(world.host, '纬北路街道', 'sun');
    const answer = await world.must('GET /v1/street/orders', { token: await world.host.tokenFor('sun') });
    expect(answer.rows).toEqual([]);
    expect(counted(answer)).toEqual({});
  });

  it('follow their moves, and go when they are over', async () => {
    const id = orders[1] as string;
    const at = compounds[1] as VotingCompound;
    await world.to((await world.order(id, at)).moments.trialStartsAt);
    expect(counted(await list())).toMatchObject({ trialing: [1, 0] });
    const broken = await world.api(`POST /v1/compounds/${at.id}/orders/${id}/break-off`, {
      token: at.committee,
      body: { reason: '不满意' },
    });
    expect(broken.status).toBe(200);
    const [row] = (await list('?state=failed')).rows as Row[];
    expect(row).toMatchObject({ id, waitsFor: 'committee', overdue: false });
    await world.to(new Date(Date.parse(row?.nextDueAt ?? '') + 1_000).toISOString());
    const late = await list();
    expect(late.rows[0]).toMatchObject({ id, overdue: true });
    expect(counted(late)).toMatchObject({ failed: [1, 1] });
    await world.api(`POST /v1/compounds/${at.id}/orders/${id}/hand-over`, { token: at.committee, body: { reason: '钥匙已交' } });
    expect((await list()).rows.map((one: Row) => one.id)).not.toContain(id);
  });
});

it('waits for the street as long as it has an objection to decide', async () => {
  const at = await world.newVotingCompound('异议院');
  const orderId = await world.rated(at);
  const voteId = await world.open(at, orderId);
  for (const token of at.owners.values()) await world.vote(token, voteId, 'yes');
  await world.count(at, orderId);
  const row = async () => (await list(`?compoundId=${at.id}`)).rows[0];
  expect(await row()).toMatchObject({ state: 'posted', waitsFor: 'time', openObjections: 0 });
  const owner = [...at.owners.values()][0];
  const filed = await world.must(`POST /v1/owner/orders/${orderId}/objections`, { token: owner, body: { reason: '公示没有贴出来' } }, 200);
  expect(await row()).toMatchObject({ state: 'posted', waitsFor: 'street', waitsSince: filed.at, openObjections: 1, overdue: false });
});
