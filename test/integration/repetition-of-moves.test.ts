import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Faults } from '#infra/local/grants.ts';
import { freshKey } from '../api-client.ts';
import { expectOneEffect, MOVES_OF_A_LIFE } from '../repeated-requests.ts';
import { photoHash, settled, startVoteWorld, type VoteWorld, type VotingCompound } from '../vote-world.ts';

/**
 * Repeated requests of moves, in the order in which orders live: one that runs whole (with a term), one whose renewal its firm declines,
 * and three that end early. Each test brings the lives on to where its move may be made.
 */
let world: VoteWorld;
const faults: Faults = {};
type Life = { at: VotingCompound; id: string };
let whole: Life;
let second: Life;
let open: Life;
let short: Record<'declined' | 'broken' | 'left', Life>;
let nextOffer: string;
const tried = new Set<string>();

beforeAll(async () => {
  world = await startVoteWorld({ units: 6, faults });
  const term = await world.newPackage(world.firm.key, { name: '三保一年', termMonths: 12 });
  const other = await world.newFirm('另一家物业');
  nextOffer = (await world.newPackage(other.key, { name: '三保' })).id;
  const begin = async (name: string, packageId: string): Promise<Life> => {
    const at = await world.newVotingCompound(name);
    return { at, id: (await world.place(at, packageId, 1)).id };
  };
  whole = await begin('全程院', term.id);
  second = await begin('不续院', term.id);
  open = await begin('无期院', world.offer.id);
  short = {
    declined: await begin('拒单院', world.offer.id),
    broken: await begin('中止院', world.offer.id),
    left: await begin('退出院', world.offer.id),
  };
}, 60_000);
afterAll(() => world.stop());

const lines = {
  committee: ({ at, id }: Life, what: string) => ({ line: `POST /v1/compounds/${at.id}/orders/${id}/${what}`, token: at.committee }),
  firm: ({ id }: Life, what: string) => ({ line: `POST /v1/firm/orders/${id}/${what}`, token: world.firm.key }),
};
const reasons = { body: { reason: '如前所述' }, other: { reason: '另有原因' } };
const repeats = (name: string, asked: Parameters<typeof expectOneEffect>[1]) => {
  tried.add(name);
  return expectOneEffect(world, asked);
};
const moment = async ({ at, id }: Life, name: string): Promise<string> => (await world.order(id, at)).moments[name];
const rateAll = async ({ at, id }: Life, overall: number) => {
  for (const { token } of at.links) expect((await world.rate(id, token, overall)).status).toBe(200);
};
const voteId = async ({ at, id }: Life): Promise<string> => (await world.order(id, at)).voteId;
const allAgree = async (life: Life) => {
  for (const token of life.at.owners.values()) await world.vote(token, await voteId(life), 'yes');
};

