import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Host, startHost } from '#infra/local/host.ts';
import { AUDIENCES } from '#shared/contract/route.ts';
import { demoPeople } from '../../demo/people.ts';
import { seed, seedBegins, seedNotes } from '../../demo/seed.ts';
import { openBrowser, openPage } from './browser.ts';

let host: Host;
let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
  host = await startHost({ quiet: true, people: demoPeople, clockAt: seedBegins(), demo: () => (host && seedNotes(host)?.shown) ?? {} });
  await seed(host);
}, 120_000);
afterAll(async () => {
  await browser.close();
  await host.stop();
});

it.each([1280, 320])('the start page shows people, keys, links and the clock at %i pixels, and asks nobody else', async (width) => {
  const { page, troubles } = await openPage(browser, host.url, width);
  await page.goto(host.url);
  await page.getByText('李秀英').first().waitFor();
  for (const text of ['pk_test_', 'hl_', '安居物业', '无影山中路甲院']) expect(await page.locator('main').innerText()).toContain(text);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth)).toBe(true);
  expect(troubles).toEqual([]);
});

it('moves the clock, and what falls due happens', async () => {
  const { page, troubles } = await openPage(browser, host.url);
  await page.goto(host.url);
  const before = host.clock.now();
  await page.getByRole('button', { name: /\+14/ }).click();
  await expect.poll(() => Date.parse(host.clock.now()) - Date.parse(before)).toBeGreaterThan(13.9 * 86_400_000);
  expect(troubles).toEqual([]);
});

it('the reference lists every endpoint, and a person of the demo can sign in and try one', async () => {
  const { page, troubles } = await openPage(browser, host.url);
  await page.goto(`${host.url}/reference`);
  await page.locator('.opblock-tag').first().waitFor();
  expect(await page.locator('.opblock-tag').count()).toBe(AUDIENCES.length);

  await page.locator('.scheme-container .authorize').click();
  const staff = page.locator('.auth-container').first();
  const [signIn] = await Promise.all([page.context().waitForEvent('page'), staff.locator('button.authorize').click()]);
  await signIn.getByRole('button', { name: /李秀英/ }).click();
  await staff.getByText('Logout').waitFor();
  await page.locator('.close-modal').click();

  await page.locator('#operations-tag-street').click();
  await page.locator('#operations-street-getStreet .opblock-summary').click();
  await page.locator('#operations-street-getStreet').getByRole('button', { name: 'Execute' }).click();
  const answer = page.locator('#operations-street-getStreet .live-responses-table');
  await answer.waitFor();
  expect(await answer.innerText()).toContain('堤口路街道');
  expect(troubles).toEqual([]);
});
