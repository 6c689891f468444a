import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Faults } from '#infra/local/grants.ts';
import { STANDARD_POLICY } from '#shared/contract/schemas/policy.ts';
import { addDays, localDateOf } from '#shared/domain/calendar/local-date.ts';
import { freshKey } from '../api-client.ts';
import { rollFile } from '../street-world.ts';
import { dumpTables } from '../table-dump.ts';
import { photoHash, settled, startVoteWorld, type VoteWorld, type VotingCompound } from '../vote-world.ts';

let world: VoteWorld;
const faults: Faults = {};
beforeAll(async () => {
  world = await startVoteWorld({ units: 6, faults });
});
afterAll(() => world.stop());

/** Nothing is written by what is refused. */
const writesNothing = async (work: () => Promise<unknown>) => {
  await world.host.settle();
  const before = await dumpTables(world.host);
  await work();
  await world.host.settle();
  expect(await dumpTables(world.host)).toBe(before);
};
const refusal = (status: number, code: string) => ({ status, body: { code } });

/** Does something once, right before the first call that fits goes out. */
const justBefore = (functionName: string, command: string, work: () => Promise<unknown> | unknown) => {
  faults.before = async (call) => {
    if (call.function !== functionName || call.command !== command) return;
    faults.before = undefined;
    await work();
  };
};

describe('a ballot', () => {
  it('is refused before the vote opens and from its close on, and says when it is open', async () => {
    const at = await world.newVotingCompound('早晚院');
    const orderId = await world.rated(at);
    const voteId = await world.mustAnnounce(at, orderId);
    const [token] = at.owners.values();
    await writesNothing(async () => {
      const early = await world.vote(token, voteId, 'yes');
      expect(early).toMatchObject(refusal(409, 'vote_not_open'));
      expect(early.body.detail).toMatch(/投票时间为 \d{4}-\d\d-\d\d .+ 至 /);
      expect(await world.paper(at, voteId, '1-1-100', 'yes')).toMatchObject(refusal(409, 'vote_not_open'));
    });
    const { moments } = await world.order(orderId, at);
    await world.to(moments.voteEndsAt);
    await writesNothing(async () => {
      expect(await world.vote(token, voteId, 'yes')).toMatchObject(refusal(409, 'vote_not_open'));
    });
    await world.to(settled(moments.voteEndsAt));
    expect(await world.vote(token, voteId, 'yes')).toMatchObject(refusal(409, 'vote_not_open'));
  });

  it('that was begun in time and is written after the close counts: the sweep waits for it', async () => {
    const { at, orderId, voteId } = await world.openVote('卡点院');
    const [first, second, third] = [...at.owners.values()];
    const { moments } = await world.order(orderId, at);
    world.host.clock.moveTo(new Date(Date.parse(moments.voteEndsAt) - 5_000).toISOString());
    await world.vote(first, voteId, 'no');
    const closing = async () => {
      world.host.clock.moveTo(new Date(Date.parse(moments.voteEndsAt) + 40_000).toISOString());
      await world.host.settle();
    };
    justBefore('owner', 'PutCommand', closing);
    const late = await world.vote(second, voteId, 'yes');
    expect(late).toMatchObject({ status: 201, body: { choice: 'yes' } });
    expect(late.body.takenAt < moments.voteEndsAt).toBe(true);
    expect(await world.vote(third, voteId, 'yes')).toMatchObject(refusal(409, 'vote_not_open'));
    await world.count(at, orderId);
    expect((await world.must(`GET /v1/votes/${voteId}`)).result.tally).toMatchObject({ yes: { heads: 1 }, no: { heads: 1 } });
  });

  it('is refused to whoever holds another link, another compound’s, or one made void; the new link votes', async () => {
    const { at, voteId } = await world.openVote('链接院');
    const stranger = await world.newVotingCompound('别院');
    const [token] = at.owners.values();
    const [household] = at.links;
    await writesNothing(async () => {
      expect(await world.vote([...stranger.owners.values()][0], voteId, 'yes')).toMatchObject(refusal(404, 'not_found'));
      expect(await world.vote(household?.token, voteId, 'yes')).toMatchObject(refusal(401, 'unauthenticated'));
      expect(await world.api('GET /v1/household', { token })).toMatchObject(refusal(401, 'unauthenticated'));
      expect(await world.api('GET /v1/owner', { token: household?.token })).toMatchObject(refusal(401, 'unauthenticated'));
      expect(await world.vote(token, `vot_${'0'.repeat(38)}`, 'yes')).toMatchObject(refusal(404, 'not_found'));
      expect(await world.paper(stranger, voteId, '1-1-100', 'yes')).toMatchObject(refusal(404, 'not_found'));
      expect(await world.vote(world.firm.key, voteId, 'yes')).toMatchObject(refusal(401, 'unauthenticated'));
    });
    const { rows } = await world.must(`GET /v1/compounds/${at.id}/owners`, { token: at.committee });
    const { id } = rows.find(({ unit }: { unit: string }) => unit === '1-1-100');
    const renewed = await world.must(`POST /v1/compounds/${at.id}/owners/${id}/link/renew`, { token: at.committee }, 200);
    expect(await world.vote(token, voteId, 'no')).toMatchObject(refusal(401, 'link_revoked'));
    expect((await world.vote(renewed.token, voteId, 'yes')).status).toBe(201);
  });
});

