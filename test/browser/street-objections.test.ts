import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startVoteWorld, type VoteWorld } from '../vote-world.ts';
import { openBrowser, openPage } from './browser.ts';

let world: VoteWorld;
let browser: Browser;
let orderId: string;
beforeAll(async () => {
  [browser, world] = await Promise.all([openBrowser(), startVoteWorld({ units: 4 })]);
  const vote = await world.openVote('异议院');
  const owners = [...vote.at.owners.values()];
  for (const token of owners) await world.vote(token, vote.voteId, 'yes');
  await world.count(vote.at, vote.orderId);
  orderId = vote.orderId;
  for (const [n, token] of owners.slice(0, 2).entries())
    await world.must(`POST /v1/owner/orders/${orderId}/objections`, { token, body: { reason: `第${n + 1}位业主说选票不是本人签的` } }, 200);
}, 90_000);
afterAll(async () => {
  await browser.close();
  await world.stop();
});

it('leads from an order that waits for the street to its objections; each decision says what follows before it is made', async () => {
  const { page, troubles } = await openPage(browser, world.host.url);
  await page.goto(`${world.host.url}/console/street/orders`);
  await page.locator('button[value="liu"]').click();
  await page.getByRole('link', { name: '2 条异议待处理' }).click();
  await page.getByRole('heading', { name: '异议院 异议' }).waitFor();
  const first = page.locator('section').filter({ hasText: '第1位业主' });
  await first.getByLabel('不成立：结果有效').check();
  await first.getByLabel(/^理由/).fill('经核对，签名与本人一致');
  await first.getByRole('button', { name: '作出处理' }).click();
  const dialog = page.getByRole('dialog');
  expect(await dialog.innerText()).toMatch(/公示期满后开始收费[\s\S]*经核对，签名与本人一致[\s\S]*处理后不能更改/);
  await dialog.getByRole('button', { name: '确认' }).click();
  await first.getByText(/不成立。理由：经核对/).waitFor();

  const second = page.locator('section').filter({ hasText: '第2位业主' });
  await second.getByLabel('成立：重新表决').check();
  await second.getByLabel(/^理由/).fill('未通知到人');
  await second.getByRole('button', { name: '作出处理' }).click();
  await dialog.getByRole('button', { name: '确认' }).dblclick();
  await second.getByText(/成立，重新表决。理由：未通知到人/).waitFor();
  await page.getByText(/现在：评价达标，待公告表决/).waitFor();
  await page.getByRole('link', { name: '← 回到异议列表' }).click();
  await page.getByText('没有待处理的异议').waitFor();
  expect(troubles).toEqual([]);
});
