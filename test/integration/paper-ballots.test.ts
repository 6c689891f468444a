import { afterAll, beforeAll, expect, it } from 'vitest';
import { startVoteWorld, type VoteWorld, type VotingCompound } from '../vote-world.ts';

let world: VoteWorld;
let at: VotingCompound;
let voteId: string;
let units: string[];
beforeAll(async () => {
  world = await startVoteWorld({ units: 6 });
  ({ at, voteId } = await world.openVote('纸票院'));
  units = [...at.owners.keys()];
});
afterAll(() => world.stop());

const list = (query = '', place = at) =>
  world.api(`GET /v1/compounds/${place.id}/votes/${voteId}/paper-ballots${query}`, { token: place.committee });
const later = async (seconds: number) => world.to(new Date(Date.parse(world.host.clock.now()) + seconds * 1_000).toISOString());

it('lists papers of earlier sittings newest first and page by page, with who entered them, and never what was chosen', async () => {
  expect((await list()).body).toEqual({ entered: 0, rows: [] });
  const [first, second, third, byLink] = units as [string, string, string, string];
  const entered: string[] = [];
  for (const [n, unit] of [first, second, third].entries()) {
    const proxy = { holder: '孙建国', photoHash: 'q'.repeat(43) };
    expect((await world.paper(at, voteId, unit, n === 1 ? 'no' : 'yes', n === 2 ? { proxy } : {})).status).toBe(201);
    entered.unshift(unit);
    await later(60);
  }
  await world.vote(at.owners.get(byLink), voteId, 'yes');
  // Voted again by link: the list does not tell.
  await world.vote(at.owners.get(first), voteId, 'no');

  const { body } = await list();
  expect(body.entered).toBe(3);
  expect(body.rows.map(({ unit }: { unit: string }) => unit)).toEqual(entered);
  expect(body.rows[0]).toMatchObject({ channel: 'proxy', ownersUnits: 1, enteredBy: expect.stringContaining('主任') });
  expect(body.rows[2].enteredAt < body.rows[0].enteredAt).toBe(true);
  expect(JSON.stringify(body)).not.toMatch(/"(yes|no|choice|counts)"/);

  const page = (await list('?limit=2')).body;
  expect(page.rows).toEqual(body.rows.slice(0, 2));
  expect((await list(`?limit=2&cursor=${page.nextCursor}`)).body).toEqual({ entered: 3, rows: body.rows.slice(2) });
});

it('tells a paper that was sent twice once, and stays after the count', async () => {
  const unit = units[5] as string;
  const takenAt = world.host.clock.now();
  const key = 'paper-ballots-once-0001';
  await Promise.all([1, 2].map(() => world.paper(at, voteId, unit, 'abstain', { takenAt }, key)));
  expect((await list()).body).toMatchObject({ entered: 4, rows: [{ unit }, {}, {}, {}] });
  const { moments } = await world.order((await world.must(`GET /v1/votes/${voteId}`)).orderId, at);
  await world.to(moments.voteEndsAt);
  await later(120);
  expect((await list()).body.entered).toBe(4);
});

it('shows nothing of a vote to another compound’s committee', async () => {
  expect(await list('', world.compound as never)).toMatchObject({ status: 404, body: { code: 'not_found' } });
});
