import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type PayingWorld, startPayingWorld } from '../paying-world.ts';
import { openBrowser, openPage } from './browser.ts';
import { addressOf, looksWell, openLink, stands } from './link-pages.ts';

let world: PayingWorld;
let browser: Browser;
beforeAll(async () => {
  [browser, world] = await Promise.all([openBrowser(), startPayingWorld({ units: 12 })]);
}, 60_000);
afterAll(async () => {
  await browser.close();
  await world.stop();
});

const open = (n: number, path = '') => openLink(browser, world.host.url, world.link(n), path);
const paymentsOf = async (n: number) => (await world.must('GET /v1/household/payments', { token: world.link(n) })).rows;
/** From the start to the provider's page. */
const toPay = async (page: Page) => {
  await page.getByRole('link', { name: '去缴费 ¥63.00' }).click();
  await page.getByRole('button', { name: '去缴费 ¥63.00' }).click();
  await page.getByRole('button', { name: /支付成功/ }).waitFor();
};
const press = (page: Page, name: RegExp) => page.getByRole('button', { name }).click();
/** What the page remembers, and where it is. */
const kept = (page: Page) => page.evaluate(() => JSON.stringify([{ ...sessionStorage }, { ...localStorage }]));

describe('paying on the provider’s page', () => {
  it('leads there and back to the payment, which turns from processed to paid by itself', async () => {
    const { page } = await open(0);
    await toPay(page);
    // Neither the provider nor its page is told whose link it was.
    expect(page.url()).not.toContain('hl_');
    expect(JSON.stringify([...world.stripe.account.sessions.values()])).not.toContain('hl_');
    await press(page, /支付成功/);
    await page.getByText('处理中').waitFor();
    expect(await kept(page)).not.toContain('hl_');
    await world.host.settle();
    await page.getByText('钱已入账，账单已更新。').waitFor();
    const text = await page.locator('main').innerText();
    for (const part of ['收据', '¥63.00', '陆拾叁元整', world.unit(0)]) expect(text).toContain(part);
    await page.reload();
    await page.getByText('钱已入账').waitFor();
    await page.getByRole('link', { name: '看账单' }).click();
    await page.getByText('没有要缴的账单。').waitFor();
    await page.getByText('已结清').waitFor();
  });

  it('left without paying: nothing was charged, and one can go on', async () => {
    const { page } = await open(1);
    await toPay(page);
    await press(page, /放弃/);
    await page.getByText('您没有付完就回来了，没有扣款').waitFor();
    await page.getByRole('link', { name: '继续付款' }).click();
    await press(page, /支付成功/);
    await page.getByText('处理中').waitFor();
    await world.host.settle();
    await page.getByText('钱已入账').waitFor();
    expect(await paymentsOf(1)).toHaveLength(1);
  });

  it('with money that comes days later: says so, and books it when it is there', async () => {
    const { page } = await open(2);
    await toPay(page);
    await press(page, /稍后到账/);
    await page.getByText('有的付款方式要几天').waitFor();
    await world.host.settle();
    const [payment] = await paymentsOf(2);
    expect(payment.state).toBe('processing');
    const [id] = [...world.stripe.account.sessions.values()]
      .filter(({ metadata }) => metadata?.paymentId === payment.id)
      .map((one) => one.id);
    expect(world.stripe.settleAsync(id ?? '', true)).toBe(true);
    await world.host.settle();
    await page.getByText('钱已入账').waitFor();
  });

  it('pressed twice is one payment; whoever goes back may press again and it still is one', async () => {
    const { page } = await open(3, 'bills');
    await page.getByRole('button', { name: '去缴费 ¥63.00' }).dblclick();
    await page.getByRole('button', { name: /支付成功/ }).waitFor();
    await page.goBack();
    await page.getByRole('button', { name: '去缴费 ¥63.00' }).click();
    await page.getByRole('button', { name: /支付成功/ }).waitFor();
    expect(await paymentsOf(3)).toHaveLength(1);
  });

  it('came back to in another window: says to open the own link', async () => {
    const { page } = await openPage(browser, world.host.url, 390);
    await page.goto(addressOf(world.host.url, 'return'));
    await page.getByText('请重新打开您家的链接').waitFor();
    await page.getByText('请不要重复付款').waitFor();
  });

  it('that does not answer keeps the reader on the page, who tries again', async () => {
    const { page } = await open(4, 'bills');
    await page.context().setOffline(true);
    await page.getByRole('button', { name: '去缴费 ¥63.00' }).click();
    await page.getByText('没有连上').waitFor();
    await page.context().setOffline(false);
    await page.getByRole('button', { name: '去缴费 ¥63.00' }).click();
    await page.getByRole('button', { name: /支付成功/ }).waitFor();
    expect(await paymentsOf(4)).toHaveLength(1);
  });
});

