import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { addDays, addMonths, localDateOf, startOfDay } from '#shared/domain/calendar/local-date.ts';
import { freshKey } from '../api-client.ts';
import { settled, startVoteWorld, type VoteWorld, type VotingCompound } from '../vote-world.ts';

let world: VoteWorld;
let at: VotingCompound;
let n = 0;
beforeAll(async () => {
  world = await startVoteWorld({ units: 4 });
});
beforeEach(async () => {
  n += 1;
  at = await world.newVotingCompound(`延长院${n}`);
});
afterAll(() => world.stop());

const order = (orderId: string) => world.order(orderId, at);
const extend = (orderId: string, months = 1, key = freshKey()) =>
  world.api(`POST /v1/compounds/${at.id}/orders/${orderId}/extend`, { token: at.committee, body: { months, reason: '再试一个月' }, key });
const moveNames = (of: { history: { move: string }[] }) => of.history.map(({ move }) => move).filter((move) => !move.startsWith('remind'));
const rateAll = async (orderId: string, stars: number) => {
  await world.to((await order(orderId)).moments.ratingOpensAt);
  for (const { token } of at.links) expect((await world.rate(orderId, token, stars)).status).toBe(200);
  await world.to(settled((await order(orderId)).moments.trialEndsAt));
};
/** A trial whose gate was missed: the committee has to decide. */
const missed = async (): Promise<string> => {
  const { id } = await world.place(at, world.offer.id, 1);
  await world.accept(id);
  await rateAll(id, 2);
  expect(await order(id)).toMatchObject({ state: 'undecided', extensionsLeft: 1 });
  return id;
};

describe('a trial that was not passed', () => {
  it('is extended once, rated anew, voted on, and leads to fees that none of its months is part of', async () => {
    const id = await missed();
    const answer = await extend(id, 2);
    expect(answer).toMatchObject({ status: 200, body: { move: 'extend', state: 'trialing' } });
    const tomorrow = addDays(localDateOf(answer.body.at), 1);
    const { moments, extensionsLeft, history } = await order(id);
    expect(extensionsLeft).toBe(0);
    expect(moments.trialEndsAt).toBe(startOfDay(addMonths(tomorrow, 2)));
    expect(moments.ratingOpensAt).toBe(startOfDay(addDays(addMonths(tomorrow, 2), -14)));
    expect(history.at(-1).facts).toEqual({ reason: '再试一个月', months: 2 });

    await rateAll(id, 5);
    expect((await order(id)).state).toBe('rated');
    const voteId = await world.open(at, id);
    for (const token of at.owners.values()) await world.vote(token, voteId, 'yes');
    const posted = await world.count(at, id);
    expect(posted.state).toBe('posted');
    await world.to(settled(posted.moments.effectiveAt));
    const collecting = await order(id);
    expect(collecting.moments.feesFrom > localDateOf(moments.trialEndsAt)).toBe(true);
    expect(moveNames(collecting)).toEqual([
      'place',
      'accept',
      'start-trial',
      'open-rating',
      'miss-rating',
      'extend',
      'open-rating',
      'pass-rating',
      'announce-vote',
      'pass-vote',
      'begin-collecting',
    ]);
  });

  it('is not extended again: missed a second time it has failed', async () => {
    const id = await missed();
    await extend(id);
    await rateAll(id, 2);
    const failed = await order(id);
    expect(failed).toMatchObject({ state: 'failed', extensionsLeft: 0 });
    expect(failed.history.findLast(({ move }: { move: string }) => move === 'fail-rating').facts).toMatchObject({ rated: 4, satisfied: 0 });
    expect(await extend(id)).toMatchObject({ status: 409, body: { code: 'move_not_allowed' } });
  });

  it('after a lost vote is extended too, and then rated and voted on again', async () => {
    const id = await world.rated(at);
    const first = await world.open(at, id);
    for (const token of at.owners.values()) await world.vote(token, first, 'no');
    expect((await world.count(at, id)).state).toBe('undecided');
    expect((await extend(id)).status).toBe(200);
    await rateAll(id, 5);
    const second = await world.open(at, id);
    expect(await world.must(`GET /v1/votes/${second}`)).toMatchObject({ round: 2, turnout: { heads: 0 } });
    for (const token of at.owners.values()) await world.vote(token, second, 'no');
    const failed = await world.count(at, id);
    expect(failed.state).toBe('failed');
    expect(failed.history.findLast(({ move }: { move: string }) => move === 'fail-vote').facts).toMatchObject({
      noHeads: 4,
      passed: false,
    });
  });

  it('has failed if nobody decides in time, whatever a late committee asks for', async () => {
    const id = await missed();
    const { decideBy, trialEndsAt } = (await order(id)).moments;
    expect(decideBy).toBe(startOfDay(addDays(localDateOf(trialEndsAt), 8)));
    world.host.clock.moveTo(decideBy);
    expect(await extend(id)).toMatchObject({ status: 409, body: { code: 'move_not_allowed' } });
    await world.host.settle();
    const failed = await order(id);
    expect(failed).toMatchObject({ state: 'failed' });
    expect(failed.history.find(({ move }: { move: string }) => move === 'lapse-extension').at).toBe(decideBy);
    expect((await world.must('GET /v1/household/bills', { token: at.links[0]?.token })).rows).toEqual([]);
  });

  it('is extended once by five requests, and by one that is repeated', async () => {
    const id = await missed();
    const key = freshKey();
    const answers = await Promise.all([extend(id, 1, key), extend(id, 1, key), extend(id), extend(id), extend(id)]);
    const done = answers.filter(({ status }) => status === 200);
    expect([1, 2]).toContain(done.length);
    for (const { status, body } of answers.filter((answer) => answer.status !== 200))
      expect([status, body.code]).toEqual([409, 'move_not_allowed']);
    expect(moveNames(await order(id)).filter((move) => move === 'extend')).toHaveLength(1);
    expect((await order(id)).extensionsLeft).toBe(0);
  });
});

