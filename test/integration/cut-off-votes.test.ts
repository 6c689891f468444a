import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Faults } from '#infra/local/grants.ts';
import { verifyVote } from '#shared/domain/decisions/verify-vote.ts';
import { type Answer, freshKey } from '../api-client.ts';
import { cutter } from '../cut-off.ts';
import { rollFile } from '../street-world.ts';
import { atOnce, photoHash, settled, startVoteWorld, type VoteWorld, type VotingCompound } from '../vote-world.ts';

/** The write paths of a vote, cut off as in cut-off.test.ts. Places to try them in are made ready together: trials take their time. */
let world: VoteWorld;
const faults: Faults = {};
const cutAt = cutter(faults);
type Place = { at: VotingCompound; orderId: string };
type Held = Place & { voteId: string };
/** Compounds whose votes are to be announced; one that votes, with owners enough for all tries; votes that end on a day of their own each. */
let ready: Place[];
let voting: Held;
let ending: Held[];
let units: string[];
const TO_ANNOUNCE = 18;
const TO_COUNT = 40;
const FIRST_END = 16;

beforeAll(async () => {
  world = await startVoteWorld({ units: 2, faults });
  const places = await atOnce([...Array(TO_ANNOUNCE + TO_COUNT).keys()], (n) => world.newVotingCompound(`院${n}`), 4);
  const big = await world.newVotingCompound('大院', rollFile(80));
  const orders = await world.ratedAll([...places, big]);
  ready = places.map((at, n) => ({ at, orderId: orders[n] as string }));
  const orderId = orders.at(-1) as string;
  voting = { at: big, orderId, voteId: await world.mustAnnounce(big, orderId, world.dates(1, FIRST_END)) };
  ending = await atOnce(ready.splice(0, TO_COUNT), async (one, n) => ({
    ...one,
    voteId: await world.mustAnnounce(one.at, one.orderId, world.dates(1, FIRST_END + 1 + n)),
  }));
  units = [...big.owners.keys()];
}, 120_000);
afterAll(() => world.stop());

type Path<P> = {
  place(n: number): P;
  write(place: P): Promise<Answer>;
  outcome(place: P): Promise<unknown>;
};

/** Tries a path once in calm, then cut off at each of its calls before and after, repeating the request as its caller would. */
const isDoneOnce = async <P>({ place, write, outcome }: Path<P>): Promise<void> => {
  const calm = place(0);
  let first: Answer | undefined;
  const calls = await cutAt(-1, 'before', async () => {
    first = await write(calm);
  });
  expect([200, 201], JSON.stringify(first?.body)).toContain(first?.status);
  const expected = await outcome(calm);
  for (let call = 0; call < calls; call += 1) {
    for (const when of ['before', 'after'] as const) {
      const one = place(call + 1);
      await cutAt(call, when, () => write(one));
      expect((await write(one)).status).toBe(first?.status);
      expect(await outcome(one), `call ${call} cut off ${when}`).toEqual(expected);
    }
  }
  expect(calls).toBeGreaterThan(1);
};

const movesOf = (history: { move: string }[]) => history.map(({ move }) => move);

it('an announcement is made once, wherever it is cut off, and its vote can be held', async () => {
  const dates = world.dates();
  await isDoneOnce({
    place: () => ({ ...(ready.pop() as Place), key: freshKey() }),
    write: ({ at, orderId, key }) => world.announce(at, orderId, dates, key),
    outcome: async ({ at, orderId }) => {
      const { state, version, history, voteId } = await world.order(orderId, at);
      const { roll, opensAt, endsAt, announcedAt } = await world.must(`GET /v1/votes/${voteId}`);
      const home = await world.must('GET /v1/owner', { token: [...at.owners.values()][1] });
      return {
        state,
        version,
        moves: movesOf(history),
        roll,
        opensAt,
        endsAt,
        announced: Boolean(announcedAt),
        onRoll: home.orders[0].onRoll,
      };
    },
  });
});

