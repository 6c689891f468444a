import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type StreetWorld, startWorld } from '../street-world.ts';
import { openBrowser, openPage } from './browser.ts';

let world: StreetWorld;
let browser: Browser;
beforeAll(async () => {
  [browser, world] = await Promise.all([openBrowser(), startWorld()]);
}, 60_000);
afterAll(async () => {
  await browser.close();
  await world.host.stop();
});

/** Opens a page of the console as a person, who is asked for who they are. */
const signedIn = async (account: string, path: string) => {
  const opened = await openPage(browser, world.host.url);
  await opened.page.goto(`${world.host.url}${path}`);
  await opened.page.getByRole('button', { name: account }).click();
  return opened;
};

/** All that a page leaves in the browser for others to find. */
const leftBehind = async (page: Page): Promise<string> => {
  const stores = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie, location.href]));
  return stores;
};

it('signs a person in where they wanted to go; a reload asks nobody again', async () => {
  const { page, troubles } = await signedIn('liu', '/console/street?by=firm');
  await page.getByText('堤口路街道').waitFor();
  expect(new URL(page.url()).pathname).toBe('/console/street');
  await page.reload();
  await page.getByText('堤口路街道').waitFor();
  expect(troubles).toEqual([]);
});

it('keeps tokens in memory alone: not in storage, cookies or the address', async () => {
  const { page } = await signedIn('liu', '/console/street');
  await page.getByText('堤口路街道').waitFor();
  const left = await leftBehind(page);
  expect(left).not.toMatch(/eyJ[\w-]+\.eyJ/);
  expect(left).not.toContain('access_token');
});

it('signs out for good: the next person is asked who they are', async () => {
  const { page, troubles } = await signedIn('liu', '/console/street');
  await page.getByRole('button', { name: '退出' }).click();
  await page.getByRole('heading', { name: '您已退出' }).waitFor();
  await page.getByRole('link', { name: '重新登录' }).click();
  await page.getByRole('button', { name: 'wang' }).click();
  await page.waitForURL(/compounds/);
  expect(troubles).toEqual([]);
});
