import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Host, startHost } from '#infra/local/host.ts';
import { demoPeople } from '../../demo/people.ts';
import { type Shown, seed, seedBegins } from '../../demo/seed.ts';
import { axeFindings, scrollsSideways } from './accessible.ts';
import { openBrowser } from './browser.ts';
import { consolePaths, filledPath, pageName } from './console-pages.ts';
import { demoLinks, demoPlaces } from './demo-places.ts';
import { addressOf, openLink, stands } from './link-pages.ts';
import { takePicture } from './picture.ts';

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

const ONLY_CHINESE = expect.stringMatching(/^[\u4e00-\u9fff，。、：]+$/);

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

describe.each(consolePaths())('%s', (path) => {
  const account = path.startsWith('/street') ? 'li' : 'zhao';

  it.each(['zh-CN', 'en-GB'])('stands in %s without a finding, and fits a phone', async (locale) => {
    const address = filledPath(path, await demoPlaces(host, shown));
    for (const size of locale === 'zh-CN' ? (['desktop', 'phone'] as const) : (['phone'] as const)) {
      const { page, troubles } = await windowOf(account, locale, size);
      await page.goto(`${host.url}${address}`);
      await stands(page);
      if (locale === 'zh-CN') await takePicture(page, `${pageName(path)}-${size}`);
      expect(troubles.splice(0), pageName(path)).toEqual([]);
      expect(await axeFindings(page)).toEqual([]);
      expect(await scrollsSideways(page), size).toBe(false);
      // Chinese stands in an English page only where it is a name, or what somebody wrote.
      if (locale === 'en-GB') expect(await page.locator('nav, label, thead, button').allInnerTexts()).not.toContainEqual(ONLY_CHINESE);
    }
  });
});

/** Places behind a household's and an owner's link. */
const LINK_PLACES = {
  household: ['', 'rate/:order', 'bills', 'bills/:order/:period', 'ahead', 'payments'],
  owner: ['', 'vote/:vote'],
} as const;

describe.each(Object.keys(LINK_PLACES) as (keyof typeof LINK_PLACES)[])('behind the link of a %s', (kind) => {
  it.each(LINK_PLACES[kind])('"%s" stands without a finding, on a phone and beside it', async (place) => {
    const { token, ...values } = (await demoLinks(host, shown))[kind](place);
    const path = place.replace(/:(\w+)/g, (_, name: string) => values[name as keyof typeof values] ?? '');
    for (const size of ['phone', 'desktop'] as const) {
      const { page, troubles } = await openLink(browser, host.url, token, path, SIZES[size].width);
      await takePicture(page, `${kind}-${place.split('/')[0] || 'home'}${place.split('/').length > 2 ? '-one' : ''}-${size}`);
      expect(troubles, addressOf('', '', path)).toEqual([]);
      expect(await axeFindings(page)).toEqual([]);
      expect(await scrollsSideways(page), size).toBe(false);
      await page.context().close();
    }
  });
});