describe('a bill', () => {
  it('shows how it is made, and is held back while the household disputes it', async () => {
    const { page, troubles } = await open(5, 'bills');
    await page.getByRole('link', { name: /2027年第2季度/ }).click();
    await page.getByText('0.35 元/㎡·月 × 60.00 ㎡ × 3 个月 = ¥63.00').waitFor();
    await page.getByRole('button', { name: '我有异议' }).click();
    await page.getByRole('button', { name: '提交异议' }).click();
    await page.getByText('请先写明原因。').waitFor();
    await page.getByLabel('哪里不对').fill('三月没有保洁');
    await page.getByRole('button', { name: '提交异议' }).click();
    await page.getByText('异议已登记，等居委会或业委会答复').waitFor();
    await page.getByRole('link', { name: '返回账单' }).click();
    await page.getByText('没有要缴的账单。').waitFor();
    await page.getByText('有异议，处理中，暂不催缴').waitFor();
    expect(troubles).toEqual([]);
  });

  it('paid at the counter is settled, and months can be paid ahead', async () => {
    await world.cash(6, '2027-000001');
    const { page } = await open(6, 'bills');
    await page.getByText('没有要缴的账单。').waitFor();
    await page.getByRole('link', { name: '预缴几个月' }).click();
    await page.getByRole('radio', { name: '3 个月，约 ¥63.00' }).check();
    await page.getByRole('button', { name: '去预缴 3 个月' }).click();
    await press(page, /支付成功/);
    await page.getByText('处理中').waitFor();
    await world.host.settle();
    await page.getByText('存作预缴').waitFor();
    await page.goto(addressOf(world.host.url, world.link(6)));
    await stands(page);
    expect(await page.locator('main').innerText()).toMatch(/预缴余额\s*¥63\.00/);
  });

  it('paid at the counter shows its receipt, and that it was taken back', async () => {
    await world.cash(7, '2027-000007');
    await world.host.settle();
    const { page, troubles } = await open(7, 'payments');
    await page.getByText('还没有在手机上付过款。').waitFor();
    await page.getByText('收据 2027-000007 · 现金 · 收款人').waitFor();
    await world.must(`POST /v1/compounds/${world.compound.id}/receipts/2027-000007/reverse`, {
      token: world.compound.committee,
      body: { reason: '录错户' },
    });
    await world.host.settle();
    await page.reload();
    await page.getByText('已冲正：录错户').waitFor();
    expect(troubles).toEqual([]);
  });

  it('looks well on the smallest phone, in large type and both languages', async () => {
    const [{ id }] = await paymentsOf(0);
    await looksWell(browser, world.host.url, world.link(7), ['', 'bills', `bills/${world.orderId}/2027-Q2`, 'ahead', 'payments']);
    await looksWell(browser, world.host.url, world.link(0), ['bills', `bills/${world.orderId}/2027-Q2`, 'payments', `payments/${id}`]);
    await looksWell(browser, world.host.url, 'return', ['']);
  }, 60_000);
});

it('with several bills open each can be left out', async () => {
  await world.to('2027-07-02T00:00:00.000Z');
  const { page } = await open(8, 'bills');
  await page.getByRole('button', { name: '去缴费 ¥126.00' }).waitFor();
  await page.getByRole('checkbox', { name: /2027年第3季度/ }).uncheck();
  await page.getByRole('button', { name: '去缴费 ¥63.00' }).click();
  await page.getByRole('button', { name: /支付成功/ }).waitFor();
  expect((await paymentsOf(8))[0].bills).toEqual([{ orderId: world.orderId, period: '2027-Q2', fen: 6_300 }]);
  await looksWell(browser, world.host.url, world.link(9), ['', 'bills']);
});
