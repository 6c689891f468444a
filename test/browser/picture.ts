import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

/** Where `npm run screens` puts pictures of the pages; unset in a test run, which takes none. */
const folder = process.env.SCREENS;
const QUALITY = 40;
/** Taller pages are cut: a picture shows what somebody sees first. */
const MOST_HEIGHT = 1_000;

/** A small picture of the page as it stands, if pictures are asked for. */
export const takePicture = async (page: Page, name: string): Promise<void> => {
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  const { width, height } = await page.evaluate(() => ({
    width: document.documentElement.clientWidth,
    height: Math.max(document.documentElement.clientHeight, document.documentElement.scrollHeight),
  }));
  const session = await page.context().newCDPSession(page);
  const { data } = await session.send('Page.captureScreenshot', {
    format: 'webp',
    quality: QUALITY,
    captureBeyondViewport: true,
    clip: { x: 0, y: 0, width, height: Math.min(height, MOST_HEIGHT), scale: 1 },
  });
  await session.detach();
  writeFileSync(join(folder, `${name}.webp`), Buffer.from(data, 'base64'));
};
