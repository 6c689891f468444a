import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { uploadPhoto } from '../drawn-photo.ts';
import { type StreetWorld, startWorld } from '../street-world.ts';
import { axeFindings } from './accessible.ts';
import { openBrowser, openPage } from './browser.ts';
import { addressOf, looksWell, openLink, stands } from './link-pages.ts';

let world: StreetWorld;
let browser: Browser;
let orderId: string;
const link = () => world.compound.links[0]?.token ?? '';

beforeAll(async () => {
  [browser, world] = await Promise.all([openBrowser(), startWorld({ units: 4 })]);
  orderId = (await world.place()).id;
  await world.accept(orderId, '2026-12-01');
  await world.to('2026-12-10T04:00:00.000Z');
  for (let n = 0; n < 4; n += 1) {
    const photos = n % 2 === 1 ? [await uploadPhoto(world, orderId, 2 * n), await uploadPhoto(world, orderId, 2 * n + 1)] : undefined;
    const body = {
      service: 'cleaning',
      doneAt: `2026-12-0${n + 2}T02:30:00.000Z`,
      by: '保洁员老周',
      note: `清扫 ${n + 1} 号楼楼道`,
      photos,
    };
    await world.must(`PUT /v1/firm/orders/${orderId}/visits/v${n}`, { token: world.firm.key, body });
  }
}, 60_000);
afterAll(async () => {
  await browser.close();
  await world.stop();
});

/** Sizes of the pictures as they have arrived: none that failed is wider than nothing. */
const arrived = async (page: Page): Promise<number[]> => {
  for (const image of await page.locator('img').all()) await image.scrollIntoViewIfNeeded();
  await expect.poll(() => page.locator('img').evaluateAll((all) => all.every((image) => (image as HTMLImageElement).complete))).toBe(true);
  return page.locator('img').evaluateAll((all) => all.map((image) => (image as HTMLImageElement).naturalWidth));
};
const FIRST_ALT = '公共区域保洁（2026年12月5日）的照片，1 / 2';

describe('a household’s service log', () => {
  it('shows the photos of a visit, each with service and date for whoever cannot see it, and opens one whole', async () => {
    const { page, troubles } = await openLink(browser, world.host.url, link());
    expect(await arrived(page)).toEqual([48, 48, 48, 48]);
    const first = page.getByRole('img', { name: FIRST_ALT });
    expect(await first.boundingBox()).toMatchObject({ width: 96, height: 72 });
    const [opened] = await Promise.all([page.context().waitForEvent('page'), first.click()]);
    await opened.waitForLoadState();
    expect(await opened.locator('img').evaluate((image) => (image as HTMLImageElement).naturalWidth)).toBe(48);
    expect(troubles).toEqual([]);
  });

  it('holds still while they come', async () => {
    const { page } = await openPage(browser, world.host.url, 390);
    await page.addInitScript(() => {
      const shifts: number[] = [];
      Object.assign(window, { shifts });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) shifts.push((entry as unknown as { value: number }).value);
      }).observe({ type: 'layout-shift', buffered: true });
    });
    const { promise: held, resolve: letThem } = Promise.withResolvers<void>();
    await page.route('**/photos/**', (route) => held.then(() => route.continue()));
    await page.goto(addressOf(world.host.url, link()));
    await stands(page);
    const before = await page.locator('main').evaluate((main) => main.scrollHeight);
    letThem();
    expect(await arrived(page)).toEqual([48, 48, 48, 48]);
    expect(await page.locator('main').evaluate((main) => main.scrollHeight)).toBe(before);
    const shifted = await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts.reduce((sum, shift) => sum + shift, 0));
    expect(shifted).toBeLessThanOrEqual(0.05);
  });

  it('asks for new urls when those of an open page have ended', async () => {
    const { page } = await openLink(browser, world.host.url, link());
    const first = page.getByRole('img', { name: FIRST_ALT });
    const before = await first.getAttribute('src');
    // The page's own clock goes on by an hour, as the product's does.
    world.host.clock.moveTo(new Date(Date.parse(world.host.clock.now()) + 3_600_000).toISOString());
    await page.evaluate(() => {
      const real = Date.now;
      Date.now = () => real() + 3_600_000;
    });
    await first.click();
    await expect.poll(() => first.getAttribute('src')).not.toBe(before);
    expect(await arrived(page)).toEqual([48, 48, 48, 48]);
    expect(page.context().pages()).toHaveLength(1);
  });

  it('looks well on the smallest phone, in large type and both languages', async () => {
    await looksWell(browser, world.host.url, link(), ['']);
  }, 60_000);
});

it('the committee sees the same photos beside each visit', async () => {
  const { page, troubles } = await openPage(browser, world.host.url, 1280);
  await page.goto(`${world.host.url}/console/compounds/${world.compound.id}/orders/${orderId}/visits`);
  await page.locator('button[value="wang"]').click();
  await page.getByRole('img', { name: FIRST_ALT }).waitFor();
  expect(await arrived(page)).toEqual([48, 48, 48, 48]);
  expect(await axeFindings(page)).toEqual([]);
  expect(troubles).toEqual([]);
});
