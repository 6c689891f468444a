import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyVote } from '#shared/domain/decisions/verify-vote.ts';
import { freshKey } from '../api-client.ts';
import { rollFile } from '../street-world.ts';
import { photoHash, startVoteWorld, type VoteWorld, type VotingCompound } from '../vote-world.ts';

/** One vote in which every test uses owners of its own; the last test counts what all of them left. */
let world: VoteWorld;
let at: VotingCompound;
let orderId: string;
let voteId: string;
let units: string[];
/** Owners who gave ballots, and how many ballots were recorded in all. */
const voted = new Set<string>();
let recorded = 0;
beforeAll(async () => {
  world = await startVoteWorld({ units: 1 });
  ({ at, orderId, voteId } = await world.openVote('选票院', rollFile(60)));
  units = [...at.owners.keys()];
});
afterAll(() => world.stop());

const take = (count: number): string[] => units.splice(0, count);
const later = async (ms: number): Promise<string> => {
  await world.to(new Date(Date.parse(world.host.clock.now()) + ms).toISOString());
  return world.host.clock.now();
};
const note = (unit: string, answer: { status: number }, again = false) => {
  if (answer.status !== 201) return;
  voted.add(unit);
  if (!again) recorded += 1;
};
const link = async (unit: string, choice: 'yes' | 'no' | 'abstain', key?: string, again = false) => {
  const answer = await world.vote(at.owners.get(unit), voteId, choice, key);
  note(unit, answer, again);
  return answer;
};
const paper = async (unit: string, choice: 'yes' | 'no' | 'abstain', more?: object, key?: string, again = false) => {
  const answer = await world.paper(at, voteId, unit, choice, more, key);
  note(unit, answer, again);
  return answer;
};
const proxy = (holder: string) => ({ proxy: { holder, photoHash: photoHash('委托书') } });
const own = (unit: string) => world.must(`GET /v1/owner/votes/${voteId}/ballots`, { token: at.owners.get(unit) });

describe('a ballot', () => {
  it('given later replaces an earlier one, by whichever channel, and both are kept', async () => {
    const [unit = ''] = take(1);
    await link(unit, 'no');
    await later(60_000);
    expect((await paper(unit, 'abstain')).body).toMatchObject({ channel: 'paper', counts: true });
    await later(60_000);
    expect((await link(unit, 'yes')).body).toMatchObject({ choice: 'yes', channel: 'link' });
    expect(await own(unit)).toMatchObject({
      counted: { choice: 'yes' },
      replaced: expect.arrayContaining([
        expect.objectContaining({ choice: 'no', channel: 'link' }),
        expect.objectContaining({ choice: 'abstain', channel: 'paper' }),
      ]),
    });
  });

  it('filled in before another and entered after it does not count, and the committee is told', async () => {
    const [unit = ''] = take(1);
    const takenAt = world.host.clock.now();
    await later(3_600_000);
    await link(unit, 'yes');
    expect((await paper(unit, 'no', { takenAt })).body).toMatchObject({ takenAt, counts: false });
    expect((await own(unit)).counted).toMatchObject({ choice: 'yes', channel: 'link' });
  });

  it('is put in order by its time, however the committee’s device writes that', async () => {
    const [unit = ''] = take(1);
    const halfPast = Math.ceil(Date.parse(world.host.clock.now()) / 1000) * 1000 + 60_500;
    await world.to(new Date(halfPast).toISOString());
    const { takenAt } = (await link(unit, 'yes')).body;
    expect((await paper(unit, 'no', { takenAt: takenAt.replace(/\.\d+Z/, 'Z') })).body).toMatchObject({ counts: false });
    expect((await own(unit)).counted.choice).toBe('yes');
  });

  it('of the same instant as another of its owner counts once, and both are kept', async () => {
    const [unit = ''] = take(1);
    const { takenAt } = (await link(unit, 'yes')).body;
    await paper(unit, 'no', { takenAt });
    const { counted, replaced } = await own(unit);
    expect([counted.choice, ...replaced.map(({ choice }: { choice: string }) => choice)].sort()).toEqual(['no', 'yes']);
    expect([counted.takenAt, replaced[0].takenAt]).toEqual([takenAt, takenAt]);
    expect((await own(unit)).counted).toEqual(counted);
  });

  it('asked for twice at once under one key is one ballot with one receipt; another choice under the key is refused', async () => {
    const [unit = ''] = take(1);
    const key = freshKey();
    const [first, second] = await Promise.all([link(unit, 'yes', key), link(unit, 'yes', key, true)]);
    expect(second.body).toEqual(first.body);
    expect(await link(unit, 'no', key)).toMatchObject({ status: 409, body: { code: 'idempotency_key_reused' } });
    expect(await own(unit)).toMatchObject({ counted: { receipt: first.body.receipt }, replaced: [] });
  });
});

