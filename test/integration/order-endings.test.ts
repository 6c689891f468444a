import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { addDays, type LocalDate, localDateOf, startOfDay } from '#shared/domain/calendar/local-date.ts';
import { freshKey } from '../api-client.ts';
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
  at = await world.newVotingCompound(`终止院${n}`);
});
afterAll(() => world.stop());

const order = (orderId: string) => world.order(orderId, at);
const days = (instant: string, count: number) => new Date(Date.parse(instant) + count * 86_400_000).toISOString();
const REASON = { reason: '双方商定到此为止' };
const committee = (orderId: string, what: string, key?: string) => world.ask(at, orderId, what, REASON, key);
const firm = (orderId: string, what: string, key?: string) => world.askAsFirm(orderId, what, REASON, key);

/** Brings an order to a state of its trial. */
const onTrial = async (state: 'trialing' | 'rating' | 'undecided'): Promise<string> => {
  const { id } = await world.place(at, world.offer.id, 1);
  await world.accept(id);
  const { moments } = await order(id);
  await world.to({ trialing: moments.trialStartsAt, rating: moments.ratingOpensAt, undecided: settled(moments.trialEndsAt) }[state]);
  expect((await order(id)).state).toBe(state);
  return id;
};

describe('a trial is broken off', () => {
  it.each(['trialing', 'rating', 'undecided'] as const)('by the firm or the committee, with a reason, while %s', async (state) => {
    for (const ask of [firm, committee]) {
      const id = await onTrial(state);
      const key = freshKey();
      const first = await ask(id, 'break-off', key);
      expect(first).toMatchObject({ status: 200, body: { move: 'break-off', state: 'failed' } });
      expect((await ask(id, 'break-off', key)).body).toEqual(first.body);
      const failed = await order(id);
      expect(failed.history.at(-1)).toMatchObject({
        facts: REASON,
        actor: { party: { kind: ask === firm ? 'firm' : 'owners_committee' } },
      });
      expect(failed.moments.handOverBy).toBe(startOfDay(addDays(localDateOf(first.body.at), 16)));
      expect((await ask(id, 'break-off')).body.code).toBe('move_not_allowed');
    }
    // Its services are free, and nothing is ever billed for it.
    const { id: following } = await world.place(at);
    await world.to(days(world.host.clock.now(), 100));
    expect((await order(following)).state).toBe('expired');
    expect((await world.must('GET /v1/household/bills', { token: at.links[0]?.token })).rows).toEqual([]);
  });

  it('without a reason not at all', async () => {
    const id = await onTrial('trialing');
    for (const path of [`/v1/compounds/${at.id}/orders/${id}/break-off`, `/v1/firm/orders/${id}/break-off`]) {
      const token = path.includes('/firm/') ? world.firm.key : at.committee;
      expect((await world.api(`POST ${path}`, { token, body: { reason: ' ' } })).status).toBe(400);
    }
    expect((await order(id)).state).toBe('trialing');
  });

  it('not before it begins, and not once it is decided', async () => {
    const { id } = await world.place(at);
    for (const ask of [firm, committee])
      expect(await ask(id, 'break-off')).toMatchObject({ status: 409, body: { code: 'move_not_allowed' } });
    await world.accept(id);
    for (const ask of [firm, committee]) expect((await ask(id, 'break-off')).status).toBe(409);
    const other = await world.newVotingCompound(`${n}号收费院`);
    const contract = await world.collecting(other);
    expect((await world.ask(other, contract, 'break-off', REASON)).body.code).toBe('move_not_allowed');
    expect((await firm(contract, 'break-off')).body.code).toBe('move_not_allowed');
  });

  it('once, when both break it off at the same instant', async () => {
    const id = await onTrial('trialing');
    const answers = await Promise.all([firm(id, 'break-off'), committee(id, 'break-off')]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect((await order(id)).history.filter(({ move }: { move: string }) => move === 'break-off')).toHaveLength(1);
  });
});

describe('a hand-over', () => {
  it('is confirmed by the committee when the trial has failed, and then all is over', async () => {
    const id = await onTrial('trialing');
    expect((await committee(id, 'hand-over')).body.code).toBe('move_not_allowed');
    await firm(id, 'break-off');
    expect((await order(id)).moves).toEqual([{ move: 'hand-over', possible: true }]);
    expect(await committee(id, 'hand-over')).toMatchObject({ status: 200, body: { move: 'hand-over', state: 'ended' } });
    const ended = await order(id);
    expect(ended.moves).toEqual([]);
    expect(ended.history.at(-1).facts).toEqual(REASON);
    for (const [ask, what] of [
      [committee, 'hand-over'],
      [committee, 'notice'],
      [firm, 'notice'],
      [firm, 'break-off'],
    ] as const)
      expect((await ask(id, what)).body.code).toBe('move_not_allowed');
  });
});

/** The bills of an order, unit by unit alike, from the first day of fees on. */
const coverage = async (orderId: string, from: LocalDate): Promise<{ from: LocalDate; to: LocalDate }[]> => {
  const covered = [];
  for (let year = Number(from.slice(0, 4)), quarter = Math.ceil(Number(from.slice(5, 7)) / 3), asked = 0; asked < 8; asked += 1) {
    const bills = await world.billsOf(at, orderId, `${year}-Q${quarter}`);
    if (bills.length > 0) covered.push({ from: bills[0].from, to: bills[0].to });
    [year, quarter] = quarter === 4 ? [year + 1, 1] : [year, quarter + 1];
  }
  return covered;
};

describe('notice', () => {
  it.each([
    ['the committee', 'open-ended', committee, 60],
    ['the firm', 'open-ended', firm, 60],
    ['the committee', 'of a year', committee, 60],
  ] as const)(
    'by %s of a contract %s ends it after its days: no fee for a day after, then the hand-over',
    async (_who, kind, ask, notice) => {
      const id = await world.collecting(at, kind === 'of a year' ? world.yearly : undefined);
      const { feesFrom } = (await order(id)).moments;
      const given = await ask(id, 'notice');
      expect(given).toMatchObject({ status: 200, body: { move: 'give-notice', state: 'ending' } });
      const lastDay = addDays(localDateOf(given.body.at), notice);
      expect(given.body.moments.serviceEndsAt).toBe(startOfDay(addDays(lastDay, 1)));
      expect((await order(id)).history.at(-1).facts).toMatchObject(REASON);

      await world.to(days(given.body.moments.serviceEndsAt, 200));
      const left = await order(id);
      expect(left.state).toBe('leaving');
      expect(left.history.find(({ move }: { move: string }) => move === 'stop-service').at).toBe(given.body.moments.serviceEndsAt);
      const bills = await coverage(id, feesFrom);
      expect(bills[0]?.from).toBe(feesFrom);
      expect(bills.at(-1)?.to).toBe(lastDay);
      expect(await committee(id, 'hand-over')).toMatchObject({ status: 200, body: { state: 'ended' } });
    },
  );

  it('by the firm of a contract with a term ends it with the term, or after 90 days if that is later', async () => {
    const id = await world.collecting(at, world.yearly);
    const { termEndsAt, feesFrom } = (await order(id)).moments;
    const early = await firm(id, 'notice');
    expect(early.body.moments.serviceEndsAt).toBe(termEndsAt);
    await world.to(days(termEndsAt, 120));
    expect((await order(id)).state).toBe('leaving');
    expect((await coverage(id, feesFrom)).at(-1)?.to).toBe(addDays(localDateOf(termEndsAt), -1));

    at = await world.newVotingCompound(`${n}号晚通知院`);
    const second = await world.collecting(at, world.yearly);
    const end = (await order(second)).moments.termEndsAt;
    await world.to(startOfDay(addDays(localDateOf(end), -30)));
    const late = await firm(second, 'notice');
    expect(late.body.moments.serviceEndsAt).toBe(startOfDay(addDays(localDateOf(late.body.at), 91)));
    expect(late.body.moments.serviceEndsAt > end).toBe(true);
    await world.to(days(end, 200));
    const bills = await coverage(second, (await order(second)).moments.feesFrom);
    expect(bills.at(-1)?.to).toBe(addDays(localDateOf(late.body.at), 90));
    for (const [index, { from }] of bills.entries()) if (index > 0) expect(from).toBe(addDays(bills[index - 1]?.to ?? '', 1));
  });

  it('by the committee never runs beyond the term', async () => {
    const id = await world.collecting(at, world.yearly);
    const { termEndsAt } = (await order(id)).moments;
    await world.to(startOfDay(addDays(localDateOf(termEndsAt), -20)));
    expect((await committee(id, 'notice')).body.moments.serviceEndsAt).toBe(termEndsAt);
  });

  it('is given once: repeated it is answered the same, and of two at once one is refused', async () => {
    const id = await world.collecting(at);
    const key = freshKey();
    const [first, again, other] = await Promise.all([committee(id, 'notice', key), committee(id, 'notice', key), firm(id, 'notice')]);
    const given = (await order(id)).history.filter(({ move }: { move: string }) => move === 'give-notice');
    expect(given).toHaveLength(1);
    expect(first.status).toBe(again.status);
    expect([first.status, other.status].sort()).toEqual([200, 409]);
  });

  it('is refused while nothing is billed', async () => {
    const id = await onTrial('trialing');
    for (const ask of [firm, committee]) expect(await ask(id, 'notice')).toMatchObject({ status: 409, body: { code: 'move_not_allowed' } });
  });
});

it('a contract with a term ends with it if nobody votes on another one: the last bill is clipped, then the hand-over', async () => {
  const id = await world.collecting(at, world.yearly);
  const { termEndsAt, feesFrom } = (await order(id)).moments;
  await world.to(days(termEndsAt, 130));
  const left = await order(id);
  expect(left.state).toBe('leaving');
  expect(left.history.find(({ move }: { move: string }) => move === 'end-term').at).toBe(termEndsAt);
  expect((await coverage(id, feesFrom)).at(-1)?.to).toBe(addDays(localDateOf(termEndsAt), -1));
  expect((await world.place(at)).state).toBe('placed');
});
