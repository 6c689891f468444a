import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { VoteOutcome } from '#shared/domain/decisions/tally.ts';
import { verifyVote } from '#shared/domain/decisions/verify-vote.ts';
import { type DemoBallot, demoBallots } from '../../demo/ballots.ts';
import { expectStatus } from '../street-world.ts';
import { atOnce, settled, startVoteWorld, type VoteWorld, type VotingCompound } from '../vote-world.ts';

/** The four worked votes of the demo data, with their rolls and ballots, and the third again with one owner more in favour. */
let world: VoteWorld;
// Few rate here: the votes are what is counted.
beforeAll(async () => {
  world = await startVoteWorld({ units: 1, policy: { minResponsePercent: 1 } });
  const parking = { code: 'paid-parking', zh: '公共车位收费管理', en: 'paid parking on common ground', special: true };
  await world.must(`PUT /v1/street/services/${parking.code}`, {
    token: world.street,
    body: { zh: parking.zh, en: parking.en, special: parking.special },
  });
  const special = await world.newPackage(world.firm.key, {
    name: '停车收费',
    services: [{ code: parking.code, level: '全天' }],
    yuanPerSqmMonth: '0.06',
  });
  const ordinary = ['jiayuan', 'songlinli', 'tiegong'] as const;
  const cases: Case[] = [];
  for (const name of [...ordinary, 'liuyin', 'liuyin'] as const) {
    const ballots = demoBallots(name);
    if (cases.length === 4) oneMore(ballots);
    const roll = readFileSync(new URL(`../../demo/data/${name}-roll.csv`, import.meta.url));
    const at = await world.newVotingCompound(`${name}${cases.length}`, roll);
    cases.push({ at: { ...at, links: at.links.slice(0, 10) }, ballots, orderId: '', voteId: '' });
  }
  const orders = await world.ratedAll(cases.map(({ at }, n) => ({ ...at, packageId: n < ordinary.length ? world.offer.id : special.id })));
  for (const [n, one] of cases.entries()) {
    one.orderId = orders[n] as string;
    one.voteId = await world.mustAnnounce(one.at, one.orderId);
  }
  const last = cases.at(-1) as Case;
  const { moments } = await world.order(last.orderId, last.at);
  await world.to(moments.voteOpensAt);
  for (const { at, voteId, ballots } of cases) {
    await atOnce(ballots, async ({ unit, choice, channel }) =>
      expectStatus(
        await (channel === 'paper' ? world.paper(at, voteId, unit, choice) : world.vote(at.owners.get(unit), voteId, choice)),
        201,
      ),
    );
  }
  await world.to(settled(moments.voteEndsAt));
  [jiayuan, songlinli, tiegong, liuyin, liuyinOneMore] = cases as [Case, Case, Case, Case, Case];
});
afterAll(() => world.stop());

type Case = { at: VotingCompound; ballots: DemoBallot[]; orderId: string; voteId: string };
let jiayuan: Case;
let songlinli: Case;
let tiegong: Case;
let liuyin: Case;
let liuyinOneMore: Case;

/** One of those who abstained agrees instead. */
const oneMore = (ballots: DemoBallot[]): void => {
  const abstained = ballots.find(({ choice }) => choice === 'abstain');
  if (abstained) abstained.choice = 'yes';
};

/** Part, whole and verdict of the four tests: heads and area of the quorum, heads and area of the majority. */
const testsOf = ({ tests }: VoteOutcome) =>
  [tests.quorumHeads, tests.quorumArea, tests.majorityHeads, tests.majorityArea].map(({ part, whole, held }) => [part, whole, held]);

const outcomeOf = async ({ at, orderId, voteId }: Case) => {
  const { result, special } = await world.must(`GET /v1/votes/${voteId}`);
  const file = await world.must(`GET /v1/votes/${voteId}/chain`);
  expect(verifyVote(file, result.root)).toMatchObject({ held: true });
  const { state, history } = await world.order(orderId, at);
  expect(history.at(-1).facts).toMatchObject({ voteId, passed: result.outcome.passed, root: result.root });
  return { state, special, passed: result.outcome.passed, tests: testsOf(result.outcome), tally: result.tally, history };
};

describe('the worked votes', () => {
  it('passes 甲院: 201 heads and 12,144.00 m² took part, 163 heads and 9,905.00 m² agreed', async () => {
    expect(await outcomeOf(jiayuan)).toMatchObject({
      state: 'posted',
      special: false,
      passed: true,
      tally: { roll: { heads: 288, areaDm2: 1_728_000 }, yes: { heads: 163 }, no: { heads: 29 }, abstain: { heads: 9 } },
      tests: [
        [201, 288, true],
        [1_214_400, 1_728_000, true],
        [163, 201, true],
        [990_500, 1_214_400, true],
      ],
    });
  });

  it('fails 松林里 for want of a quorum by area alone: 205 of 300 heads, 11,940.00 of 18,000.00 m²', async () => {
    expect(await outcomeOf(songlinli)).toMatchObject({
      state: 'undecided',
      passed: false,
      tests: [
        [205, 300, true],
        [1_194_000, 1_800_000, false],
        [170, 205, true],
        [990_000, 1_194_000, true],
      ],
    });
  });

  it('fails 铁工新村 with exactly half, at exactly the quorum: 80 of 160 heads, 4,400.00 of 8,800.00 m²', async () => {
    expect(await outcomeOf(tiegong)).toMatchObject({
      state: 'undecided',
      passed: false,
      tests: [
        [160, 240, true],
        [880_000, 1_320_000, true],
        [80, 160, false],
        [440_000, 880_000, false],
      ],
    });
  });

  it('fails the special matter of 柳荫院 with 149 of 200 heads, although 9,000.00 of 12,000.00 m² are three quarters', async () => {
    expect(await outcomeOf(liuyin)).toMatchObject({
      state: 'undecided',
      special: true,
      passed: false,
      tests: [
        [200, 264, true],
        [1_200_000, 1_584_000, true],
        [149, 200, false],
        [900_000, 1_200_000, true],
      ],
    });
  });

  it('passes it with 150 heads, exactly three quarters', async () => {
    const { passed, state, tests } = await outcomeOf(liuyinOneMore);
    expect({ passed, state }).toEqual({ passed: true, state: 'posted' });
    expect(tests[2]).toEqual([150, 200, true]);
    expect(tests[3]?.[2]).toBe(true);
  });

  it('keeps which of the four tests held in the history, and gives a lost vote its next step', async () => {
    const { history } = await outcomeOf(songlinli);
    expect(history.at(-1)).toMatchObject({
      move: 'miss-vote',
      facts: { quorumHeads: true, quorumArea: false, majorityHeads: true, majorityArea: true, participatingHeads: 205 },
    });
    const { moves } = await world.order(songlinli.orderId, songlinli.at);
    expect(moves.map(({ move }: { move: string }) => move)).toContain('extend');
  });
});
