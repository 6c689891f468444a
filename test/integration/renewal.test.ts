import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { addDays, addMonths, localDateOf, startOfDay } from '#shared/domain/calendar/local-date.ts';
import { type ContractWorld, startContractWorld } from '../contract-world.ts';
import { settled, type VotingCompound } from '../vote-world.ts';

let world: ContractWorld;
let at: VotingCompound;
let n = 0;
beforeAll(async () => {
  world = await startContractWorld();
});
beforeEach(async () => {
  n += 1;
  at = await world.newVotingCompound(`续聘院${n}`);
});
afterAll(() => world.stop());

const order = (orderId: string) => world.order(orderId, at);
const announce = (orderId: string, body: object = world.dates()) => world.ask(at, orderId, 'renewal-vote', body);
const renewalMove = async (orderId: string) =>
  (await order(orderId)).moves.find(({ move }: { move: string }) => move === 'announce-renewal');
/** A contract of a year whose renewal is being voted on; all owners vote alike. */
const renewing = async (choice: 'yes' | 'no', announcedDaysBeforeEnd = 60) => {
  const orderId = await world.collecting(at, world.yearly);
  const { termEndsAt, feesFrom } = (await order(orderId)).moments;
  await world.to(startOfDay(addDays(localDateOf(termEndsAt), -announcedDaysBeforeEnd)));
  const announced = await announce(orderId);
  expect(announced).toMatchObject({ status: 200, body: { move: 'announce-renewal', state: 'renewing' } });
  const { voteId, moments } = await order(orderId);
  await world.to(moments.voteOpensAt);
  for (const token of at.owners.values()) expect((await world.vote(token, voteId, choice)).status).toBe(201);
  return { orderId, voteId, termEndsAt, feesFrom, voteEndsAt: moments.voteEndsAt };
};
/** A contract of a year whose fees began with another month than a quarter's first. */
const inMiddleOfQuarter = async (): Promise<string> => {
  for (;;) {
    const orderId = await world.collecting(at, world.yearly);
    if (!['01', '04', '07', '10'].includes((await order(orderId)).moments.feesFrom.slice(5, 7))) return orderId;
    n += 1;
    at = await world.newVotingCompound(`续聘院${n}`);
  }
};
const quarterOf = (date: string) => `${date.slice(0, 4)}-Q${Math.ceil(Number(date.slice(5, 7)) / 3)}`;

/** From the old term's last bill on each one begins on the day after the one before, for a quarter of the new term at least. */
const expectNoGap = async (orderId: string, end: string) => {
  const bills = [];
  for (let date = addDays(end, -1); date < addDays(end, 120); date = addMonths(date, 3)) {
    const [first] = await world.billsOf(at, orderId, quarterOf(date));
    if (first) bills.push(first);
  }
  for (const [index, { from }] of bills.entries()) if (index > 0) expect(from).toBe(addDays(bills[index - 1].to, 1));
  expect(bills[0].from < end).toBe(true);
  expect(bills.at(-1).to >= addDays(end, 89)).toBe(true);
};

