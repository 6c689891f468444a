import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { queues } from '#infra/wiring.ts';
import { SECRET_NAMES } from '#shared/platform/platform.ts';
import { type TableName, tableNames, tableShape } from '#shared/store/tables.ts';
import type { Figure } from '../figure.ts';
import { costOf, noUsage, sumOf, times, type Usage } from '../measured/list-prices.ts';
import { LIVED, type QuarterOfFees, type Stored } from '../measured/quarter-of-fees.ts';

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
  /** Photos of each visit, their bytes, and how often each is looked at. */
  photosPerVisit: 1,
  photoBytes: 300_000,
  photoLooks: 5,
  /** Months of photos that are kept when the month is counted. */
  photoMonths: 12,
  /** Everything is counted again so often in a month, besides when bills were issued (functions/reconcile/count-recent.ts). */
  wholeRecounts: 30.4 / 7,
  /** A payment is held against the provider's list on so many nights (functions/payment-reconcile). */
  nightsCompared: 4 + 36 / 7,
  /** Copies in cold storage at a time, one each quarter, of tables that are copied (infra/constructs/kept-copies.ts). */
  copies: 4,
  /** One deployment serves so many compounds; they share what runs for all of them. */
  compounds: 500,
  secrets: SECRET_NAMES.length,
  minuteStarts: 43_800,
  /** Lambda begins with five pollers on each queue, and each asks three times a minute, whether anything is in it or not. */
  idlePolls: Object.keys(queues).length * 5 * 3 * 43_800,
} as const;
const COPIED: readonly TableName[] = ['catalogue', 'orders', 'ledger', 'events', 'audit'];

/** Bills by month or by quarter: how many periods are billed in a month, and how many the ledger holds after the first year. */
const CYCLES = [
  { name: 'quarter', perMonth: 1 / 3, held: 4 },
  { name: 'month', perMonth: 1, held: 12 },
] as const;
type Cycle = { perMonth: number; held: number };

const page = (looks: number): Usage => ({
  ...noUsage(),
  edgeRequest: looks * MODEL.pageFiles,
  edgeGb: (looks * MODEL.pageBytes) / 1e9,
});

/** What stands and runs for all compounds of a deployment: secrets, the minute's sweep, Lambda's looks into empty queues. */
const shared = ({ minute }: QuarterOfFees): Usage => ({
  ...times(MODEL.minuteStarts, minute),
  secretMonth: MODEL.secrets,
  queueRequest: MODEL.idlePolls,
});

/** From the households that were lived to a thousand. */
const whole = (usage: Usage): Usage => times(LIVED.factor, usage);
const PAYERS = (LIVED.factor * LIVED.households * LIVED.onlinePercent) / 100;

/** Households for which something is booked in a period. */
const BOOKED = (LIVED.factor * LIVED.households * (LIVED.onlinePercent + LIVED.counterPercent)) / 100;

/** A count of everything when the ledger holds so many periods: it reads them all, and writes once. */
const wholeOf = ({ wholeRecount }: QuarterOfFees, held: number): Usage => ({
  ...wholeRecount,
  readUnit: held * LIVED.factor * wholeRecount.readUnit,
  gbSecond: held * LIVED.factor * wholeRecount.gbSecond,
});

/** A month of nights: most are quiet, once a week and when bills were issued everything is counted, and each unit for which something was booked once. */
const recounts = (counted: QuarterOfFees, { perMonth, held }: Cycle): Usage =>
  sumOf(
    times(MODEL.nights, counted.quietRecount),
    times(MODEL.wholeRecounts + perMonth, wholeOf(counted, held)),
    // The night after that reads the new bills once more.
    times(perMonth, wholeOf(counted, 1)),
    times(perMonth * BOOKED * held, counted.unitRecounted),
  );

const photos = (): Usage => {
  const taken = MODEL.visits * MODEL.photosPerVisit;
  const gb = MODEL.photoBytes / 1e9;
  return {
    ...noUsage(),
    // Put by the firm, copied to where it stays.
    photoWrite: 2 * taken,
    photoGb: taken * gb * MODEL.photoMonths,
    edgeRequest: taken * MODEL.photoLooks,
    edgeGb: taken * gb * MODEL.photoLooks,
  };
};

const gbOf = (stored: Stored, tables: readonly TableName[]): number => tables.reduce((sum, table) => sum + stored[table], 0) / 1e9;
const LASTING = tableNames.filter((name) => tableShape(name).ttl === undefined && !tableShape(name).rarelyRead);
const RARE = tableNames.filter((name) => tableShape(name).rarelyRead);
const PASSING = tableNames.filter((name) => tableShape(name).ttl !== undefined);
/** Of a thousand households, when the ledger holds so many periods. */
const storedGb = ({ storedBefore, storedInPeriod }: QuarterOfFees, held: number, tables: readonly TableName[]): number =>
  LIVED.factor * (gbOf(storedBefore, tables) + held * gbOf(storedInPeriod, tables));

/** What a month of a compound of a thousand households costs, in USD, by what for. Pure: counted usage in, money out. */
export const costParts = (counted: QuarterOfFees, cycle: Cycle): Record<string, number> => {
  const { order, billing, online, counter, dunning, compared, told, look, committee, visit } = counted;
  const { perMonth, held } = cycle;
  const parts: Record<string, Usage> = {
    'online payments': times(perMonth, sumOf(whole(online), page(PAYERS))),
    'counter payments': times(perMonth, whole(counter)),
    bills: times(perMonth, whole(billing)),
    dunning: times(perMonth, whole(dunning)),
    recounts: recounts(counted, cycle),
    'comparison with the provider': times(perMonth * PAYERS * MODEL.nightsCompared, compared),
    'looks at the page': sumOf(times(MODEL.looks, look), page(MODEL.looks)),
    'committee and firm': sumOf(times(MODEL.committeeLooks, committee), times(MODEL.visits, visit)),
    'webhooks to the firm': times(perMonth, whole(told)),
    photos: photos(),
    'order, ratings, vote': times(1 / MODEL.monthsPerOrder, whole(order)),
    // What expires stays for a month, and that is how much of a period comes in one.
    storage: {
      ...noUsage(),
      storedGb: storedGb(counted, held, LASTING) + storedGb(counted, perMonth, PASSING),
      rareGb: storedGb(counted, held, RARE),
    },
    copies: { ...noUsage(), copyGb: MODEL.copies * storedGb(counted, held / 2, COPIED) },
    'share of the deployment': times(1 / MODEL.compounds, shared(counted)),
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
