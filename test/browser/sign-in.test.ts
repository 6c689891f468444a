import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type StreetWorld, startWorld } from '../street-world.ts';
import { openBrowser } from './browser.ts';

let world: StreetWorld;
let browser: Browser;
beforeAll(async () => {
  [browser, world] = await Promise.all([openBrowser(), startWorld()]);
}, 60_000);
afterAll(async () => {
  await browser.close();
  await world.host.stop();
});