describe('repeated under one key, a move is made once and another body refused:', () => {
  it('declining an order', () => repeats('declineOrder', { ...lines.firm(short.declined, 'decline'), ...reasons }));

  it('breaking a trial off, by committee and firm', async () => {
    for (const life of [whole, second, open, short.broken, short.left]) await world.accept(life.id);
    await world.to(await moment(whole, 'trialStartsAt'));
    await repeats('breakOffTrial', { ...lines.committee(short.broken, 'break-off'), ...reasons });
    await repeats('leaveTrial', { ...lines.firm(short.left, 'break-off'), ...reasons });
  });

  it('handing over', () => repeats('handOver', { ...lines.committee(short.broken, 'hand-over'), ...reasons }));

  it('ordering from the next firm', () =>
    repeats('orderNext', {
      ...lines.committee(short.broken, 'next'),
      body: { packageId: nextOffer },
      other: { packageId: nextOffer, trialMonths: 3 },
    }));

  it('extending a trial', async () => {
    await world.to(await moment(whole, 'ratingOpensAt'));
    for (const life of [whole, second, open]) await rateAll(life, 1);
    await world.to(settled(await moment(whole, 'trialEndsAt')));
    const extension = { body: { months: 1, reason: '再试一个月' }, other: { months: 2, reason: '再试一个月' } };
    for (const life of [whole, second, open]) await repeats('extendTrial', { ...lines.committee(life, 'extend'), ...extension });
  });

  it('announcing a vote', async () => {
    await world.to(await moment(whole, 'ratingOpensAt'));
    for (const life of [whole, second, open]) await rateAll(life, 5);
    await world.to(settled(await moment(whole, 'trialEndsAt')));
    for (const life of [whole, second, open])
      await repeats('announceVote', { ...lines.committee(life, 'vote'), body: world.dates(1, 16), other: world.dates(1, 17) });
  });

  it('casting a ballot, by link and on paper', async () => {
    await world.to(await moment(whole, 'voteOpensAt'));
    const vote = await voteId(whole);
    await repeats('castBallot', {
      line: `POST /v1/owner/votes/${vote}/ballots`,
      token: [...whole.at.owners.values()][0],
      body: { choice: 'yes' },
      other: { choice: 'no' },
    });
    const paper = { choice: 'yes', takenAt: world.host.clock.now(), collector: '王桂芳', witness: '赵卫国', photoHash: photoHash('选票') };
    const enter = (body: object, other: object) =>
      repeats('enterPaperBallot', {
        line: `POST /v1/compounds/${whole.at.id}/votes/${vote}/paper-ballots`,
        token: whole.at.committee,
        body: { unit: '1-1-102', ...paper, ...body },
        other: { unit: '1-1-102', ...paper, ...body, ...other },
      });
    await enter({}, { choice: 'no' });
    await enter({}, { unit: '1-1-104' });
    await enter({ proxy: { holder: '孙建国', photoHash: photoHash('委托书') } }, { unit: '1-1-104' });
  });

  it('objecting, on paper too, and deciding an objection', async () => {
    for (const life of [whole, second, open]) await allAgree(life);
    await world.to(settled(await moment(whole, 'voteEndsAt')));
    await repeats('object', {
      line: `POST /v1/owner/orders/${whole.id}/objections`,
      token: [...whole.at.owners.values()][0],
      ...reasons,
    });
    await repeats('recordObjection', {
      ...lines.committee(whole, 'objections'),
      body: { unit: '1-1-102', reason: '签名不是我的' },
      other: { unit: '1-1-102', reason: '面积不对' },
    });
    await repeats('decideObjection', {
      line: `POST /v1/street/orders/${whole.id}/objections/1/decide`,
      token: world.street,
      body: { outcome: 'dismiss', reason: '经核对无误' },
      other: { outcome: 'dismiss', reason: '另有原因' },
    });
  });

  it('deciding an objection, also when the same request is overtaken by itself between its reads', async () => {
    const line = `POST /v1/street/orders/${whole.id}/objections/2/decide`;
    const ask = { token: world.street, key: freshKey(), body: { outcome: 'dismiss', reason: '经核对无误' } };
    let inBetween: unknown;
    faults.before = async ({ command, input }) => {
      if (command !== 'QueryCommand' || !JSON.stringify(input).includes('objection#')) return;
      faults.before = undefined;
      inBetween = (await world.api(line, ask)).body;
    };
    const overtaken = await world.api(line, ask);
    expect(overtaken).toMatchObject({ status: 200, body: { move: 'dismiss-objection' } });
    expect(overtaken.body).toEqual(inBetween);
  });

  it('giving notice', async () => {
    await world.to(settled(await moment(whole, 'effectiveAt')));
    await repeats('giveFirmNotice', { ...lines.firm(open, 'notice'), ...reasons });
  });

  it('announcing a renewal, and declining it', async () => {
    await world.to(await moment(whole, 'renewalOpensAt'));
    for (const life of [whole, second])
      await repeats('announceRenewal', { ...lines.committee(life, 'renewal-vote'), body: world.dates(1, 16), other: world.dates(2, 16) });
    const vote = await voteId(second);
    await world.to(await moment(second, 'voteOpensAt'));
    await repeats('declineRenewal', { ...lines.firm(second, 'decline-renewal'), ...reasons });
    expect(await world.must(`GET /v1/votes/${vote}`)).toMatchObject({ state: 'void' });
    expect((await world.api(`GET /v1/votes/${vote}/notice`)).body).toContain('本次表决作废');
    expect(await world.vote([...second.at.owners.values()][0], vote, 'yes')).toMatchObject({
      status: 409,
      body: { code: 'vote_not_open' },
    });
  });

  it('giving notice by the committee, once the renewal is passed', async () => {
    await allAgree(whole);
    await world.to(settled(await moment(whole, 'voteEndsAt')));
    await repeats('giveNotice', { ...lines.committee(whole, 'notice'), ...reasons });
  });

  it('and no such move is left out', () => {
    expect([...tried].sort()).toEqual([...MOVES_OF_A_LIFE].sort());
  });
});
