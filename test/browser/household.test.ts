import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type StreetWorld, startWorld } from '../street-world.ts';
import { openBrowser, openPage } from './browser.ts';
import { addressOf, looksWell, openLink, stands } from './link-pages.ts';

/** Everything that a household's first view may weigh, as it is transferred. */
const FIRST_VIEW_BYTES = 60 * 1024;

let world: StreetWorld;
let browser: Browser;
let orderId: string;
const link = (n: number) => world.compound.links[n]?.token ?? '';
const open = (n: number, path = '') => openLink(browser, world.host.url, link(n), path);
const ratingOf = (n: number) => world.api(`GET /v1/household/orders/${orderId}/rating`, { token: link(n) });

beforeAll(async () => {
  [browser, world] = await Promise.all([openBrowser(), startWorld({ units: 8 })]);
  orderId = (await world.place()).id;
  await world.accept(orderId, '2026-12-01');
  await world.to('2026-12-20T04:00:00.000Z');
  for (let n = 0; n < 8; n += 1)
    await world.must(`PUT /v1/firm/orders/${orderId}/visits/v${n}`, {
      token: world.firm.key,
      body: { service: 'cleaning', doneAt: `2026-12-0${n + 1}T02:30:00.000Z`, by: '保洁员老周', note: `清扫 ${n + 1} 号楼楼道` },
    });
  await world.to('2027-02-20T04:00:00.000Z');
}, 60_000);
afterAll(async () => {
  await browser.close();
  await world.stop();
});

describe('the start', () => {
  it('says where it stands, what to do, what it will cost, and what was done', async () => {
    const { page, troubles } = await open(0);
    const text = (await page.locator('main').innerText()).replace(/\u00a0/g, ' ');
    for (const part of [
      '“三保”试用中，请评价 · 还剩 9 天 · 现在不收费',
      '去评价',
      '0.35 元/㎡·月 × 60.00 ㎡ = ¥21.00',
      '试用期不收费',
      '保洁员老周',
    ])
      expect(text).toContain(part);
    expect(text).toContain('清扫 8 号楼楼道');
    expect(text).not.toContain('清扫 3 号楼楼道');
    await page.getByRole('button', { name: '看更早的' }).click();
    await page.getByText('清扫 1 号楼楼道').waitFor();
    expect(await page.getByText('清扫 8 号楼楼道').count()).toBe(1);
    expect(troubles).toEqual([]);
  });

  it('weighs little, and holds still while it comes', async () => {
    const { page } = await openPage(browser, world.host.url, 390);
    const sizes: Promise<number>[] = [];
    page.on('requestfinished', (request) => {
      if (request.url().startsWith('http')) sizes.push(request.sizes().then(({ responseBodySize }) => responseBodySize));
    });
    await page.addInitScript(() => {
      const shifts: number[] = [];
      Object.assign(window, { shifts });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) shifts.push((entry as unknown as { value: number }).value);
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.goto(addressOf(world.host.url, link(0)));
    await stands(page);
    expect((await Promise.all(sizes)).reduce((sum, size) => sum + size, 0)).toBeLessThan(FIRST_VIEW_BYTES);
    const shifted = await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts.reduce((sum, shift) => sum + shift, 0));
    expect(shifted).toBeLessThanOrEqual(0.05);
  });

  it('remembers large type and the language, and nothing of whom the link is', async () => {
    const { page } = await open(0);
    const size = () => page.evaluate(() => Number.parseFloat(getComputedStyle(document.body).fontSize));
    const before = await size();
    await page.getByRole('button', { name: '大字' }).click();
    await page.getByRole('button', { name: 'English' }).click();
    await page.reload();
    await page.getByRole('link', { name: 'Rate the service' }).waitFor();
    expect(await size()).toBeGreaterThan(before * 1.2);
    expect(await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie]))).not.toContain('hl_');
  });
});

