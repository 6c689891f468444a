import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freshKey } from '../api-client.ts';
import { type Compound, ownersFile, ownersWorld } from '../owners-world.ts';
import { dumpTables } from '../table-dump.ts';
import { startVoteWorld, type VoteWorld } from '../vote-world.ts';

let world: VoteWorld;
beforeAll(async () => {
  world = await startVoteWorld({ units: 4 });
});
afterAll(() => world.stop());

const { ownerAt, put, done, links, check, owners, newCompound } = ownersWorld(() => world);
const REASON = '本人书面申请 2027-03-02';
const persons = (at: Compound, what: string, body: object, more: object = {}) =>
  world.api(`POST /v1/street/compounds/${at.id}/persons/${what}`, { token: world.street, body, ...more });
const search = async (at: Compound, name: string, more: object = {}) => {
  const answer = await persons(at, 'search', { name, ...more });
  expect(answer.status).toBe(200);
  return answer.body.rows;
};
const exported = async (at: Compound, ownerId: string) => {
  const answer = await persons(at, `${ownerId}/export`, { reason: REASON });
  expect(answer.status, JSON.stringify(answer.body)).toBe(200);
  return Object.fromEntries(answer.body.sections.map(({ name, rows }: { name: string; rows: object[] }) => [name, rows]));
};
const erase = (at: Compound, ownerId: string, reason = REASON) => persons(at, `${ownerId}/erasure`, { reason });
const stored = async () => {
  await world.host.settle();
  return dumpTables(world.host);
};
const ROWS = [
  '1,1,101,60,张三丰,138 0000 1234,,',
  '1,1,102,50,李四光、王五一,,,王五一',
  '1,1,103,40,张三丰,13900000000,,',
  '1,2,101,61.5,张三丰,13800001234,,',
  '1,2,102,70,,,是,',
];
const call = (at: Compound, unit: string, note: string) =>
  world.must(`POST /v1/compounds/${at.id}/units/${unit}/calls`, {
    token: at.committee,
    body: { at: world.host.clock.now(), by: '网格员', outcome: 'reached', note },
  });

describe('a search', () => {
  it('finds owners of exactly the name, each with its units, masked; one of a unit where that is named', async () => {
    const at = await newCompound('查找院', ROWS);
    const rows = await search(at, ' 张三丰 ');
    expect(rows).toEqual([
      {
        ownerId: expect.any(String),
        owner: '张**',
        phone: '138****1234',
        unit: '1-1-101',
        units: { count: 2, shown: ['1-1-101', '1-2-101'] },
      },
      { ownerId: expect.any(String), owner: '张**', phone: '139****0000', unit: '1-1-103', units: { count: 1, shown: ['1-1-103'] } },
    ]);
    expect(await search(at, '张三丰', { unit: '1-2-0101' })).toEqual([rows[0]]);
    expect(await search(at, '王五一')).toMatchObject([{ owner: '李**、王**', unit: '1-1-102' }]);
    for (const name of ['张三', '张', '开发商', '李四']) expect(await search(at, name), name).toEqual([]);
    await done(put(at, '1-1-103', { change: 'transfer', name: '新来的' }));
    expect(await search(at, '张三丰', { unit: '1-1-103' })).toEqual([{ ...rows[1], past: true, units: { count: 0, shown: [] } }]);
  });

  it('leaves nothing, and no name in an address', async () => {
    const at = await newCompound('无痕院', ROWS);
    const before = await stored();
    await search(at, '张三丰');
    expect(await stored()).toBe(before);
  });
});