describe('announcing', () => {
  let at: VotingCompound;
  let orderId: string;
  const file = (...rows: string[]) => new TextEncoder().encode(['楼号,单元,房号,建筑面积,业主,手机', ...rows].join('\r\n'));
  const GAPS = file('1,1,101,60.00,甲,', '1,1,102,60.00,,', '1,1,103,60.00,"张三、李四",', '1,1,104,60.00,,', '1,1,105,60.00,戊,');
  const MENDED = ['1,1,101,60.00,甲,', '1,1,102,60.00,乙,', '1,1,103,60.00,丙,', '1,1,104,60.00,丁,', '1,1,105,60.00,戊,'];
  beforeAll(async () => {
    at = await world.newVotingCompound('公告院', GAPS);
    orderId = await world.rated(at);
  });

  it('is refused while units have no owner or co-owners no voter: all of them are named, and nothing is done', async () => {
    await writesNothing(async () => {
      const answer = await world.announce(at, orderId);
      expect(answer).toMatchObject(refusal(409, 'owners_incomplete'));
      expect(answer.body.errors.map(({ path }: { path: string }) => path)).toEqual(['/roll/1-1-102', '/roll/1-1-104', '/roll/1-1-103']);
    });
    expect(await world.order(orderId, at)).toMatchObject({ state: 'rated' });
  });

  it('is refused with dates out of the policy’s range', async () => {
    await world.must(`PUT /v1/compounds/${at.id}/roll`, { token: at.committee, body: file(...MENDED) });
    const { dates } = world;
    for (const [opens, closes] of [
      [0, 16],
      [1, 14],
      [17, 16],
      [1, 91],
    ] as const)
      await writesNothing(async () => {
        const answer = await world.announce(at, orderId, dates(opens, closes));
        expect(answer, `${opens} ${closes}`).toMatchObject(refusal(409, 'vote_dates_out_of_range'));
        expect(answer.body.detail).toContain(addDays(localDateOf(world.host.clock.now()), 15));
      });
    expect(await world.announce(at, orderId, { opensOn: '2027-02-30', closesOn: '2027-03-20' })).toMatchObject(
      refusal(400, 'invalid_request'),
    );
  });

  it('is refused while an import of the roll is half done', async () => {
    let writes = 0;
    faults.before = ({ function: name, command }) => {
      if (name !== 'roll' || !command.startsWith('Transact')) return;
      writes += 1;
      if (writes > 1) throw new Error('cut off');
    };
    await world.api(`PUT /v1/compounds/${at.id}/roll`, { token: at.committee, body: file(...MENDED, '1,1,106,60.00,己,') });
    faults.before = undefined;
    await writesNothing(async () => {
      expect(await world.announce(at, orderId)).toMatchObject(refusal(409, 'roll_incomplete'));
    });
    await world.must(`PUT /v1/compounds/${at.id}/roll`, { token: at.committee, body: file(...MENDED, '1,1,106,60.00,己,') });
  });

  it('freezes the roll as it is when the announcement holds: a change in between is taken in', async () => {
    const change = () =>
      world.must(`PUT /v1/compounds/${at.id}/units/1-1-101/owner`, {
        token: at.committee,
        body: { change: 'transfer', name: '新业主', phone: '13900001111' },
      });
    justBefore('decisions', 'TransactWriteCommand', change);
    expect((await world.announce(at, orderId)).status).toBe(200);
    const { voteId, moments, history } = await world.order(orderId, at);
    expect(history.filter(({ move }: { move: string }) => move === 'announce-vote')).toHaveLength(1);
    await world.to(moments.voteOpensAt);
    const fresh = (await world.ownersOf(at)).get('1-1-101');
    expect((await world.vote(fresh, voteId, 'yes')).status).toBe(201);
    expect(await world.vote(at.owners.get('1-1-101'), voteId, 'no')).toMatchObject(refusal(403, 'not_on_roll'));
    expect((await world.must(`GET /v1/votes/${voteId}`)).roll).toEqual({ heads: 6, areaDm2: 36_000 });
  });

  it('is refused a second time', async () => {
    await writesNothing(async () => {
      expect(await world.announce(at, orderId)).toMatchObject(refusal(409, 'move_not_allowed'));
    });
  });

  it('by two at once is one vote', async () => {
    const place = await world.newVotingCompound('两次院');
    const id = await world.rated(place);
    const answers = await Promise.all([world.announce(place, id), world.announce(place, id, world.dates(2, 20))]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const { history, version } = await world.order(id, place);
    expect(history.filter(({ move }: { move: string }) => move === 'announce-vote')).toHaveLength(1);
    expect(history.at(-1).version).toBe(version);
  });
});

describe('a change of the policy', () => {
  it('touches no order that is placed, only those placed afterwards', async () => {
    const before = await world.newVotingCompound('旧策院', rollFile(3));
    const id = await world.rated(before);
    const { policyVersion } = await world.must('GET /v1/street', { token: world.street });
    const policy = {
      ...STANDARD_POLICY,
      decision: 'rating',
      maxExtensions: 0,
      voteNoticeDays: 7,
      proxyLimit: 0,
      satisfactionPercent: 100,
      nonVotersFollowMajority: true,
    };
    await world.must('POST /v1/street/policies', { token: world.street, body: { basedOn: policyVersion, policy } });

    expect(await world.announce(before, id, world.dates(1, 8))).toMatchObject(refusal(409, 'vote_dates_out_of_range'));
    const voteId = await world.open(before, id);
    expect(await world.must(`GET /v1/votes/${voteId}`)).toMatchObject({ nonVotersFollowMajority: false });
    const byProxy = { proxy: { holder: '孙建国', photoHash: photoHash('委托书') } };
    expect((await world.paper(before, voteId, '1-1-100', 'no', byProxy)).status).toBe(201);
    expect(await world.count(before, id)).toMatchObject({ state: 'undecided', extensionsLeft: 1 });

    const after = await world.newVotingCompound('新策院', rollFile(3));
    const placed = await world.place(after, world.offer.id, 1);
    expect((await world.order(placed.id, after)).terms.policy).toMatchObject({ decision: 'rating', maxExtensions: 0 });
    expect(placed.extensionsLeft).toBe(0);
  });

  it('that allows no proxies is kept: a vote announced under it takes none', async () => {
    const { policyVersion } = await world.must('GET /v1/street', { token: world.street });
    await world.must('POST /v1/street/policies', {
      token: world.street,
      body: { basedOn: policyVersion, policy: { ...STANDARD_POLICY, proxyLimit: 0 } },
    });
    const { at, voteId } = await world.openVote('无托院', rollFile(3));
    const byProxy = { proxy: { holder: '孙建国', photoHash: photoHash('委托书') } };
    await writesNothing(async () => {
      expect(await world.paper(at, voteId, '1-1-100', 'yes', byProxy, freshKey())).toMatchObject(refusal(409, 'proxy_limit'));
    });
    expect((await world.api(`GET /v1/votes/${voteId}/notice`)).body).toContain('不接受委托');
  });
});
