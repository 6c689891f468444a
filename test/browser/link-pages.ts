import type { Browser, Page } from 'playwright-core';
import { expect } from 'vitest';
import { axeFindings, scrollsSideways } from './accessible.ts';
import { openPage } from './browser.ts';

/** The address of a place behind a household's or an owner's link. */
export const addressOf = (origin: string, token: string, path = ''): string => `${origin}/h/#/${token}${path && `/${path}`}`;

/** The page stands: nothing on it is on its way any more. */
export const stands = async (page: Page): Promise<void> => {
  await page.locator('h1').waitFor();
  await expect.poll(() => page.locator('[aria-busy="true"]').count(), { timeout: 15_000 }).toBe(0);
};

/** A link opened on a phone. */
export const openLink = async (browser: Browser, origin: string, token: string, path = '', width = 390) => {
  const opened = await openPage(browser, origin, width);
  opened.page.setDefaultTimeout(10_000);
  await opened.page.goto(addressOf(origin, token, path));
  await stands(opened.page);
  return opened;
};

/**
 * Goes to places behind a link on the smallest phone, in both languages: axe finds nothing, and with type of twice the size nothing needs
 * scrolling sideways.
 */
export const looksWell = async (browser: Browser, origin: string, token: string, paths: readonly string[]): Promise<void> => {
  const { page, troubles } = await openPage(browser, origin, 320);
  for (const path of paths) {
    await page.goto(addressOf(origin, token, path));
    await stands(page);
    for (const language of ['English', '中文'] as const) {
      await page.getByRole('button', { name: language }).click();
      expect(await page.evaluate(() => document.documentElement.lang)).toBe(language === 'English' ? 'en' : 'zh-CN');
      expect(await axeFindings(page), `${path} ${language}`).toEqual([]);
      await page.evaluate(() => {
        document.documentElement.style.fontSize = '225%';
      });
      expect(await scrollsSideways(page), `${path} ${language}`).toBe(false);
      await page.evaluate(() => {
        document.documentElement.style.fontSize = '';
      });
    }
  }
  expect(troubles).toEqual([]);
  await page.context().close();
};
