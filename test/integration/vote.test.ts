import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { verifyVote } from '#shared/domain/decisions/verify-vote.ts';
import { startVoteWorld, type VoteWorld, type VotingCompound } from '../vote-world.ts';

let world: VoteWorld;
let at: VotingCompound;
let n = 0;
beforeAll(async () => {
  world = await startVoteWorld({ units: 6 });
});
beforeEach(async () => {
  n += 1;
  at = await world.newVotingCompound(`表决院${n}`);
});
afterAll(() => world.stop());

const tokens = () => [...at.owners.values()];

describe('a vote', () => {
  it('leads from a good rating over announcement, ballots and posting to fees', async () => {
    const orderId = await world.rated(at);
    expect(await world.order(orderId, at)).toMatchObject({ state: 'rated', moves: [{ move: 'announce-vote', possible: true }] });
    const voteId = await world.open(at, orderId);
    for (const [index, token] of tokens().entries()) {
      const answer = await world.vote(token, voteId, index < 4 ? 'yes' : 'no');
      expect(answer).toMatchObject({ status: 201, body: { channel: 'link', receipt: expect.stringMatching(/^[\w-]{43}$/) } });
    }
    const posted = await world.count(at, orderId);
    expect(posted.state).toBe('posted');
    expect(posted.history.at(-1).facts).toMatchObject({ voteId, yesHeads: 4, noHeads: 2, yesAreaDm2: 24_000, rollHeads: 6, passed: true });
    await world.to(new Date(Date.parse(posted.moments.effectiveAt) + 61_000).toISOString());
    expect((await world.order(orderId, at)).state).toBe('collecting');
  });

  it('shows turnout alone until it is counted, then a list in which every owner finds the own ballot', async () => {
    const orderId = await world.rated(at);
    const voteId = await world.open(at, orderId);
    const receipts = [];
    for (const token of tokens().slice(0, 5)) receipts.push((await world.vote(token, voteId, 'yes')).body);
    const running = await world.must(`GET /v1/votes/${voteId}`);
    expect(running).toMatchObject({ state: 'open', turnout: { heads: 5, areaDm2: 30_000 }, roll: { heads: 6 } });
    expect(running).not.toHaveProperty('result');
    expect(await world.api(`GET /v1/votes/${voteId}/chain`)).toMatchObject({ status: 409, body: { code: 'vote_running' } });
    await world.count(at, orderId);
    const { result } = await world.must(`GET /v1/votes/${voteId}`);
    const file = await world.must(`GET /v1/votes/${voteId}/chain`);
    expect(verifyVote(file, result.root).held).toBe(true);
    const published = file.ballots.map(([receipt]: [string]) => receipt);
    for (const { receipt } of receipts) expect(published).toContain(receipt);
    const own = await world.must(`GET /v1/owner/votes/${voteId}/ballots`, { token: tokens()[0] });
    expect(own.counted.receipt).toBe(receipts[0].receipt);
    expect(file.participants).toContain(own.ref);
    // Hashes may spell anything.
    const legible = JSON.stringify(file).replace(/(?<![\w-])[\w-]{43}(?![\w-])/g, '');
    for (const secret of ['own_', '1-1-', '业主']) expect(legible).not.toContain(secret);
  });
});

/** A roll with owners of all kinds: 21 units of 60.00 m², and one of 100.00. */
const MIXED_ROLL = new TextEncoder().encode(
  [
    '楼号,单元,房号,建筑面积,业主,手机,未售,表决人',
    ...Array.from({ length: 10 }, (_, n) => `1,1,${101 + n},60.00,业主${n},1380000${1000 + n},,`),
    ...Array.from({ length: 4 }, (_, n) => `2,1,${101 + n},60.00,张大户,13900001111,,`),
    ...Array.from({ length: 6 }, (_, n) => `2,2,${101 + n},60.00,城建开发,,是,`),
    '3,1,101,60.00,"李梅、张建国",13900002222,,李梅',
    '3,1,102,100.00,赵单,13900003333,,',
  ].join('\r\n'),
);

describe('the roll of a vote', () => {
  it('has one head for each owner, however many units: also the developer, and co-owners who named who votes', async () => {
    const { at: mixed, orderId, voteId } = await world.openVote('各类院', MIXED_ROLL);
    const vote = await world.must(`GET /v1/votes/${voteId}`);
    expect(vote.roll).toEqual({ heads: 14, areaDm2: 21 * 6_000 + 10_000 });
    const areaOf = async (unit: string) =>
      (await world.must(`GET /v1/owner/votes/${voteId}/ballots`, { token: mixed.owners.get(unit) })).areaDm2;
    expect([await areaOf('2-1-101'), await areaOf('2-2-101'), await areaOf('3-1-101'), await areaOf('3-1-102')]).toEqual([
      24_000, 36_000, 6_000, 10_000,
    ]);
    // Any of an owner's units leads to the one owner.
    expect((await world.paper(mixed, voteId, '2-1-103', 'no')).status).toBe(201);
    for (const unit of ['2-1-101', '2-2-101', '3-1-101'])
      expect((await world.vote(mixed.owners.get(unit), voteId, 'yes')).status).toBe(201);
    await world.count(mixed, orderId);
    const { result } = await world.must(`GET /v1/votes/${voteId}`);
    expect(result).toMatchObject({ replaced: 1, tally: { yes: { heads: 3, areaDm2: 66_000 }, no: { heads: 0 } } });
    expect(result.outcome.tests.quorumHeads).toMatchObject({ part: 3, whole: 14, held: false });
  });

  it('stays as it was when a unit is sold: the owner at the announcement votes, the new one does not', async () => {
    const { at: place, orderId, voteId } = await world.openVote('出售院');
    const change = (unit: string, body: object) =>
      world.must(`PUT /v1/compounds/${place.id}/units/${unit}/owner`, { token: place.committee, body });
    await change('1-1-100', { change: 'transfer', name: '新业主', phone: '13911112222' });
    const fresh = (await world.ownersOf(place)).get('1-1-100');
    expect(fresh).not.toBe(place.owners.get('1-1-100'));
    expect(await world.vote(fresh, voteId, 'no')).toMatchObject({ status: 403, body: { code: 'not_on_roll' } });
    expect((await world.must('GET /v1/owner', { token: fresh })).orders[0]).toMatchObject({ onRoll: false, canVote: false });
    expect((await world.vote(place.owners.get('1-1-100'), voteId, 'yes')).status).toBe(201);
    // Sold to somebody who is on the roll with another unit: the paper of the sold unit is still the old owner's.
    const { rows } = await world.must(`GET /v1/compounds/${place.id}/owners?limit=100`, { token: place.committee });
    const neighbour = rows.find(({ unit: first }: { unit: string }) => first === '1-2-101');
    await change('1-1-102', { change: 'join', ownerId: neighbour.id });
    expect((await world.paper(place, voteId, '1-1-102', 'yes')).body).toMatchObject({ counts: true });
    expect((await world.paper(place, voteId, '1-1-100', 'yes')).body).toMatchObject({ counts: true });
    expect((await world.vote(place.owners.get('1-2-101'), voteId, 'no')).status).toBe(201);
    await world.count(place, orderId);
    expect((await world.must(`GET /v1/votes/${voteId}`)).result.tally).toMatchObject({
      roll: { heads: 6, areaDm2: 36_000 },
      yes: { heads: 2, areaDm2: 12_000 },
      no: { heads: 1, areaDm2: 6_000 },
    });
  });
});
