import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startVoteWorld, type VoteWorld } from '../vote-world.ts';
import { openBrowser, openPage } from './browser.ts';
import { addressOf, looksWell, openLink } from './link-pages.ts';

let world: VoteWorld;
let browser: Browser;
let asked: Awaited<ReturnType<VoteWorld['openVote']>>;
let owners: string[];
beforeAll(async () => {
  [browser, world] = await Promise.all([openBrowser(), startVoteWorld({ units: 6 })]);
  asked = await world.openVote('青年小区');
  owners = [...asked.at.owners.values()];
}, 60_000);
afterAll(async () => {
  await browser.close();
  await world.stop();
});

const link = (n: number) => owners[n] ?? '';
const open = (n: number, path = '') => openLink(browser, world.host.url, link(n), path);
const ballotsOf = (n: number) => world.must(`GET /v1/owner/votes/${asked.voteId}/ballots`, { token: link(n) });
const choose = async (page: Page, choice: '同意' | '不同意' | '弃权') => {
  await page.getByRole('radio', { name: choice, exact: true }).check();
  await page.getByRole('button', { name: '下一步' }).click();
  await page.getByText(`您要投：${choice}`).waitFor();
};

describe('an owner', () => {
  it('reads what is asked and what it means, votes after a second look, and keeps a receipt', async () => {
    const { page, troubles } = await open(0);
    await page.getByText('是否聘请安居物业提供“三保”').waitFor();
    await page.getByRole('link', { name: '去表决' }).click();
    for (const part of ['您名下 60.00 ㎡，每月约 ¥21.00', '人数和面积都要达到三分之二', '没通过就不收费'])
      await page.getByText(part).waitFor();
    await page.getByRole('button', { name: '下一步' }).click();
    await page.getByText('请先选一项。').waitFor();
    await choose(page, '不同意');
    await page.getByRole('button', { name: '返回修改' }).click();
    await choose(page, '同意');
    await page.getByRole('button', { name: '确认投票' }).dblclick();
    await page.getByText('您已投票：同意').waitFor();
    const { counted, replaced } = await ballotsOf(0);
    expect(counted).toMatchObject({ choice: 'yes', channel: 'link' });
    expect(replaced).toEqual([]);
    await page.getByText(counted.receipt, { exact: true }).waitFor();
    await page.getByRole('button', { name: '复制回执' }).click();
    await page.getByText('已复制').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(counted.receipt);
    expect(troubles).toEqual([]);
  });

  it('may vote otherwise until the vote closes; the last ballot counts', async () => {
    await world.vote(link(1), asked.voteId, 'no');
    const { page } = await open(1);
    await page.getByText('您已投票：不同意').waitFor();
    await page.getByRole('link', { name: '看或改我的选票' }).click();
    await page.getByRole('button', { name: '改投' }).click();
    await choose(page, '同意');
    await page.getByRole('button', { name: '确认投票' }).click();
    await page.getByText('您已投票：同意').waitFor();
    await page.getByText('以前投的 1 次已被后来的代替').waitFor();
    expect((await ballotsOf(1)).counted).toMatchObject({ choice: 'yes' });
  });

  it('without a network keeps the choice, and casts it when tried again: once', async () => {
    const { page } = await open(2, `vote/${asked.voteId}`);
    await choose(page, '弃权');
    await page.context().setOffline(true);
    await page.getByRole('button', { name: '确认投票' }).click();
    await page.getByText('没有连上').waitFor();
    await page.context().setOffline(false);
    await page.getByRole('button', { name: '确认投票' }).click();
    await page.getByText('您已投票：弃权').waitFor();
    expect(await ballotsOf(2)).toMatchObject({ counted: { choice: 'abstain' }, replaced: [] });
  });

  it('sees the household’s link led to the household, and the own link cut off to nothing', async () => {
    const { page } = await openPage(browser, world.host.url, 390);
    await page.goto(addressOf(world.host.url, link(0).slice(0, -3)));
    await page.getByRole('heading', { name: '链接不完整或不正确' }).waitFor();
    await page.goto(addressOf(world.host.url, asked.at.links[0]?.token ?? ''));
    await page.getByText('业主表决请用业主链接').waitFor();
  });

  it('finds everything on the smallest phone, in large type and both languages', async () => {
    await looksWell(browser, world.host.url, link(0), ['', `vote/${asked.voteId}`]);
    await looksWell(browser, world.host.url, link(5), ['', `vote/${asked.voteId}`, `vote/${asked.voteId}/check`]);
  }, 60_000);
});

describe('after the count', () => {
  beforeAll(async () => {
    for (const n of [3, 4]) await world.vote(link(n), asked.voteId, 'yes');
    await world.count(asked.at, asked.orderId);
  });

  it('the owner reads both thresholds and finds the own ballot in the published list, counted again on the phone', async () => {
    const { page, troubles } = await open(0);
    await page.getByText('表决通过').waitFor();
    expect(await page.locator('main').innerText()).toMatch(/参与 · 人数\s*5 \/ 6/);
    await page.getByRole('link', { name: '查我的选票' }).click();
    await page.getByText('名单重新计算的根值和公示的一致。').waitFor();
    const { ballots, root } = await world.must(`GET /v1/votes/${asked.voteId}/chain`);
    const { receipt } = (await ballotsOf(0)).counted;
    const line = ballots.findIndex(([one]: [string]) => one === receipt) + 1;
    await page.getByText(`第 ${line} 行，共 5 行，写的是“同意”`).waitFor();
    await page.getByText(root, { exact: true }).waitFor();
    expect(await page.getByText('没有通过').count()).toBe(0);
    expect(troubles).toEqual([]);
  });

  it('a list in which the own ballot was turned is found out', async () => {
    const { page } = await openPage(browser, world.host.url, 390);
    const { receipt } = (await ballotsOf(0)).counted;
    await page.route('**/chain', async (route) => {
      const response = await route.fetch();
      const file = await response.json();
      for (const ballot of file.ballots) if (ballot[0] === receipt) ballot[1] = 'no';
      await route.fulfill({ response, json: file });
    });
    await page.goto(addressOf(world.host.url, link(0), `vote/${asked.voteId}/check`));
    await page.getByText('您的选票没有在名单里按您投的记录').waitFor();
    await page.getByText('名单和公示对不上').waitFor();
  });

  it('who did not vote sees that nobody did in the own name', async () => {
    const { page } = await open(5, `vote/${asked.voteId}/check`);
    await page.getByText('您没有投票，名单里也没有以您名义投的票。').waitFor();
  });

  it('and may object while the result is posted', async () => {
    const { page, troubles } = await open(5);
    await page.getByRole('link', { name: '对结果提异议' }).click();
    await page.getByLabel('哪里不对').fill('我没有收到通知');
    await page.getByRole('button', { name: '提交异议' }).click();
    await page.getByText('异议已登记，等街道答复').waitFor();
    expect(troubles).toEqual([]);
  });

  it('looks well on the smallest phone, in large type and both languages', async () => {
    const paths = ['', `vote/${asked.voteId}`, `vote/${asked.voteId}/check`, `object/${asked.orderId}`];
    await looksWell(browser, world.host.url, link(1), paths);
  }, 60_000);
});
