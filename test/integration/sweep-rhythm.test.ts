import { expect, it } from 'vitest';
import { startContractWorld } from '../contract-world.ts';
import { type StreetWorld, startWorld } from '../street-world.ts';
import { startVoteWorld, type VotingCompound } from '../vote-world.ts';

const WAYS = ['daily', 'doubled', 'missed'] as const;
type Way = (typeof WAYS)[number];
const DAY_MS = 86_400_000;

/** Lives on to a day: with a sweep each day (or every so many days), with two at once each time, or with one at the end alone. */
const liveTo = async ({ host }: StreetWorld, way: Way, to: string, everyDays = 1) => {
  const end = Date.parse(to);
  for (let day = Math.floor(Date.parse(host.clock.now()) / DAY_MS) * DAY_MS + DAY_MS; day <= end; day += DAY_MS) {
    if (day < end && (way === 'missed' || (day / DAY_MS) % everyDays > 0)) continue;
    host.clock.moveTo(new Date(day).toISOString());
    if (way === 'doubled') await Promise.all([host.settle(), host.invoke('deadlines', {}), host.invoke('billing-start', {})]);
    await host.settle();
  }
};

type Entry = { move: string; at: string; actor: { person: { id: string } }; facts: Record<string, unknown> };
/** What differs from one street to the next by their ids. */
const NAMES = ['voteId', 'rollHash', 'root'];
/** How a life came out: what happened, when it did (of what people did, which moment is theirs), by which figures; and the bills. */
const lifeOf = async (world: StreetWorld, orderId: string, at: { id: string; committee: string }, period: string) => {
  const { state, history, moments } = await world.must(`GET /v1/compounds/${at.id}/orders/${orderId}`, { token: at.committee });
  const bills = await world.must(`GET /v1/compounds/${at.id}/orders/${orderId}/bills?period=${period}`, { token: at.committee });
  const { total } = await world.must(`GET /v1/street/collection-rates?period=${period}`, { token: world.street });
  return {
    state,
    feesFrom: moments.feesFrom,
    termEndsAt: moments.termEndsAt,
    moves: history.map(({ move, at: moment, actor, facts }: Entry) => ({
      move,
      ...(actor.person.id === 'timer' && { moment }),
      facts: Object.fromEntries(Object.entries(facts).filter(([name]) => !NAMES.includes(name))),
    })),
    bills: bills.rows.map(({ unit, amountFen, from, to }: Record<string, unknown>) => ({ unit, amountFen, from, to })),
    billed: total.billedFen,
  };
};
type Life = Awaited<ReturnType<typeof lifeOf>>;
const movesOf = (life: Life | undefined) => life?.moves.map(({ move }: { move: string }) => move);

const expectSame = (lives: Life[]) => {
  expect(lives[1]).toEqual(lives[0]);
  expect(lives[2]).toEqual(lives[0]);
};

it('a trial decided by its rating comes to the same end whether the sweep ran each day, twice at once, or never until the end', async () => {
  const lives: Life[] = [];
  for (const way of WAYS) {
    const world = await startWorld();
    const { id } = await world.place(world.compound, world.offer.id, 1);
    await world.accept(id, '2026-12-01');
    world.host.clock.moveTo('2026-12-20T00:00:00.000Z');
    for (const { token } of world.compound.links) await world.rate(id, token, 5);
    await liveTo(world, way, '2027-05-02T00:00:00.000Z');
    lives.push(await lifeOf(world, id, world.compound, '2027-Q1'));
    await world.stop();
  }
  expect(lives[0]?.bills).toHaveLength(20);
  expect(lives[0]).toMatchObject({ state: 'collecting', feesFrom: '2027-02-01', billed: 20 * 4_200 });
  expectSame(lives);
}, 60_000);

it('so does one that the owners decide: ratings, vote, posting, reminders and bills', async () => {
  const lives: Life[] = [];
  for (const way of WAYS) {
    const world = await startVoteWorld({ units: 6 });
    const at: VotingCompound = await world.newVotingCompound('表决院');
    const { id } = await world.place(at, world.offer.id, 1);
    await world.accept(id, '2026-12-01');
    // People act on days when their time has come by the rules; how often anything was swept before is what differs.
    world.host.clock.moveTo('2026-12-20T00:00:00.000Z');
    for (const { token } of at.links) await world.rate(id, token, 5);
    await liveTo(world, way, '2027-01-04T00:00:00.000Z');
    const voteId = await world.mustAnnounce(at, id, { opensOn: '2027-01-06', closesOn: '2027-01-20' });
    await liveTo(world, way, '2027-01-10T00:00:00.000Z');
    for (const [index, token] of [...at.owners.values()].entries()) await world.vote(token, voteId, index < 4 ? 'yes' : 'no');
    await liveTo(world, way, '2027-04-10T00:00:00.000Z');
    lives.push(await lifeOf(world, id, at, '2027-Q1'));
    await world.stop();
  }
  expect(lives[0]).toMatchObject({ state: 'collecting', feesFrom: '2027-02-01', billed: 6 * 4_200 });
  expect(movesOf(lives[0])).toEqual([
    'place',
    'accept',
    'start-trial',
    'remind-trial-ending',
    'open-rating',
    'remind-trial-ending',
    'remind-trial-ending',
    'pass-rating',
    'announce-vote',
    'remind-vote-ending',
    'remind-vote-ending',
    'pass-vote',
    'begin-collecting',
    'remind-first-bill',
  ]);
  expectSame(lives);
}, 60_000);

it('so does a contract that ends with its term, and one under notice', async () => {
  const lives: Life[] = [];
  for (const way of WAYS) {
    const world = await startContractWorld();
    const at = await world.newVotingCompound('期满院');
    const other = await world.newVotingCompound('通知院', undefined, 'qian');
    const ids = await world.ratedAll([{ ...at, packageId: world.yearly }, other]);
    await liveTo(world, way, '2027-01-20T00:00:00.000Z', 7);
    const notice = { token: other.committee, body: { reason: '业主解聘' } };
    await world.must(`POST /v1/compounds/${other.id}/orders/${ids[1]}/notice`, notice, 200);
    await liveTo(world, way, '2028-03-10T00:00:00.000Z', 7);
    lives.push(await lifeOf(world, ids[0] as string, at, '2028-Q1'), await lifeOf(world, ids[1] as string, other, '2027-Q1'));
    await world.stop();
  }
  expect(lives[0]).toMatchObject({ state: 'leaving' });
  expect(movesOf(lives[0])).toContain('end-term');
  expect(lives[1]).toMatchObject({ state: 'leaving' });
  expect(movesOf(lives[1])).toContain('stop-service');
  expectSame([lives[0], lives[2], lives[4]] as Life[]);
  expectSame([lives[1], lives[3], lives[5]] as Life[]);
}, 60_000);