describe('a vote that nobody announces', () => {
  it('never becomes a fee: the trial has failed', async () => {
    const id = await world.rated(at);
    const { announceBy, trialEndsAt } = (await order(id)).moments;
    expect(announceBy).toBe(startOfDay(addDays(localDateOf(trialEndsAt), 31)));
    world.host.clock.moveTo(announceBy);
    expect((await world.announce(at, id)).body.code).toBe('move_not_allowed');
    await world.host.settle();
    const failed = await order(id);
    expect(failed.state).toBe('failed');
    expect(failed.history.find(({ move }: { move: string }) => move === 'lapse-vote').at).toBe(announceBy);
    expect(failed.moments.handOverBy).toBe(startOfDay(addDays(localDateOf(announceBy), 16)));
  });
});

it('shows each role the moves that it has, and none to who may only look or is only asked for a decision', async () => {
  const id = await missed();
  const firmMoves = async () => (await world.must(`GET /v1/firm/orders/${id}`, { token: world.firm.key })).moves;
  const names = (moves: { move: string; possible: boolean }[]) =>
    moves.map(({ move, possible }) => `${move}${possible ? '' : ' (not now)'}`);
  expect(names((await order(id)).moves).sort()).toEqual(['break-off', 'extend']);
  expect(names(await firmMoves())).toEqual(['break-off']);
  expect((await world.must('GET /v1/owner', { token: [...at.owners.values()][0] })).orders[0].moves).toEqual([]);

  const group = await world.must('POST /v1/street/parties', {
    token: world.street,
    body: { kind: 'residents_group', name: '居民议事会', compoundId: at.id },
  });
  await world.must(`POST /v1/street/parties/${group.id}/members`, { token: world.street, body: { account: 'zhao', name: '赵卫国' } });
  const looking = await world.must(`GET /v1/compounds/${at.id}/orders/${id}`, { token: await world.host.tokenFor('zhao') });
  expect(looking).toMatchObject({ state: 'undecided', moves: [] });
  expect((await world.must(`GET /v1/compounds/${at.id}/orders`, { token: at.committee })).rows[0].moves).toHaveLength(2);

  const waiting = await world.newVotingCompound(`待答复院${n}`);
  const placed = await world.place(waiting);
  expect(names(placed.moves)).toEqual(['withdraw']);
  const { rows } = await world.must('GET /v1/firm/orders?state=placed', { token: world.firm.key });
  expect(names(rows.find((row: { id: string }) => row.id === placed.id).moves)).toEqual(['accept', 'decline']);
});
