import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { DUE_BUCKET } from '#shared/store/order-store.ts';
import type { Figure } from '../figure.ts';
import { costOf, noUsage, sumOf, times, type Usage } from '../measured/list-prices.ts';
import { LIVED, type QuarterOfFees } from '../measured/quarter-of-fees.ts';

/** What the model takes besides what was lived and counted. */
export const MODEL = {
  nights: 30.4,
  /** An order, its ratings and its vote serve for so many months of fees. */
  monthsPerOrder: 36,
  /** Looks at the household's page that lead to no payment, in a month. */
  looks: 200,
  /** Files of the page that a browser asks for anew, and their bytes: most of them it has kept. */
  pageFiles: 3,
  pageBytes: 20_000,
  /** Times that the committee looks at three pages of the console. */
  committeeLooks: 100,
  visits: 24,
  /** One deployment serves so many compounds; they share what runs for all of them. */
  compounds: 500,
  secrets: 3,
  minuteStarts: 43_800,
  /** Lambda asks each of four queues with five pollers three times a minute, whether anything is in them or not. */
  idlePolls: 4 * 5 * 3 * 43_800,
} as const;

/** Bills by month or by quarter: how many periods are billed in a month, and how many the ledger holds after the first year. */
const CYCLES = [
  { name: 'quarter', perMonth: 1 / 3, held: 4 },
  { name: 'month', perMonth: 1, held: 12 },
] as const;

const page = (looks: number): Usage => ({
  ...noUsage(),
  edgeRequest: looks * MODEL.pageFiles,
  edgeGb: (looks * MODEL.pageBytes) / 1e9,
});

/** What stands and runs for all compounds of a deployment: secrets, the minute's sweep, Lambda's looks into empty queues. */
const shared: Usage = {
  ...noUsage(),
  secretMonth: MODEL.secrets,
  schedule: MODEL.minuteStarts,
  invocation: MODEL.minuteStarts,
  gbSecond: MODEL.minuteStarts * 0.5 * 0.015,
  loggedGb: (MODEL.minuteStarts * 500) / 1e9,
  readUnit: MODEL.minuteStarts * 0.5 * DUE_BUCKET.parts,
  queueRequest: MODEL.idlePolls,
};

/** From the households that were lived to a thousand. */
const whole = (usage: Usage): Usage => times(LIVED.factor, usage);
const PAYERS = (LIVED.factor * LIVED.households * LIVED.onlinePercent) / 100;

/** A night’s recount when the ledger holds so many periods: it reads them all, and writes once. */
const recountOf = ({ recount }: QuarterOfFees, held: number): Usage => ({
  ...recount,
  readUnit: held * LIVED.factor * recount.readUnit,
  gbSecond: held * LIVED.factor * recount.gbSecond,
});

/** What a month of a compound of a thousand households costs, in USD, by what for. Pure: counted usage in, money out. */
export const costParts = (counted: QuarterOfFees, { perMonth, held }: { perMonth: number; held: number }): Record<string, number> => {
  const { order, billing, online, counter, dunning, look, committee, visit, storedBefore, storedInPeriod } = counted;
  const parts: Record<string, Usage> = {
    'online payments': times(perMonth, sumOf(whole(online), page(PAYERS))),
    'counter payments': times(perMonth, whole(counter)),
    bills: times(perMonth, whole(billing)),
    dunning: times(perMonth, whole(dunning)),
    recounts: times(MODEL.nights, recountOf(counted, held)),
    'looks at the page': sumOf(times(MODEL.looks, look), page(MODEL.looks)),
    'committee and firm': sumOf(times(MODEL.committeeLooks, committee), times(MODEL.visits, visit)),
    'order, ratings, vote': times(1 / MODEL.monthsPerOrder, whole(order)),
    storage: { ...noUsage(), storedGb: (LIVED.factor * (storedBefore + held * storedInPeriod)) / 1e9 },
    'share of the deployment': times(1 / MODEL.compounds, shared),
  };
  return Object.fromEntries(Object.entries(parts).map(([name, usage]) => [name, costOf(usage)]));
};

const totalOf = (parts: Record<string, number>) => Object.values(parts).reduce((sum, usd) => sum + usd, 0);

/** The rows of the document's table of parts: name, by quarter, by month. */
const documented = (): Map<string, number[]> => {
  const text = readFileSync(fileURLToPath(new URL('../../docs/cost.md', import.meta.url)), 'utf8');
  return new Map(
    [...text.matchAll(/^\| ([a-z, ]+) \| ([\d.]+) \| ([\d.]+) \|$/gm)].map(([, name = '', ...usd]) => [name, usd.map(Number)]),
  );
};

/** P10: what a compound of a thousand households costs in a month, and whether docs/cost.md says so. */
export const costs = (counted: QuarterOfFees): Figure[] => {
  const figure = { id: 'P10', unit: 'US¢', best: 'low', kind: 'count' } as const;
  const byCycle = CYCLES.map((cycle) => costParts(counted, cycle));
  const table = documented();
  const apart = byCycle.flatMap((parts, n) => Object.entries(parts).map(([name, usd]) => Math.abs(usd - (table.get(name)?.[n] ?? 0))));
  return [
    ...CYCLES.map(({ name }, n) => {
      const parts = byCycle[n] ?? {};
      const raw = Object.fromEntries(Object.entries(parts).map(([part, usd]) => [part, (100 * usd).toFixed(2)]));
      return { ...figure, what: `a month of 1,000 households, billed by ${name}`, value: 100 * totalOf(parts), target: 2, raw };
    }),
    { ...figure, what: 'any part of it less what docs/cost.md says, at most', value: 100 * Math.max(...apart), target: 0.06, raw: {} },
  ];
};
