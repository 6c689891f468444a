import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freshKey } from '../api-client.ts';
import { newStreet } from '../street-world.ts';
import { settled, startVoteWorld, type VoteWorld, type VotingCompound } from '../vote-world.ts';

let world: VoteWorld;
let n = 0;
beforeAll(async () => {
  world = await startVoteWorld({ units: 4 });
});
afterAll(() => world.stop());

type Posted = { at: VotingCompound; orderId: string; voteId: string; owners: string[] };
/** A compound whose owners hired a firm; the result stands posted since a minute. */
const posted = async (): Promise<Posted> => {
  n += 1;
  const { at, orderId, voteId } = await world.openVote(`异议院${n}`);
  const owners = [...at.owners.values()];
  for (const token of owners) expect((await world.vote(token, voteId, 'yes')).status).toBe(201);
  expect((await world.count(at, orderId)).state).toBe('posted');
  return { at, orderId, voteId, owners };
};
const object = (token: string | undefined, orderId: string, reason = '我家的选票不是我本人签的', key = freshKey()) =>
  world.api(`POST /v1/owner/orders/${orderId}/objections`, { token, body: { reason }, key });
const onPaper = ({ at, orderId }: Posted, unit: string) =>
  world.api(`POST /v1/compounds/${at.id}/orders/${orderId}/objections`, { token: at.committee, body: { unit, reason: '没有通知到我' } });
const decide = (orderId: string, number: number, outcome: string, { token = world.street, key = freshKey() } = {}) =>
  world.api(`POST /v1/street/orders/${orderId}/objections/${number}/decide`, {
    token,
    key,
    body: { outcome, reason: '经核对选票原件' },
  });
const listed = async ({ at, orderId }: Posted) =>
  (await world.must(`GET /v1/compounds/${at.id}/orders/${orderId}/objections`, { token: at.committee })).rows;
const waiting = async () =>
  (await world.must('GET /v1/street/objections?limit=100', { token: world.street })).rows.map(
    ({ orderId }: { orderId: string }) => orderId,
  );
const days = (instant: string, count: number) => new Date(Date.parse(instant) + count * 86_400_000).toISOString();

describe('while an objection is open', () => {
  it('fees wait, even past the period; dismissed then, the decision takes effect at once', async () => {
    const one = await posted();
    const { moments } = await world.order(one.orderId, one.at);
    expect(await object(one.owners[0], one.orderId)).toMatchObject({ status: 200, body: { move: 'object', state: 'posted' } });
    expect(await waiting()).toContain(one.orderId);
    await world.to(days(moments.effectiveAt, 40));
    const held = await world.order(one.orderId, one.at);
    expect(held).toMatchObject({ state: 'posted' });
    expect(held.moments.effectiveAt).toBeUndefined();

    const dismissed = await decide(one.orderId, 1, 'dismiss');
    expect(dismissed).toMatchObject({ status: 200, body: { move: 'dismiss-objection', state: 'posted' } });
    expect(await waiting()).not.toContain(one.orderId);
    await world.to(settled(dismissed.body.moments.effectiveAt));
    const { state, moments: after } = await world.order(one.orderId, one.at);
    expect(state).toBe('collecting');
    expect(after.collectingSince).toBe(dismissed.body.at);
    expect(after.feesFrom > dismissed.body.at.slice(0, 10)).toBe(true);
    expect(await listed(one)).toMatchObject([
      { number: 1, state: 'decided', channel: 'link', decision: { outcome: 'dismissed', reason: '经核对选票原件' } },
    ]);
  });

  it('and dismissed within the period, the decision takes effect at the end of it as if nothing had been', async () => {
    const one = await posted();
    const { effectiveAt } = (await world.order(one.orderId, one.at)).moments;
    await object(one.owners[1], one.orderId);
    expect((await decide(one.orderId, 1, 'dismiss')).body.moments.effectiveAt).toBe(effectiveAt);
    await world.to(settled(effectiveAt));
    expect(await world.order(one.orderId, one.at)).toMatchObject({ state: 'collecting', moments: { collectingSince: effectiveAt } });
  });

  it('its owner files no second one, by link or on paper; others may, and all must be dismissed', async () => {
    const one = await posted();
    const [unit, other] = [...one.at.owners.keys()] as [string, string];
    expect(await onPaper(one, unit)).toMatchObject({ status: 200, body: { move: 'object' } });
    expect(await object(one.at.owners.get(unit), one.orderId)).toMatchObject({ status: 409, body: { code: 'objection_open' } });
    expect(await onPaper(one, unit)).toMatchObject({ status: 409, body: { code: 'objection_open' } });
    expect((await object(one.at.owners.get(other), one.orderId)).status).toBe(200);
    expect((await listed(one)).map(({ unit: of, channel, state }: Record<string, string>) => [of, channel, state])).toEqual([
      [unit, 'paper', 'open'],
      [other, 'link', 'open'],
    ]);
    expect((await decide(one.orderId, 2, 'dismiss')).body.moments.effectiveAt).toBeUndefined();
    expect(await waiting()).toContain(one.orderId);
    expect((await object(one.at.owners.get(other), one.orderId, '还有一处不对')).status).toBe(200);
    expect((await decide(one.orderId, 1, 'dismiss')).body.moments.effectiveAt).toBeUndefined();
    expect((await decide(one.orderId, 3, 'dismiss')).body.moments.effectiveAt).toBeDefined();
    expect(await waiting()).not.toContain(one.orderId);
  });

  it('the firm learns that an owner objected, not who and why', async () => {
    const one = await posted();
    await object(one.owners[0], one.orderId, '物业的人替我签的字');
    const text = JSON.stringify(await world.must(`GET /v1/firm/orders/${one.orderId}`, { token: world.firm.key }));
    expect(text).toContain('"object"');
    for (const secret of ['物业的人替我签的字', ...one.at.owners.keys(), 'own_', '业主0']) expect(text).not.toContain(secret);
  });
});

