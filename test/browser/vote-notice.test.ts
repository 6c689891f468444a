import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { voteNotice } from '#functions/votes/vote-notice.ts';
import { STANDARD_POLICY } from '#shared/contract/schemas/policy.ts';
import { type Tally, voteOutcome } from '#shared/domain/decisions/tally.ts';
import { momentsWhenPosted } from '#shared/domain/orders/moments.ts';
import type { VoteItem } from '#shared/store/decision/vote-store.ts';
import { openBrowser } from './browser.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
}, 60_000);
afterAll(() => browser.close());

const VOTE: VoteItem = {
  id: `vot_${'0123456789'.repeat(4).slice(0, 38)}`,
  orderId: `ord_${'0123456789'.repeat(3).slice(0, 28)}`,
  round: 1,
  purpose: 'hire',
  compoundName: '无影山中路甲院',
  firmName: '安居物业',
  packageName: '三保',
  services: ['cleaning', 'parking-order', 'maintenance'],
  servicesZh: ['公共区域保洁', '停车秩序维护', '公共设施维修'],
  servicesEn: ['cleaning', 'parking order', 'maintenance'],
  yuanPerSqmMonth: '0.35',
  medianMonthFen: 2_100,
  special: false,
  nonVotersFollowMajority: false,
  proxyLimit: 3,
  announcedAt: '2027-03-01T01:00:00.000Z',
  opensAt: '2027-03-04T16:00:00.000Z',
  endsAt: '2027-03-20T16:00:00.000Z',
  rollHash: '47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU',
  heads: 288,
  areaDm2: 1_728_000,
};
const TALLY: Tally = {
  roll: { heads: 288, areaDm2: 1_728_000 },
  yes: { heads: 163, areaDm2: 990_500 },
  no: { heads: 29, areaDm2: 173_760 },
  abstain: { heads: 9, areaDm2: 50_140 },
};
const counted = (vote: VoteItem): VoteItem => ({
  ...vote,
  result: {
    countedAt: vote.endsAt,
    root: vote.rollHash,
    replaced: 12,
    tally: TALLY,
    outcome: voteOutcome(TALLY, vote),
    ...momentsWhenPosted(vote.endsAt, STANDARD_POLICY),
  },
});
/** Every text as long as the API takes it, of wide characters. */
const LONGEST: VoteItem = {
  ...VOTE,
  special: true,
  nonVotersFollowMajority: true,
  compoundName: '院'.repeat(60),
  firmName: '业'.repeat(60),
  packageName: '包'.repeat(60),
  servicesZh: Array.from({ length: 12 }, () => '服'.repeat(40)),
  note: '说'.repeat(500),
};

describe('the notice of a vote', () => {
  it.each([
    ['an announcement', VOTE],
    ['a result', counted(VOTE)],
    ['an announcement with the longest texts', LONGEST],
    ['a result with the longest texts', counted(LONGEST)],
  ])('fits on one A4 sheet: %s', async (_, vote) => {
    const page = await browser.newPage();
    await page.setContent(voteNotice(vote, 'https://api.example.org'));
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(1);
    await page.close();
  });

  it('loads nothing and runs nothing', async () => {
    const page = await browser.newPage();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.setContent(
      voteNotice({ ...VOTE, firmName: '<img src=x onerror=alert(1)><script>alert(1)</script>' }, 'https://api.example.org'),
    );
    expect(asked.filter((url) => url.startsWith('http'))).toEqual([]);
    expect(await page.locator('script, img').count()).toBe(0);
    expect(await page.locator('.motion').textContent()).toContain('<script>alert(1)</script>');
    await page.close();
  });
});