describe('rating', () => {
  it('goes from the start to a rating that stands, and can be changed', async () => {
    const { page, troubles } = await open(1);
    await page.getByRole('link', { name: '去评价' }).click();
    await page.getByRole('button', { name: '提交评价' }).click();
    await page.getByText('还差 5 项没有选').waitFor();
    for (const name of ['公共区域保洁', '停车秩序维护', '公共设施维修'])
      await page.getByRole('group', { name }).getByRole('radio').nth(3).check();
    // With the keyboard: the arrow goes from one star to the next.
    await page.getByRole('group', { name: '总体' }).getByRole('radio', { name: '满意', exact: true }).focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowRight');
    await page.getByRole('radio', { name: '愿意', exact: true }).check();
    await page.getByLabel('想说的话').fill('楼道干净多了\n谢谢');
    await page.getByText('9 / 200 字').waitFor();
    await page.getByRole('button', { name: '提交评价' }).click();
    await page.getByText('评价已记下。2027年2月28日（含当日）前可以再来修改。').waitFor();
    expect((await ratingOf(1)).body).toMatchObject({
      overall: 5,
      services: { cleaning: 4, 'parking-order': 4, maintenance: 4 },
      comment: '楼道干净多了 谢谢',
      wouldContinue: true,
    });
    await page.getByRole('link', { name: '返回首页' }).click();
    await page.getByRole('link', { name: '修改评价' }).click();
    expect(await page.getByLabel('想说的话').inputValue()).toBe('楼道干净多了 谢谢');
    await page.getByRole('group', { name: '总体' }).getByRole('radio').nth(1).check();
    await page.getByRole('button', { name: '提交修改' }).click();
    await page.getByText('评价已记下').waitFor();
    expect((await ratingOf(1)).body).toMatchObject({ overall: 2 });
    await page.goBack();
    await page.getByRole('link', { name: '修改评价' }).waitFor();
    expect(troubles).toEqual([]);
  });

  it('without a network keeps what was typed, and goes when it is tried again', async () => {
    const { page } = await open(2, `rate/${orderId}`);
    for (const group of await page.locator('.star-choice').all()) await group.getByRole('radio').nth(4).check();
    await page.getByRole('radio', { name: '不愿意' }).check();
    await page.getByLabel('想说的话').fill('路灯不亮');
    await page.context().setOffline(true);
    await page.getByRole('button', { name: '提交评价' }).click();
    await page.getByText('没有连上').waitFor();
    expect(await page.getByLabel('想说的话').inputValue()).toBe('路灯不亮');
    await page.context().setOffline(false);
    await page.getByRole('button', { name: '提交评价' }).click();
    await page.getByText('评价已记下').waitFor();
    expect((await ratingOf(2)).body).toMatchObject({ overall: 5, wouldContinue: false, comment: '路灯不亮' });
  });

  it('opened twice: what the second window sends last stands, and both say so', async () => {
    const [first, second] = [await open(3, `rate/${orderId}`), await open(3, `rate/${orderId}`)];
    for (const [{ page }, nth] of [[first, 4] as const, [second, 2] as const]) {
      for (const group of await page.locator('.star-choice').all()) await group.getByRole('radio').nth(nth).check();
      await page.getByRole('radio', { name: '愿意', exact: true }).check();
      await page.getByRole('button', { name: '提交评价' }).click();
      await page.getByText('评价已记下').waitFor();
    }
    expect((await ratingOf(3)).body).toMatchObject({ overall: 3 });
  });
});

describe('a link that opens nothing', () => {
  it('says what that means and whom to ask: cut off, or replaced', async () => {
    const { page } = await openPage(browser, world.host.url, 390);
    await page.goto(addressOf(world.host.url, link(4).slice(0, 30)));
    await page.getByRole('heading', { name: '链接不完整或不正确' }).waitFor();
    await page.goto(addressOf(world.host.url, '%'));
    await page.getByRole('heading', { name: '链接不完整或不正确' }).waitFor();

    await page.goto(addressOf(world.host.url, link(4)));
    await page.getByRole('link', { name: '去评价' }).waitFor();
    const { id, committee, links } = world.compound;
    await world.must(`POST /v1/compounds/${id}/units/${encodeURIComponent(links[4]?.unit ?? '')}/link/renew`, { token: committee }, 200);
    await page.reload();
    await page.getByRole('heading', { name: '这个链接已换新' }).waitFor();
    await page.getByText('请向本小区居委会或业委会领取').waitFor();
  });

  it('without a network says so, and opens when it is tried again', async () => {
    const { page } = await open(5);
    await page.route('**/v1/household', (route) => route.abort());
    await page.reload();
    await page.getByText('没有连上').waitFor();
    await page.unroute('**/v1/household');
    await page.getByRole('button', { name: '再试一次' }).click();
    await page.getByRole('link', { name: '去评价' }).waitFor();
  });
});

it('looks well on the smallest phone, in large type and both languages', async () => {
  await looksWell(browser, world.host.url, link(6), ['', `rate/${orderId}`, 'bills', 'payments', 'ahead']);
}, 60_000);

it('after the window has closed the rating is there to read, and not to change', async () => {
  await world.to('2027-03-02T00:00:00.000Z');
  const { page, troubles } = await open(1, `rate/${orderId}`);
  await page.getByText('评价期已过，不能再修改。').waitFor();
  expect(await page.locator('main').innerText()).toContain('不满意');
  expect(await page.getByRole('radio').count()).toBe(0);
  await page.goto(addressOf(world.host.url, link(6), `rate/${orderId}`));
  await page.getByText('评价时间：2027年2月15日至2027年2月28日。').waitFor();
  expect(troubles).toEqual([]);
});
