import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import chromiumFromNpm from '@sparticuz/chromium';
import { chromium } from 'playwright-core';
import type { Figure } from '../figure.ts';
import { startRatedStreet } from '../measured/rated-street.ts';

const PORT = 9_223;
/** The console is worked on at a desk, the household's page is opened on a phone: Lighthouse's default is a slow phone on slow 4G. */
const DESKTOP = {
  extends: 'lighthouse:default',
  settings: {
    formFactor: 'desktop',
    screenEmulation: { mobile: false, width: 1350, height: 940, deviceScaleFactor: 1, disabled: false },
    throttling: { rttMs: 40, throughputKbps: 10_240, cpuSlowdownMultiplier: 1 },
  },
};

type Scores = Record<'performance' | 'accessibility', number>;
type Lighthouse = (
  url: string,
  flags: object,
  config?: object,
) => Promise<{ lhr: { categories: Record<string, { score: number }>; audits: Record<string, { numericValue?: number }> } }>;

/** Lighthouse is large and no dependency: who wants these figures says `npm install --no-save lighthouse@12.8.2` before. */
const installed = async (): Promise<Lighthouse | undefined> => {
  const name = 'lighthouse';
  return (import(name) as Promise<{ default: Lighthouse }>).then(
    (module) => module.default,
    () => undefined,
  );
};

const rowsOf = (what: string, scores: Scores, performance: number, raw: Record<string, number>): Figure[] =>
  (['performance', 'accessibility'] as const).map((category) => ({
    id: 'page',
    what: `Lighthouse ${category}, ${what}`,
    value: Math.round(scores[category] * 100),
    unit: 'points',
    target: category === 'performance' ? performance : 100,
    best: 'high',
    kind: 'time',
    raw: category === 'performance' ? raw : {},
  }));

/** Lighthouse's scores of the household's page on a phone and of the consoles, signed in; none where it is not installed. */
export const lighthouseScores = async (): Promise<Figure[]> => {
  const lighthouse = await installed();
  if (!lighthouse) return [];
  const [world, profile] = await Promise.all([startRatedStreet(), mkdtemp(join(tmpdir(), 'lighthouse-'))]);
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: await chromiumFromNpm.executablePath(),
    args: [
      ...chromiumFromNpm.args.filter((arg) => arg !== '--single-process' && !arg.startsWith('--remote-debugging')),
      `--remote-debugging-port=${PORT}`,
    ],
    locale: 'zh-CN',
  });
  const { url } = world.host;
  const at = async (what: string, path: string, target: number, config?: object) => {
    const page = await context.newPage();
    await (await context.newCDPSession(page)).send('Network.clearBrowserCache');
    await page.close();
    // What has signed in stays signed in: the console renews its token with the sign-in service’s own cookie.
    const { lhr } = await lighthouse(
      `${url}${path}`,
      { port: PORT, output: 'json', onlyCategories: ['performance', 'accessibility'], disableStorageReset: true },
      config,
    );
    const scores = { performance: lhr.categories.performance?.score ?? 0, accessibility: lhr.categories.accessibility?.score ?? 0 };
    const of = (audit: string) => Math.round((lhr.audits[audit]?.numericValue ?? 0) * 1_000) / 1_000;
    return rowsOf(what, scores, target, {
      'largest paint ms': Math.round(of('largest-contentful-paint')),
      'blocked ms': Math.round(of('total-blocking-time')),
      CLS: of('cumulative-layout-shift'),
      KB: Math.round(of('total-byte-weight') / 1_024),
    });
  };
  const signIn = async (account: string, path: string) => {
    await context.clearCookies();
    const page = await context.newPage();
    await page.goto(`${url}${path}`);
    await page.locator(`button[value="${account}"]`).click();
    await page.locator('h1').waitFor();
    await page.close();
  };
  try {
    const figures = await at('household on a phone', `/h/#/${world.compound.links[0]?.token}`, 95);
    const committee = `/console/compounds/${world.compound.id}`;
    await signIn('wang', committee);
    figures.push(...(await at('committee on a phone', committee, 90)), ...(await at('committee', committee, 90, DESKTOP)));
    await signIn('liu', '/console/street');
    figures.push(...(await at('street', '/console/street', 90, DESKTOP)));
    return figures;
  } finally {
    await context.close();
    await rm(profile, { recursive: true, force: true });
    await world.stop();
  }
};