describe('a ballot on paper', () => {
  it('is entered once under a key, and another paper under the same key is refused, whoever’s it is', async () => {
    const [unit = '', other = ''] = take(2);
    const key = freshKey();
    const takenAt = world.host.clock.now();
    const [first, second] = await Promise.all([paper(unit, 'yes', { takenAt }, key), paper(unit, 'yes', { takenAt }, key, true)]);
    expect(first.status).toBe(201);
    expect(second.body).toEqual(first.body);
    for (const [whose, choice] of [
      [unit, 'no'],
      [other, 'yes'],
    ] as const)
      expect(await paper(whose, choice, { takenAt }, key)).toMatchObject({ status: 409, body: { code: 'idempotency_key_reused' } });
    expect((await own(other)).counted).toBeUndefined();
  });

  it('needs a collector and another person as witness, and a time within the vote that has come', async () => {
    const [unit = ''] = take(1);
    const now = Date.parse(world.host.clock.now());
    const { opensAt } = await world.must(`GET /v1/votes/${voteId}`);
    for (const more of [
      { witness: '王桂芳' },
      { takenAt: new Date(now + 60_000).toISOString() },
      { takenAt: new Date(Date.parse(opensAt) - 1).toISOString() },
      { proxy: { holder: '孙建国', photoHash: photoHash('选票') } },
    ])
      expect(await paper(unit, 'yes', more), JSON.stringify(more)).toMatchObject({ status: 409, body: { code: 'paper_ballot_unfit' } });
    expect((await own(unit)).counted).toBeUndefined();
    expect(await paper(unit, 'yes', { takenAt: opensAt })).toMatchObject({ status: 201, body: { counts: true } });
  });

  it('of a unit that is not on the roll is refused', async () => {
    expect(await paper('9-9-999', 'yes')).toMatchObject({ status: 403, body: { code: 'not_on_roll' } });
  });
});

describe('a proxy', () => {
  it('represents three owners and no fourth; another ballot of one of the three is taken', async () => {
    const [a = '', b = '', c = '', d = ''] = take(4);
    for (const unit of [a, b, c])
      expect((await paper(unit, 'yes', proxy('孙建国'))).body).toMatchObject({ channel: 'proxy', counts: true });
    for (const holder of ['孙建国', ' 孙 建国 '])
      expect(await paper(d, 'yes', proxy(holder))).toMatchObject({ status: 409, body: { code: 'proxy_limit' } });
    await later(60_000);
    expect(await paper(b, 'no', proxy('孙建国'))).toMatchObject({ status: 201, body: { counts: true } });
    expect((await own(d)).counted).toBeUndefined();
    expect(await paper(d, 'yes', proxy('孙建军'))).toMatchObject({ status: 201 });
  });

  it('represents three owners in a race of nine', async () => {
    const answers = await Promise.all(take(9).map((unit) => paper(unit, 'yes', proxy('周海'))));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 201, 201, 409, 409, 409, 409, 409, 409]);
    for (const { body } of answers.filter(({ status }) => status === 409)) expect(body.code).toBe('proxy_limit');
  });

  it('gives way to the owner who votes in person later', async () => {
    const [unit = ''] = take(1);
    await paper(unit, 'no', proxy('吴敏'));
    await later(60_000);
    await link(unit, 'yes');
    expect((await own(unit)).counted).toMatchObject({ choice: 'yes', channel: 'link' });
  });
});

describe('after the close', () => {
  it('a ballot in time that is sent again still gets its receipt, by both channels, and no other ballot is taken', async () => {
    const [unit = '', onPaper = ''] = take(2);
    const [key, paperKey] = [freshKey(), freshKey()];
    const cast = await link(unit, 'yes', key);
    const takenAt = world.host.clock.now();
    const entered = await paper(onPaper, 'no', { takenAt }, paperKey);
    const { moments } = await world.order(orderId, at);
    world.host.clock.moveTo(moments.voteEndsAt);
    expect((await link(unit, 'yes', key, true)).body).toEqual(cast.body);
    expect((await paper(onPaper, 'no', { takenAt }, paperKey, true)).body).toEqual(entered.body);
    expect(await link(unit, 'no')).toMatchObject({ status: 409, body: { code: 'vote_not_open' } });
    expect(await paper(onPaper, 'yes')).toMatchObject({ status: 409, body: { code: 'vote_not_open' } });
    expect(await paper(onPaper, 'yes', { takenAt })).toMatchObject({ status: 409, body: { code: 'vote_not_open' } });
  });

  it('every owner who gave a ballot is counted once, and every replaced ballot is told', async () => {
    await world.count(at, orderId);
    const { turnout, result } = await world.must(`GET /v1/votes/${voteId}`);
    expect(turnout.heads).toBe(voted.size);
    expect(turnout.areaDm2).toBe(voted.size * 6_000);
    expect(result.replaced).toBe(recorded - voted.size);
    const file = await world.must(`GET /v1/votes/${voteId}/chain`);
    expect(verifyVote(file, result.root).held).toBe(true);
  });
});