describe('an export', () => {
  it('is noted with who, of whom and why; once for one request', async () => {
    const at = await newCompound('导出院', ROWS);
    const [{ ownerId }] = await search(at, '李四光');
    const key = freshKey();
    for (let n = 0; n < 2; n += 1) expect((await persons(at, `${ownerId}/export`, { reason: REASON }, { key })).status).toBe(200);
    expect(await persons(at, `${ownerId}/export`, { reason: '另一份申请' }, { key })).toMatchObject({
      status: 409,
      body: { code: 'idempotency_key_reused' },
    });
    await world.host.settle();
    const { rows } = await world.must('GET /v1/street/audit?month=2026-11&limit=100', { token: world.street });
    const own = rows.filter(({ facts }: { facts: { ownerId?: string } }) => facts.ownerId === ownerId);
    expect(own).toMatchObject([{ type: 'person.exported', subject: at.id, facts: { reason: REASON } }]);
    expect(JSON.stringify(own)).not.toMatch(/李四光|王五一/);
  });

  it.each(['张三丰来函', '电话 138-0000-1234 来电'])('is not given for a reason that names the person: %s', async (reason) => {
    const at = await newCompound(`理由院${reason.length}`, ROWS);
    const [{ ownerId }] = await search(at, '张三丰');
    const before = await stored();
    for (const what of ['export', 'erasure'])
      expect(await persons(at, `${ownerId}/${what}`, { reason })).toMatchObject({
        status: 400,
        body: { code: 'invalid_request', errors: [{ path: '/body/reason' }] },
      });
    expect(await stored()).toBe(before);
  });

  it('tells neither of two owners of a unit what was noted in the other’s time', async () => {
    const at = await newCompound('先后院', ROWS);
    const seller = await ownerAt(at, '1-1-103');
    await call(at, '1-1-103', '先');
    const buyer = await done(put(at, '1-1-103', { change: 'transfer', name: '钱进来' }));
    await call(at, '1-1-103', '后');
    const notes = async (ownerId = '') => (await exported(at, ownerId)).calls.map(({ note }: { note: string }) => note);
    expect(await notes(seller?.id)).toEqual(['先']);
    expect(await notes(buyer.id)).toEqual(['后']);
    expect((await erase(at, buyer.id)).status).toBe(200);
    expect(await notes(seller?.id)).toEqual(['先']);
  });

  it('is of this compound’s owners alone, and of no developer', async () => {
    const at = await newCompound('别院', ROWS);
    const developer = await ownerAt(at, '1-2-102');
    const elsewhere = await ownerAt(world.compound, '1-1-100');
    for (const ownerId of [developer?.id, elsewhere?.id, `${developer?.id.slice(0, -1)}0`])
      for (const what of ['export', 'erasure'])
        expect(await persons(at, `${ownerId}/${what}`, { reason: REASON })).toMatchObject({ status: 404, body: { code: 'not_found' } });
  });
});

