import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Host, startHost } from '#infra/local/host.ts';
import { demoPeople } from '../../demo/people.ts';
import { apiOf } from '../../demo/seed/api.ts';
import type { Step } from '../../demo/story/stage.ts';
import { liveStory } from '../../demo/story.ts';

let host: Host;
let story: Awaited<ReturnType<typeof liveStory>>;
const told: Step[] = [];
beforeAll(async () => {
  host = await startHost({ clockAt: '2026-11-23T01:00:00.000Z', people: demoPeople, quiet: true });
  story = await liveStory(host, (step) => told.push(step));
}, 120_000);
afterAll(() => host.stop());

const fraction = (numerator: number, denominator: number, text: string) => ({ numerator, denominator, text });

it('counts the four votes as the data say', () => {
  expect(story.summary.votes.map(({ compound, outcome, failedTests }) => [compound, outcome, ...failedTests])).toEqual([
    ['无影山中路甲院', 'passed'],
    ['松林里', 'failed', 'quorumArea'],
    ['铁工新村', 'failed', 'majorityHeads', 'majorityArea'],
    ['柳荫院', 'failed', 'majorityHeads'],
  ]);
  expect(story.summary.votes.every(({ verified }) => verified)).toBe(true);
});

it('shows 80.0 % for the first quarter and misses 80 %, with what was paid ahead released into it', () => {
  expect(story.summary.quarters['2027-Q2']).toMatchObject({
    billedFen: 1_814_400,
    receivedFen: 1_451_440,
    rates: { C: fraction(1_451_440, 1_814_400, '80.0%'), H: fraction(0, 0, '—'), Z: fraction(1_451_440, 1_814_400, '80.0%') },
    targetPercent: 80,
    meetsTarget: false,
  });
  expect(story.summary.counts).toMatchObject({ units: 288, bills: 288 });
  // Online and at the counter.
  expect(story.summary.counts.online).toBeGreaterThan(100);
  expect(story.summary.counts.receipts).toBeGreaterThan(100);
});

it('climbs the ladder with whoever has not paid, and ends the second quarter with H and Z', () => {
  expect(story.summary.dunned).toEqual({ reminder: 59, notice: 59, referral: 59 });
  expect(story.summary.report.current).toEqual(fraction(1_451_440, 1_814_400, '80.0%'));
  const { rates, meetsTarget } = story.summary.quarters['2027-Q3'] ?? {};
  expect(rates?.H).toEqual(fraction(story.summary.lateFen, 1_814_400 - 1_451_440, '54.4%'));
  expect(rates?.Z).toEqual(fraction((rates?.C.numerator ?? 0) + (rates?.H.numerator ?? 0), 1_814_400 + 1_814_400 - 1_451_440, '82.0%'));
  expect(meetsTarget).toBe(true);
});

it('leaves books that agree with the provider’s', async () => {
  const unmatched = await apiOf(host)<{ rows: unknown[] }>('GET', '/v1/street/unmatched-payments', { as: 'li' });
  expect(unmatched.rows).toEqual([]);
  expect(host.deadLetters).toEqual([]);
  expect(host.refusals).toEqual([]);
  expect(told.length).toBeGreaterThan(20);
});