describe('an objection that the street upholds', () => {
  it('has the owners vote again with the corrected roll; other open ones are moot', async () => {
    const one = await posted();
    const [unit, other] = [...one.at.owners.keys()] as [string, string];
    await object(one.at.owners.get(unit), one.orderId, '房子是我的，名册上不是我');
    await object(one.at.owners.get(other), one.orderId);
    expect(await decide(one.orderId, 1, 'new-vote')).toMatchObject({ status: 200, body: { move: 'order-new-vote', state: 'rated' } });
    expect((await listed(one)).map(({ state }: { state: string }) => state)).toEqual(['decided', 'moot']);
    expect(await waiting()).not.toContain(one.orderId);
    expect(await decide(one.orderId, 2, 'annul')).toMatchObject({ status: 409 });

    await world.must(`PUT /v1/compounds/${one.at.id}/units/${unit}/owner`, {
      token: one.at.committee,
      body: { change: 'transfer', name: '新业主', phone: '13900000000' },
    });
    const links = await world.must(`GET /v1/compounds/${one.at.id}/owner-links?limit=100`, { token: one.at.committee });
    const owners: string[] = links.rows.filter(({ past }: { past?: true }) => !past).map(({ token }: { token: string }) => token);
    const voteId = await world.open(one.at, one.orderId);
    expect(voteId).not.toBe(one.voteId);
    expect(await world.must(`GET /v1/votes/${voteId}`)).toMatchObject({ round: 2, roll: { heads: 4 } });
    expect(await world.vote(one.at.owners.get(unit), voteId, 'no')).toMatchObject({ body: { code: 'not_on_roll' } });
    for (const token of owners) expect((await world.vote(token, voteId, 'yes')).status).toBe(201);
    const again = await world.count(one.at, one.orderId);
    expect(again).toMatchObject({ state: 'posted', voteId });
    await world.to(settled(again.moments.effectiveAt));
    expect((await world.order(one.orderId, one.at)).state).toBe('collecting');
    expect((await world.must(`GET /v1/votes/${one.voteId}`)).result.outcome.passed).toBe(true);
  });

  it('may annul the decision: the trial has failed, nothing is billed, the next firm can be ordered', async () => {
    const one = await posted();
    await onPaper(one, [...one.at.owners.keys()][0] as string);
    expect(await decide(one.orderId, 1, 'annul')).toMatchObject({ status: 200, body: { move: 'annul', state: 'failed' } });
    await world.to(days(world.host.clock.now(), 120));
    const { state, history, moments } = await world.order(one.orderId, one.at);
    expect(state).toBe('failed');
    expect(moments.handOverBy).toBeDefined();
    expect(moments.feesFrom).toBeUndefined();
    expect(history.find(({ move }: { move: string }) => move === 'annul').facts).toMatchObject({ objection: 1, reason: '经核对选票原件' });
    expect((await world.place(one.at)).state).toBe('placed');
  });
});

