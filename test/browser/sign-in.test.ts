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

it('keeps what was typed when the sign-in has expired, and goes on after signing in again in a window of its own', async () => {
  const { page } = await signedIn('liu', '/console/street/firms');
  await page.getByLabel('公司名称').fill('和顺物业');
  // The API does not know the token any more, and the sign-in service does not renew it.
  await page.route('**/v1/street/firms', (route) => route.fulfill({ status: 401, json: { code: 'unauthenticated' } }), { times: 1 });
  await page.route('**/oidc/token', (route) => route.fulfill({ status: 400, json: { error: 'invalid_grant' } }), { times: 1 });
  await page.getByRole('button', { name: '登记公司' }).click();
  const question = page.getByRole('dialog', { name: '登录已过期' });
  await question.waitFor();
  expect(await page.getByLabel('公司名称').inputValue()).toBe('和顺物业');
  const [window] = await Promise.all([page.context().waitForEvent('page'), question.getByRole('button', { name: '重新登录' }).click()]);
  await window.waitForEvent('close');
  await page
    .getByRole('dialog')
    .getByText(/^pk_test_/)
    .waitFor();
  expect(await question.count()).toBe(0);
});

it('says what is kept when the person does not sign in again', async () => {
  const { page } = await signedIn('liu', '/console/street/firms');
  await page.getByLabel('公司名称').fill('康居物业');
  await page.route('**/v1/street/firms', (route) =>
    route.fulfill({
      status: 401,
      json: { type: 'about:blank', title: '请登录', status: 401, detail: '登录后再试。', code: 'unauthenticated', requestId: 'r' },
    }),
  );
  await page.route('**/oidc/token', (route) => route.fulfill({ status: 400, json: { error: 'invalid_grant' } }));
  await page.getByRole('button', { name: '登记公司' }).click();
  await page.getByRole('button', { name: '先不登录' }).click();
  await page.getByRole('alert').waitFor();
  expect(await page.getByLabel('公司名称').inputValue()).toBe('康居物业');
});
