import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { addDays, localDateOf, startOfDay } from '#shared/domain/calendar/local-date.ts';
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
  at = await world.newVotingCompound(`提醒院${n}`);
});
afterAll(() => world.stop());

type Entry = { version: number; move: string; state: string; at: string; facts: { daysLeft: number; until: string } };
const order = (orderId: string) => world.order(orderId, at);
/** The reminders of a kind in the history: how many days were left, and when. */
const reminders = async (orderId: string, kind: string): Promise<[number, string][]> =>
  (await order(orderId)).history
    .filter(({ move }: Entry) => move === `remind-${kind}`)
    .map(({ facts, at: moment }: Entry) => [facts.daysLeft, moment]);
const before = (instant: string, days: number) => startOfDay(addDays(localDateOf(instant), -days));
const announced = (instant: string, days: number[]): [number, string][] => days.map((left) => [left, before(instant, left)]);
const onTrial = async (months: number): Promise<string> => {
  const { id } = await world.place(at, world.offer.id, months);
  await world.accept(id);
  return id;
};
/** Audit entries of an order, of the months that a span of time touches. */
const audited = async (orderId: string, type: string, instants: string[]): Promise<number> => {
  let found = 0;
  for (const month of new Set(instants.map((instant) => localDateOf(instant).slice(0, 7)))) {
    for (let cursor = ''; ; ) {
      const page = await world.must(`GET /v1/street/audit?month=${month}&limit=100${cursor}`, { token: world.street });
      found += page.rows.filter((row: { subject: string; type: string }) => row.subject === orderId && row.type === type).length;
      if (!page.nextCursor) break;
      cursor = `&cursor=${page.nextCursor}`;
    }
  }
  return found;
};

it('says 14, 3 and 1 days before that the trial ends, once each, at the beginning of those days', async () => {
  const id = await onTrial(1);
  const { trialEndsAt } = (await order(id)).moments;
  const wanted = announced(trialEndsAt, [14, 3, 1]);
  await world.to(before(trialEndsAt, 2));
  expect(await reminders(id, 'trial-ending')).toEqual(wanted.slice(0, 2));
  await world.to(settled(trialEndsAt));
  expect(await reminders(id, 'trial-ending')).toEqual(wanted);
  const { history, state } = await order(id);
  expect(state).toBe('undecided');
  expect(history.map(({ version }: Entry) => version)).toEqual(history.map((_: Entry, index: number) => index + 1));
  expect(history.filter(({ move }: Entry) => move.startsWith('remind')).map(({ state: of }: Entry) => of)).toEqual([
    'trialing',
    'rating',
    'rating',
  ]);
  expect(history.find(({ move }: Entry) => move === 'remind-trial-ending').facts).toEqual({ daysLeft: 14, until: trialEndsAt });
  expect(
    await audited(
      id,
      'trial.ending',
      wanted.map(([, moment]) => moment),
    ),
  ).toBe(3);
});

it('says it once each although sweeps come doubled, and all at their own times although none came in between', async () => {
  const doubled = await onTrial(1);
  const { trialEndsAt } = (await order(doubled)).moments;
  for (const days of [14, 3, 1]) {
    world.host.clock.moveTo(before(trialEndsAt, days));
    await Promise.all([world.host.invoke('deadlines', {}), world.host.invoke('deadlines', {}), world.host.invoke('deadlines', {})]);
    await world.host.settle();
  }
  expect(await reminders(doubled, 'trial-ending')).toEqual(announced(trialEndsAt, [14, 3, 1]));

  at = await world.newVotingCompound(`提醒院${n}乙`);
  const missed = await onTrial(1);
  const end = (await order(missed)).moments.trialEndsAt;
  await world.to(settled(end));
  expect(await reminders(missed, 'trial-ending')).toEqual(announced(end, [14, 3, 1]));
});

it('says it again of an extended trial', async () => {
  const id = await onTrial(1);
  const first = (await order(id)).moments.trialEndsAt;
  await world.to(settled(first));
  expect((await world.ask(at, id, 'extend', { months: 1, reason: '再试' })).status).toBe(200);
  const second = (await order(id)).moments.trialEndsAt;
  await world.to(settled(second));
  expect(await reminders(id, 'trial-ending')).toEqual([...announced(first, [14, 3, 1]), ...announced(second, [14, 3, 1])]);
});

it('says 15 days before that the first bill comes, or when fees are known if that is later', async () => {
  const id = await world.collecting(at);
  const { feesFrom, collectingSince } = (await order(id)).moments;
  await world.to(startOfDay(addDays(feesFrom, 1)));
  const day = startOfDay(addDays(feesFrom, -15));
  const moment = day > collectingSince ? day : collectingSince;
  const [said, ...more] = (await order(id)).history.filter(({ move }: Entry) => move === 'remind-first-bill');
  expect(more).toEqual([]);
  expect(said.at).toBe(moment);
  expect(said.facts.daysLeft).toBeLessThanOrEqual(15);
  expect(await audited(id, 'fees.first_bill_ahead', [moment])).toBe(1);
});

it('says 120 and 60 days before that the term ends, and 3 and 1 days before that a vote on another one does', async () => {
  const id = await world.collecting(at, world.yearly);
  const { termEndsAt } = (await order(id)).moments;
  await world.to(before(termEndsAt, 50));
  expect(await reminders(id, 'term-ending')).toEqual(announced(termEndsAt, [120, 60]));
  expect((await world.ask(at, id, 'renewal-vote', world.dates())).status).toBe(200);
  const { voteEndsAt } = (await order(id)).moments;
  await world.to(settled(voteEndsAt));
  const wanted = announced(voteEndsAt, [3, 1]);
  expect(await reminders(id, 'vote-ending')).toEqual(wanted);
  expect(
    await audited(
      id,
      'vote.ending',
      wanted.map(([, moment]) => moment),
    ),
  ).toBe(2);
  expect(await reminders(id, 'term-ending')).toHaveLength(2);
});

it('says once that a hand-over is overdue, and nothing if it was done in time', async () => {
  const id = await onTrial(1);
  await world.to((await order(id)).moments.trialStartsAt);
  await world.askAsFirm(id, 'break-off', { reason: '亏损' });
  const { handOverBy } = (await order(id)).moments;
  await world.to(before(handOverBy, 1));
  expect(await reminders(id, 'hand-over')).toEqual([]);
  await world.to(before(handOverBy, -30));
  expect(await reminders(id, 'hand-over')).toEqual([[0, handOverBy]]);
  expect((await order(id)).state).toBe('failed');

  at = await world.newVotingCompound(`提醒院${n}乙`);
  const done = await onTrial(1);
  await world.to((await order(done)).moments.trialStartsAt);
  await world.askAsFirm(done, 'break-off', { reason: '亏损' });
  await world.ask(at, done, 'hand-over', { reason: '已交接' });
  await world.to(before((await order(done)).moments.handOverBy, -30));
  expect(await reminders(done, 'hand-over')).toEqual([]);
});

it('of a trial broken off before, says nothing more', async () => {
  const id = await onTrial(1);
  const { trialStartsAt, trialEndsAt } = (await order(id)).moments;
  await world.to(trialStartsAt);
  await world.ask(at, id, 'break-off', { reason: '不满意' });
  await world.to(settled(trialEndsAt));
  expect(await reminders(id, 'trial-ending')).toEqual([]);
});
