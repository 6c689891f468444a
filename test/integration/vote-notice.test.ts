import { afterAll, beforeAll, expect, it } from 'vitest';
import { startVoteWorld, type VoteWorld } from '../vote-world.ts';

let world: VoteWorld;
beforeAll(async () => {
  world = await startVoteWorld({ units: 6 });
});
afterAll(() => world.stop());

const text = (html: string) =>
  html
    .replace(/<svg.*?<\/svg>/gs, '[code]')
    .replace(/<style>.*?<\/style>/s, '')
    .replace(/<[^>]+>/g, ' ');

it('the notice announces a vote and then tells its result: numbers, thresholds, root, dates, code; and shows texts as they are', async () => {
  const firm = await world.newFirm('<script>alert(1)</script>物业');
  const offer = await world.newPackage(firm.key, { name: '三保 & "实惠"' });
  const at = await world.newVotingCompound('公告院');
  const { id: orderId } = await world.place(at, offer.id, 1);
  await world.accept(orderId, undefined, firm.key);
  const { moments } = await world.order(orderId, at);
  await world.to(moments.ratingOpensAt);
  for (const { token } of at.links) await world.rate(orderId, token, 5);
  await world.to(new Date(Date.parse(moments.trialEndsAt) + 61_000).toISOString());
  const voteId = await world.open(at, orderId, { ...world.dates(), note: '投票点设在传达室 <b>' });

  const notice = () => world.api(`GET /v1/votes/${voteId}/notice`);
  const announced = await notice();
  expect(announced.headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(announced.headers.get('content-security-policy')).toContain("default-src 'none'");
  expect(announced.body).not.toMatch(/<script|<b>\s*<\/p>/);
  for (const part of [
    '业主共同决定事项表决公告',
    '公告院',
    '&lt;script&gt;',
    '三保 &amp; &quot;实惠&quot;',
    '0.35 元/㎡·月',
    '传达室 &lt;b&gt;',
  ])
    expect(announced.body).toContain(part);
  const vote = await world.must(`GET /v1/votes/${voteId}`);
  expect(text(announced.body)).toContain(`名册校验值 ${vote.rollHash}`);
  expect(text(announced.body)).toContain('共 6 人，360.00 ㎡');
  expect(text(announced.body)).toMatch(/2027年1月\d+日 至 2027年1月\d+日/);
  expect(announced.body.match(/<svg/g)).toHaveLength(1);

  const [a, b, c, d] = [...at.owners.values()];
  for (const token of [a, b, c]) await world.vote(token, voteId, 'yes');
  await world.vote(d, voteId, 'abstain');
  expect(text((await notice()).body)).toBe(text(announced.body));
  await world.count(at, orderId);
  const { result } = await world.must(`GET /v1/votes/${voteId}`);
  const posted = (await notice()).body;
  for (const part of [
    '业主共同决定事项表决结果公示',
    '表决通过',
    '4 人 / 6 人',
    '240.00 ㎡ / 360.00 ㎡',
    '3 人 / 4 人',
    '须达到 2/3',
    '须超过 1/2',
    `选票链校验值 ${result.root}`,
    '请求人民法院撤销',
  ])
    expect(text(posted)).toContain(part);
  const inWords = (instant: string) => {
    const [year, month, day] = new Date(Date.parse(instant) + 8 * 3_600_000 - 1).toISOString().slice(0, 10).split('-').map(Number);
    return `${year}年${month}月${day}日前（含当日）`;
  };
  for (const date of [result.objectionEndsAt, result.challengeUntil, result.postBy]) expect(text(posted)).toContain(inWords(date));
  expect(result.objectionEndsAt).toBe((await world.order(orderId, at)).moments.objectionEndsAt);
  expect(posted).not.toContain('<script');
});

it('the notice of a lost vote says which threshold was missed and offers no objection that nothing could come of', async () => {
  const { at, orderId, voteId } = await world.openVote('未过院');
  await world.vote([...at.owners.values()][0], voteId, 'yes');
  await world.count(at, orderId);
  const { body } = await world.api(`GET /v1/votes/${voteId}/notice`);
  expect(text(body)).toContain('表决未通过');
  expect(body.match(/<b>未达到<\/b>/g)).toHaveLength(2);
  expect(text(body)).not.toContain('异议');
  expect(text(body)).toContain('请求人民法院撤销');
});

it('the notice of no vote is not found', async () => {
  expect(await world.api(`GET /v1/votes/vot_${'0'.repeat(38)}/notice`)).toMatchObject({ status: 404, body: { code: 'not_found' } });
});
