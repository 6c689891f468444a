import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Host, startHost } from '#infra/local/host.ts';
import { demoPeople } from '../../demo/people.ts';
import { type Shown, seed, seedBegins } from '../../demo/seed.ts';
import { axeFindings, scrollsSideways } from './accessible.ts';
import { openBrowser } from './browser.ts';
import { consolePaths, filledPath, pageName } from './console-pages.ts';
import { demoPlaces } from './demo-places.ts';

let host: Host;
let browser: Browser;
let shown: Shown;
beforeAll(async () => {
  browser = await openBrowser();
  host = await startHost({ quiet: true, people: demoPeople, clockAt: seedBegins() });
  shown = await seed(host);
}, 120_000);
afterAll(async () => {
  await browser.close();
  await host.stop();
});

const SIZES = { desktop: { width: 1280, height: 900 }, phone: { width: 360, height: 740 } } as const;

/** Signed-in windows, one for each person, language and size: signing in once is enough. */
const windows = new Map<string, Promise<{ page: Page; troubles: string[] }>>();
const windowOf = (account: string, locale: string, size: keyof typeof SIZES) => {
  const open = async () => {
    const context: BrowserContext = await browser.newContext({ viewport: SIZES[size], locale });
    const page = await context.newPage();
    const troubles: string[] = [];
    page.on('pageerror', (error) => troubles.push(`script: ${error.message}`));
    page.on('console', (message) => message.type() === 'error' && troubles.push(`console: ${message.text()}`));
    page.on('response', (response) => response.status() >= 400 && troubles.push(`${response.status()} ${response.url()}`));
    await page.goto(`${host.url}/console/`);
    await page.locator(`button[value="${account}"]`).click();
    await page.locator('main').first().waitFor();
    return { page, troubles };
  };
  const key = `${account} ${locale} ${size}`;
  const opened = windows.get(key) ?? open();
  windows.set(key, opened);
  return opened;
};

/** The page stands when nothing on it is on its way any more. */
const stands = async (page: Page) => {
  await page.locator('h1').first().waitFor();
  await expect.poll(() => page.locator('[aria-busy="true"]').count(), { timeout: 15_000 }).toBe(0);
};

describe.each(consolePaths())('%s', (path) => {
  const account = path.startsWith('/street') ? 'li' : 'zhao';

  it.each(['zh-CN', 'en-GB'])('stands in %s without a finding, and fits a phone', async (locale) => {
    const address = filledPath(path, await demoPlaces(host, shown));
    for (const size of ['desktop', 'phone'] as const) {
      const { page, troubles } = await windowOf(account, locale, size);
      await page.goto(`${host.url}${address}`);
      await stands(page);
      expect(troubles.splice(0), pageName(path)).toEqual([]);
      expect(await axeFindings(page)).toEqual([]);
      expect(await scrollsSideways(page), size).toBe(false);
      // Chinese may stand in an English page where it is a name, or what somebody wrote; never as the page's own heading.
      if (locale === 'en-GB') expect(await page.locator('h1').first().innerText()).not.toMatch(/^[\u4e00-\u9fff]+$/);
    }
  });
});