describe('a ballot is returned once, wherever it is cut off', () => {
  beforeAll(async () => {
    await world.to((await world.order(voting.orderId, voting.at)).moments.voteOpensAt);
  });
  type Try = { unit: string; key: string; takenAt: string };
  const place = (): Try => ({ unit: units.pop() as string, key: freshKey(), takenAt: world.host.clock.now() });
  const outcome = async ({ unit }: { unit: string }) => {
    const { counted, replaced } = await world.must(`GET /v1/owner/votes/${voting.voteId}/ballots`, { token: voting.at.owners.get(unit) });
    return { choice: counted.choice, channel: counted.channel, replaced: replaced.length };
  };

  it('by link', () =>
    isDoneOnce<Try>({ place, outcome, write: ({ unit, key }) => world.vote(voting.at.owners.get(unit), voting.voteId, 'yes', key) }));

  it('on paper', () =>
    isDoneOnce<Try>({
      place,
      outcome,
      write: ({ unit, key, takenAt }) => world.paper(voting.at, voting.voteId, unit, 'no', { takenAt }, key),
    }));

  it('by proxy, who represents the owner once', () =>
    isDoneOnce({
      place: () => ({ ...place(), holder: freshKey(), others: [units.pop(), units.pop(), units.pop()] as string[] }),
      write: ({ unit, key, takenAt, holder }) =>
        world.paper(voting.at, voting.voteId, unit, 'no', { takenAt, proxy: { holder, photoHash: photoHash(holder) } }, key),
      // Two more owners find room with this proxy, and no third.
      outcome: async ({ unit, takenAt, holder, others }) => ({
        own: await outcome({ unit }),
        others: await Promise.all(
          others.map((other) =>
            world.paper(voting.at, voting.voteId, other, 'abstain', { takenAt, proxy: { holder, photoHash: photoHash(holder) } }),
          ),
        ).then((answers) => answers.map(({ status }) => status).sort()),
      }),
    }));
});

describe('a vote is counted once, at its moment', () => {
  beforeAll(async () => {
    for (const { at, voteId } of ending) for (const token of at.owners.values()) await world.vote(token, voteId, 'yes');
  });

  /** What can be seen of a counted vote, without what differs from vote to vote. */
  const counted = async ({ at, orderId, voteId }: Held) => {
    const { state, version, history } = await world.order(orderId, at);
    const { result, state: voteState, endsAt } = await world.must(`GET /v1/votes/${voteId}`);
    const { held } = verifyVote(await world.must(`GET /v1/votes/${voteId}/chain`), result.root);
    const { tally, outcome, replaced } = result;
    const inTime = history.at(-1).at === endsAt && result.countedAt === endsAt;
    return { state, version, moves: movesOf(history), voteState, tally, outcome, replaced, held, inTime };
  };
  /** Brings a vote to where the next sweep counts it; reminders are given. */
  const due = async ({ at, orderId }: Held): Promise<string> => {
    const { moments } = await world.order(orderId, at);
    await world.to(moments.voteEndsAt);
    world.host.clock.moveTo(settled(moments.voteEndsAt));
    return moments.voteEndsAt;
  };

  it('wherever the sweep is cut off', async () => {
    const sweep = async (call: number, when: 'before' | 'after') => {
      const one = ending.shift() as Held;
      const endsAt = await due(one);
      const calls = await cutAt(call, when, world.host.settle, ({ function: name }) => name === 'deadlines');
      await world.to(new Date(Date.parse(settled(endsAt)) + 60_000).toISOString());
      return { calls, seen: await counted(one) };
    };
    const { calls, seen: expected } = await sweep(-1, 'before');
    expect(expected).toMatchObject({ state: 'posted', voteState: 'counted', held: true, inTime: true, tally: { yes: { heads: 2 } } });
    for (let call = 0; call < calls; call += 1)
      for (const when of ['before', 'after'] as const)
        expect((await sweep(call, when)).seen, `call ${call} cut off ${when}`).toEqual(expected);
  }, 60_000);

  it('when sweeps race', async () => {
    const one = ending.shift() as Held;
    const endsAt = await due(one);
    await Promise.all([...Array(6)].map(() => world.host.invoke('deadlines', {})));
    await world.host.settle();
    const { moves, ...seen } = await counted(one);
    expect(seen).toMatchObject({ state: 'posted', held: true, inTime: true });
    expect(moves.filter((move) => move === 'pass-vote')).toHaveLength(1);
    const audit = await world.must(`GET /v1/street/audit?month=${endsAt.slice(0, 7)}&limit=100`, { token: world.street });
    expect(
      audit.rows.filter(({ type, subject }: Record<string, string>) => type === 'decision.posted' && subject === one.orderId),
    ).toHaveLength(1);
  });
});
