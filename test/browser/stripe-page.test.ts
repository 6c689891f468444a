import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { stripeForTest } from '../local/stripe-for-test.ts';
import { openBrowser, openPage } from './browser.ts';

const LOOPBACK = 'http://127.0.0.1:';
let browser: Browser;
/** Where the payer came from and goes back to; says its own address. */
let shop: Server;
let shopUrl: string;
beforeAll(async () => {
  browser = await openBrowser();
  shop = createServer((request, response) =>
    response.writeHead(200, { 'content-type': 'text/html' }).end(`<link rel="icon" href="data:,"><h1>${request.url}</h1>`),
  ).listen(0, '127.0.0.1');
  await once(shop, 'listening');
  shopUrl = `${LOOPBACK}${(shop.address() as AddressInfo).port}`;
}, 60_000);
afterAll(async () => {
  await browser.close();
  shop.close();
});

const checkoutPage = async (width?: number) => {
  const stripe = await stripeForTest();
  const checkout = await stripe.provider.createCheckout(
    stripe.newCheckout({ successUrl: `${shopUrl}/paid?session={CHECKOUT_SESSION_ID}`, cancelUrl: `${shopUrl}/bills` }),
  );
  const { page, troubles } = await openPage(browser, LOOPBACK, width);
  await page.goto(checkout.url ?? '');
  const press = (name: RegExp) => page.getByRole('button', { name }).click();
  const state = async () => (await stripe.provider.getCheckout(checkout.checkoutId))?.state;
  return { ...stripe, ...checkout, page, troubles, press, state };
};

it.each([1280, 320])('shows what is paid for and how, at %i pixels', async (width) => {
  const { page, troubles } = await checkoutPage(width);
  const text = await page.locator('main').innerText();
  for (const part of ['¥151.20', '无影山中路甲院 1-2-301', '不会动用真实资金', '银行卡', '支付宝', '微信支付'])
    expect(text).toContain(part);
  expect(await page.title()).toContain('支付');
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth)).toBe(true);
  expect(troubles).toEqual([]);
});

it('success leads back with the checkout’s id, and nobody pays again', async () => {
  const { page, troubles, press, state, url, checkoutId, standIn } = await checkoutPage();
  await page.getByLabel('支付宝').check();
  await press(/支付成功/);
  await page.waitForURL(`${shopUrl}/paid?session=${checkoutId}`);
  expect(await state()).toBe('paid');
  expect([...standIn.account.charges.values()]).toMatchObject([{ payment_method_details: { type: 'alipay' } }]);
  await page.goto(url ?? '');
  await page.getByText('已支付').waitFor();
  expect(await page.getByRole('button').count()).toBe(0);
  expect(troubles).toEqual([]);
});

it('two tabs, or two presses, are one payment', async () => {
  const { page, url, checkoutId, standIn } = await checkoutPage();
  const second = await page.context().newPage();
  await second.goto(url ?? '');
  await page.getByRole('button', { name: /支付成功/ }).dblclick();
  await page.waitForURL(`${shopUrl}/paid?session=${checkoutId}`);
  await second.getByRole('button', { name: /支付成功/ }).click();
  await second.waitForURL(`${shopUrl}/paid?session=${checkoutId}`);
  await page.goBack();
  await page.getByText('已支付').waitFor();
  expect(standIn.account.charges.size).toBe(1);
});

it('failure says so and lets the payer try again', async () => {
  const { page, troubles, press, state } = await checkoutPage();
  await press(/支付失败/);
  await page.getByRole('alert').getByText('支付失败，没有扣款').waitFor();
  expect(await state()).toBe('open');
  await press(/支付成功/);
  await page.waitForURL(/\/paid/);
  expect(await state()).toBe('paid');
  expect(troubles).toEqual([]);
});

it('whoever abandons goes back, and may come again until the page expires', async () => {
  const { page, press, state, url, clock, troubles } = await checkoutPage();
  await press(/放弃/);
  await page.waitForURL(`${shopUrl}/bills`);
  expect(await state()).toBe('open');
  await page.goto(url ?? '');
  clock.forward({ days: 1 });
  await press(/支付成功/);
  await page.getByText('已过期，没有扣款').waitFor();
  expect(await state()).toBe('expired');
  await page.getByRole('link', { name: /返回/ }).click();
  await page.waitForURL(`${shopUrl}/bills`);
  expect(troubles).toEqual([]);
});

it.each([
  [/^到账/, 'paid'],
  [/未到账/, 'failed'],
])('paying later leads back at once; the page then decides: %s', async (name, expected) => {
  const { page, press, state, url, troubles } = await checkoutPage();
  await press(/稍后到账/);
  await page.waitForURL(/\/paid/);
  expect(await state()).toBe('processing');
  await page.goto(url ?? '');
  await page.getByText('付款处理中').waitFor();
  await press(name);
  if (expected === 'paid') await page.waitForURL(/\/paid/);
  else await page.getByText('未到账，没有扣款').waitFor();
  expect(await state()).toBe(expected);
  expect(troubles).toEqual([]);
});

it('answers to nobody but this machine’s own pages', async () => {
  const { url = '', standIn } = await checkoutPage();
  const body = new URLSearchParams({ outcome: 'succeed', method: 'card' });
  const headers = { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' };
  expect((await fetch(url, { method: 'POST', body, headers })).status).toBe(403);
  expect(standIn.account.charges.size).toBe(0);
  expect((await fetch(`${standIn.url}/c/pay/cs_test_none`)).status).toBe(404);
});