describe('an objection is refused', () => {
  it('after the period, by link and on paper, with the reason beside the button', async () => {
    const one = await posted();
    const home = async () => (await world.must('GET /v1/owner', { token: one.owners[0] })).orders[0];
    const { objectionEndsAt } = (await world.order(one.orderId, one.at)).moments;
    expect((await home()).moves).toEqual([{ move: 'object', possible: true, until: objectionEndsAt }]);
    world.host.clock.moveTo(objectionEndsAt);
    const late = await object(one.owners[0], one.orderId);
    expect(late).toMatchObject({ status: 409, body: { code: 'move_not_allowed', detail: expect.stringContaining('收费中') } });
    expect((await onPaper(one, [...one.at.owners.keys()][0] as string)).status).toBe(409);
    await world.to(settled(objectionEndsAt));
    expect(await world.order(one.orderId, one.at)).toMatchObject({ state: 'collecting' });
    expect(await listed(one)).toEqual([]);
  });

  it('after the period although another one is still open', async () => {
    const one = await posted();
    await object(one.owners[0], one.orderId);
    const { objectionEndsAt } = (await world.order(one.orderId, one.at)).moments;
    await world.to(days(objectionEndsAt, 3));
    expect(await object(one.owners[1], one.orderId)).toMatchObject({ status: 409, body: { code: 'move_untimely' } });
    const { orders } = await world.must('GET /v1/owner', { token: one.owners[1] });
    expect(orders[0].moves).toMatchObject([
      { move: 'object', possible: false, until: objectionEndsAt, reason: { zh: expect.any(String) } },
    ]);
    expect(await listed(one)).toHaveLength(1);
  });

  it('from a household, a stranger and another compound’s owner', async () => {
    const one = await posted();
    const elsewhere = await world.newVotingCompound(`别院${n}`, undefined, 'qian');
    expect((await object(one.at.links[0]?.token, one.orderId)).status).toBe(401);
    expect((await object(undefined, one.orderId)).status).toBe(401);
    expect((await object([...elsewhere.owners.values()][0], one.orderId)).status).toBe(404);
    expect(await onPaper(one, '9-9-999')).toMatchObject({ status: 404, body: { code: 'not_found' } });
    const theirs = { ...one, at: { ...one.at, committee: elsewhere.committee } };
    expect((await onPaper(theirs, [...one.at.owners.keys()][0] as string)).status).toBe(403);
    expect(await listed(one)).toEqual([]);
  });

  it('when nothing stands posted', async () => {
    n += 1;
    const { at, orderId } = await world.openVote(`异议院${n}`);
    expect(await object([...at.owners.values()][0], orderId)).toMatchObject({ status: 409, body: { code: 'move_not_allowed' } });
  });
});

describe('an objection is decided', () => {
  it('once: repeated it is answered the same, another decision is refused, two at once leave one', async () => {
    const one = await posted();
    await object(one.owners[0], one.orderId);
    const key = freshKey();
    const first = await decide(one.orderId, 1, 'dismiss', { key });
    expect((await decide(one.orderId, 1, 'dismiss', { key })).body).toEqual(first.body);
    expect(await decide(one.orderId, 1, 'annul')).toMatchObject({ status: 409, body: { code: 'objection_decided' } });
    await object(one.owners[0], one.orderId);
    const raced = await Promise.all([
      decide(one.orderId, 2, 'dismiss'),
      decide(one.orderId, 2, 'annul'),
      decide(one.orderId, 2, 'new-vote'),
    ]);
    expect(raced.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(raced.filter(({ status }) => status === 409)).toHaveLength(2);
    expect((await listed(one))[1].state).toBe('decided');
  });

  it('repeated by its owner it is filed once, and filed by all owners at once none is lost', async () => {
    const one = await posted();
    const key = freshKey();
    const twice = await Promise.all([
      object(one.owners[0], one.orderId, '同一件事', key),
      object(one.owners[0], one.orderId, '同一件事', key),
    ]);
    expect(twice.map(({ status }) => status)).toEqual([200, 200]);
    expect(await listed(one)).toHaveLength(1);
    await Promise.all(one.owners.slice(1).map((token) => object(token, one.orderId)));
    expect((await listed(one)).map(({ number }: { number: number }) => number)).toEqual([1, 2, 3, 4]);
  });

  it('by its own street alone', async () => {
    const one = await posted();
    await object(one.owners[0], one.orderId);
    await newStreet(world.host, '北园街道', 'zhao');
    const token = await world.host.tokenFor('zhao');
    expect(await decide(one.orderId, 1, 'annul', { token })).toMatchObject({ status: 404, body: { code: 'not_found' } });
    expect((await world.api(`GET /v1/street/orders/${one.orderId}/objections`, { token })).status).toBe(404);
    expect((await world.must('GET /v1/street/objections', { token })).rows).toEqual([]);
    expect(await decide(one.orderId, 7, 'dismiss')).toMatchObject({ status: 404 });
    const own = await world.must(`GET /v1/street/orders/${one.orderId}/objections`, { token: world.street });
    expect(own).toMatchObject({ order: { id: one.orderId, state: 'posted' }, rows: [{ number: 1, state: 'open' }] });
  });
});