describe('another term', () => {
  it('begins when the old one ends, if the owners vote for it: bills go on without a gap', async () => {
    const { orderId, voteId, termEndsAt, voteEndsAt } = await renewing('yes');
    expect(await world.must(`GET /v1/votes/${voteId}`)).toMatchObject({ purpose: 'renew', state: 'open' });
    await world.to(settled(voteEndsAt));
    const renewed = await order(orderId);
    const end = localDateOf(termEndsAt);
    expect(renewed.state).toBe('collecting');
    expect(renewed.history.at(-1)).toMatchObject({ move: 'renew', at: voteEndsAt, facts: { voteId, passed: true } });
    expect(renewed.moments.termEndsAt).toBe(startOfDay(addMonths(end, 12)));
    const { result } = await world.must(`GET /v1/votes/${voteId}`);
    expect(result.outcome.passed).toBe(true);
    expect(result).not.toHaveProperty('objectionEndsAt');

    await world.to(startOfDay(addDays(end, 100)));
    const over = (await world.billsOf(at, orderId, quarterOf(end)))[0];
    const before = (await world.billsOf(at, orderId, quarterOf(addDays(end, -1))))[0];
    expect(over.to > end).toBe(true);
    expect(before.to >= addDays(end, -1)).toBe(true);
    expect((await order(orderId)).state).toBe('collecting');
  });

  it('is billed from its first day although the old one’s last bills were out before the vote was counted', async () => {
    // Fees began with a month that is no quarter's first, so the term ends within a quarter, whose bills are out when the owners vote.
    const orderId = await inMiddleOfQuarter();
    const { termEndsAt } = (await order(orderId)).moments;
    const end = localDateOf(termEndsAt);
    await world.to(startOfDay(addDays(end, -18)));
    await announce(orderId);
    const { voteId, moments } = await order(orderId);
    await world.to(moments.voteOpensAt);
    for (const token of at.owners.values()) await world.vote(token, voteId, 'yes');
    expect((await world.billsOf(at, orderId, quarterOf(addDays(end, -1))))[0]).toMatchObject({ to: addDays(end, -1) });
    await world.to(startOfDay(addDays(end, 130)));
    expect((await order(orderId)).state).toBe('collecting');
    await expectNoGap(orderId, end);
  });

  it('does not begin if they vote against it: the old one runs out, with it the fees, and the firm hands over', async () => {
    const { orderId, termEndsAt, voteEndsAt } = await renewing('no');
    await world.to(settled(voteEndsAt));
    const lost = await order(orderId);
    expect(lost).toMatchObject({ state: 'ending', moments: { serviceEndsAt: termEndsAt } });
    expect(lost.history.at(-1)).toMatchObject({ move: 'not-renew', facts: { passed: false } });
    const end = localDateOf(termEndsAt);
    await world.to(startOfDay(addDays(end, 120)));
    const left = await order(orderId);
    expect(left.state).toBe('leaving');
    expect(left.history.find(({ move }: { move: string }) => move === 'stop-service').at).toBe(termEndsAt);
    expect(left.moments.handOverBy).toBe(startOfDay(addDays(end, 16)));
    expect((await world.billsOf(at, orderId, quarterOf(addDays(end, -1)))).map(({ to }: { to: string }) => to)).toEqual(
      Array.from({ length: 3 }, () => addDays(end, -1)),
    );
    expect(await world.billsOf(at, orderId, quarterOf(addDays(end, 100)))).toEqual([]);
  });

  it('is what a vote that nobody took part in does not give', async () => {
    const orderId = await world.collecting(at, world.yearly);
    const { termEndsAt } = (await order(orderId)).moments;
    await world.to(startOfDay(addDays(localDateOf(termEndsAt), -90)));
    await announce(orderId);
    const { moments } = await order(orderId);
    await world.to(settled(moments.voteEndsAt));
    expect(await order(orderId)).toMatchObject({ state: 'ending' });
  });

  it('comes out the same when no sweep ran until long after the old one ended', async () => {
    const { orderId, termEndsAt } = await renewing('yes');
    const end = localDateOf(termEndsAt);
    await world.to(startOfDay(addDays(end, 130)));
    const { state, moments } = await order(orderId);
    expect({ state, end: moments.termEndsAt }).toEqual({ state: 'collecting', end: startOfDay(addMonths(end, 12)) });
    await expectNoGap(orderId, end);
  });
});