describe('a person who is erased', () => {
  it('while a vote is open votes by the link, as one nameless head; what was chosen is in no export', async () => {
    const { at, voteId, orderId } = await world.openVote('表决院');
    const unit = '1-1-100';
    const [{ ownerId }] = await search(at, '业主0');
    expect((await erase(at, ownerId)).status).toBe(200);
    for (const [own, token] of at.owners) expect((await world.vote(token, voteId, own === unit ? 'no' : 'yes')).status).toBe(201);
    const { ballots, ratings } = await exported(at, ownerId);
    expect(ballots).toEqual([{ voteId, channel: 'link', takenAt: expect.any(String) }]);
    expect(ratings).toEqual([{ orderId, unit, trial: 1, ratedAt: expect.any(String) }]);
    expect((await world.count(at, orderId)).state).toBe('posted');
    const { result } = await world.must(`GET /v1/votes/${voteId}`);
    expect(result.tally).toMatchObject({ yes: { heads: 3 }, no: { heads: 1 } });
  });

  it('and owns nothing any more has no link any more', async () => {
    const at = await newCompound('已售院', ROWS);
    const past = await ownerAt(at, '1-1-103');
    const token = (await links(at)).find(({ ownerId }) => ownerId === past?.id)?.token;
    await done(put(at, '1-1-103', { change: 'transfer', name: '买主' }));
    expect((await world.api('GET /v1/owner', { token })).status).toBe(200);
    expect(await erase(at, past?.id ?? '')).toMatchObject({ status: 200, body: { past: true } });
    expect(await world.api('GET /v1/owner', { token })).toMatchObject({ status: 401, body: { code: 'link_revoked' } });
  });

  it('of co-owners takes all their names, and who votes for them is not asked any more', async () => {
    const at = await newCompound('共有院', ROWS);
    const [{ ownerId }] = await search(at, '王五一');
    await erase(at, ownerId);
    for (const name of ['王五一', '李四光', '李四光、王五一'])
      expect(await search(at, name), name).toMatchObject([{ ownerId, owner: '已删除' }]);
    expect(await check(at)).toMatchObject({ withoutVoter: { count: 0 }, sameName: { count: 1 } });
    expect((await owners(at)).find(({ id }) => id === ownerId)).toEqual({ id: ownerId, owner: '已删除', unit: '1-1-102' });
    const before = await stored();
    const inOtherOrder = ROWS.map((row) => row.replace('李四光、王五一', '王五一；李四光'));
    await world.must(`PUT /v1/compounds/${at.id}/roll`, { token: at.committee, body: ownersFile(...inOtherOrder) });
    expect(await stored()).toBe(before);
    expect((await owners(at)).filter(({ owner }) => /李|王/.test(owner))).toEqual([]);
  });

  it('leaves a namesake’s name where it is, in texts too', async () => {
    const at = await newCompound('同名院', ROWS);
    await call(at, '1-1-102', '邻居张三丰反映漏水');
    await call(at, '1-1-103', '张三丰说漏水');
    const [first, second] = await search(at, '张三丰');
    await call(at, '1-1-101', '张三丰答应缴费');
    expect((await erase(at, first.ownerId)).status).toBe(200);
    const left = await stored();
    expect(left).toMatch(/邻居张三丰反映漏水/);
    expect(left).toMatch(/张三丰说漏水/);
    expect(left).not.toMatch(/张三丰答应缴费/);
    expect(
      (await search(at, '张三丰')).map(({ ownerId, erasedAt }: { ownerId: string; erasedAt?: string }) => [ownerId, !!erasedAt]),
    ).toEqual([
      [first.ownerId, true],
      [second.ownerId, false],
    ]);
    // With the second one goes what is left.
    expect((await erase(at, second.ownerId)).status).toBe(200);
    expect(await stored()).not.toMatch(/邻居张三丰反映漏水|张三丰说漏水/);
  });

  it('has a name again where the committee gives one', async () => {
    const at = await newCompound('复名院', ROWS);
    const owner = await ownerAt(at, '1-1-103');
    await erase(at, owner?.id ?? '');
    await done(put(at, '1-1-103', { change: 'correct', name: '张叁丰', phone: '13700000000' }));
    const [found] = await search(at, '张叁丰');
    expect(found).toMatchObject({ ownerId: owner?.id, phone: '137****0000' });
    expect(found.erasedAt).toBeUndefined();
    expect((await erase(at, owner?.id ?? '')).status).toBe(200);
    expect(await search(at, '张叁丰')).toMatchObject([{ owner: '已删除' }]);
  });

  it('at the same time twice is erased once', async () => {
    const at = await newCompound('同时院', ROWS);
    const owner = await ownerAt(at, '1-1-103');
    const [one, other] = await Promise.all([erase(at, owner?.id ?? ''), erase(at, owner?.id ?? '')]);
    expect([one.status, other.status]).toEqual([200, 200]);
    expect(other.body.erasedAt).toBe(one.body.erasedAt);
    await world.host.settle();
    const { rows } = await world.must('GET /v1/street/audit?limit=100', { token: world.street });
    expect(
      rows.filter(({ type, subject }: { type: string; subject: string }) => type === 'person.erased' && subject === at.id),
    ).toHaveLength(1);
  });
});