describe('a renewal is put to the vote', () => {
  it('not before its window opens, and the button says from when on', async () => {
    const orderId = await world.collecting(at, world.yearly);
    const { renewalOpensAt, renewalClosesAt, termEndsAt } = (await order(orderId)).moments;
    expect(renewalOpensAt).toBe(startOfDay(addDays(localDateOf(termEndsAt), -180)));
    expect(await announce(orderId)).toMatchObject({ status: 409, body: { code: 'move_untimely' } });
    expect(await renewalMove(orderId)).toMatchObject({
      possible: false,
      from: renewalOpensAt,
      until: renewalClosesAt,
      reason: { en: `possible from ${localDateOf(renewalOpensAt)} on` },
    });
    await world.to(renewalOpensAt);
    expect(await renewalMove(orderId)).toEqual({ move: 'announce-renewal', possible: true, from: renewalOpensAt, until: renewalClosesAt });
  });

  it('not when it could no longer close within the term, nor with a last day beyond it', async () => {
    const orderId = await world.collecting(at, world.yearly);
    const { renewalClosesAt, termEndsAt } = (await order(orderId)).moments;
    await world.to(startOfDay(addDays(localDateOf(renewalClosesAt), -2)));
    const today = localDateOf(world.host.clock.now());
    const beyond = await announce(orderId, { opensOn: addDays(today, 1), closesOn: localDateOf(termEndsAt) });
    expect(beyond).toMatchObject({ status: 409, body: { code: 'vote_dates_out_of_range' } });
    expect(beyond.body.detail).toContain(addDays(localDateOf(termEndsAt), -1));
    world.host.clock.moveTo(renewalClosesAt);
    expect(await announce(orderId)).toMatchObject({ status: 409, body: { code: 'move_untimely' } });
    expect(await renewalMove(orderId)).toMatchObject({
      possible: false,
      reason: { zh: expect.stringContaining(localDateOf(renewalClosesAt)) },
    });
  });

  it('on the last day of its window still', async () => {
    const orderId = await world.collecting(at, world.yearly);
    const { renewalClosesAt, termEndsAt } = (await order(orderId)).moments;
    world.host.clock.moveTo(new Date(Date.parse(renewalClosesAt) - 60_000).toISOString());
    await world.host.settle();
    const today = localDateOf(world.host.clock.now());
    const last = await announce(orderId, { opensOn: addDays(today, 1), closesOn: addDays(localDateOf(termEndsAt), -1) });
    expect(last).toMatchObject({ status: 200, body: { state: 'renewing' } });
    const { moments } = await order(orderId);
    expect(moments.voteEndsAt).toBe(termEndsAt);
  });

  it('never of a contract without a term, and the button says so', async () => {
    const orderId = await world.collecting(at);
    expect(await renewalMove(orderId)).toMatchObject({ possible: false, reason: { en: expect.stringContaining('no such date') } });
    expect(await announce(orderId)).toMatchObject({ status: 409, body: { code: 'move_untimely' } });
    expect((await order(orderId)).state).toBe('collecting');
  });

  it('once at a time: while it runs no notice is given and no second one announced', async () => {
    const { orderId } = await renewing('yes');
    expect(await announce(orderId)).toMatchObject({ status: 409, body: { code: 'move_not_allowed' } });
    expect(await world.ask(at, orderId, 'notice', { reason: '解聘' })).toMatchObject({ status: 409, body: { code: 'move_not_allowed' } });
    expect(await world.askAsFirm(orderId, 'notice', { reason: '不续' })).toMatchObject({ status: 409 });
  });
});

it('is nothing the owners can vote a firm into: it declines while they vote, their vote is void, and service ends with its notice', async () => {
  const { orderId, voteId, termEndsAt, voteEndsAt } = await renewing('yes');
  const declined = await world.askAsFirm(orderId, 'decline-renewal', { reason: '人手不足，不再续约' });
  expect(declined).toMatchObject({ status: 200, body: { move: 'decline-renewal', state: 'ending' } });
  // Ninety days, and the term at least (Civil Code 947).
  const { serviceEndsAt } = (await order(orderId)).moments;
  expect(serviceEndsAt >= termEndsAt).toBe(true);
  expect(await world.must(`GET /v1/votes/${voteId}`)).toMatchObject({ state: 'void' });
  const [token] = at.owners.values();
  expect(await world.vote(token, voteId, 'no')).toMatchObject({ status: 409, body: { code: 'vote_not_open' } });
  await world.to(settled(voteEndsAt));
  expect((await order(orderId)).history.at(-1)).toMatchObject({ move: 'decline-renewal', facts: { reason: '人手不足，不再续约' } });
  expect(await world.api(`GET /v1/votes/${voteId}/chain`)).toMatchObject({ status: 409, body: { code: 'vote_void' } });
  await world.to(settled(serviceEndsAt));
  expect((await order(orderId)).state).toBe('leaving');
});
