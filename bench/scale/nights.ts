import { type FunctionName, queues, wiringOf } from '#infra/wiring.ts';
import { byTable, type Doing, unitsOf } from './counted-writes.ts';
import { type NightRun, playNight } from './night.ts';
import { FIRST_SHARDS, roundedAll, type Scenario } from './scenario.ts';
import type { Random } from './seeded.ts';
import { compoundsOf, HABITS, householdsOf, MACHINERY, type Size } from './sizes.ts';

const { ownMs, databaseMs, hopMs, sendMs } = MACHINERY;
/** In the index, a page moves its order's entry in the bucket that all orders share; each compound has a list of overdue bills of its own besides. */
const BUCKET_UNITS = 2;
/** Units of a page of bills, of a page of dunning, and how many of them are worked on side by side (functions/billing-page, functions/dunning-page). */
const BILLS = 250;
const INSERTS = 4 * 25;
const LOOKED = 200;
const STEPS = 25;

/** How many of a queue's messages are worked on at once, and how long each waits first. */
export type Pace = { atOnce: number; delayMs: number };
const paceOf = (name: 'billing-page' | 'dunning-page' | 'reconcile'): Pace => {
  const { trigger } = wiringOf(name);
  if (trigger.kind !== 'queue') throw new Error(`${name} is on no queue`);
  return { atOnce: trigger.concurrency, delayMs: (queues[trigger.queue].delaySeconds ?? 0) * 1_000 };
};
/** As it is wired. */
export const PACES = { billing: paceOf('billing-page'), dunning: paceOf('dunning-page'), recount: paceOf('reconcile') };
/** Rounds of requests to the database, one after the other, and a message sent. */
const pageMs = (rounds: number): number => ownMs + rounds * databaseMs + sendMs;

const times = (factor: number, units: Record<string, number>): Record<string, number> =>
  Object.fromEntries(Object.entries(units).map(([key, more]) => [key, factor * more]));

type Pages = { run: NightRun; page: Partial<Record<Doing, number>>; orders: number; ofOneStreet: number };

/** What is asked in the busiest second of a night in which orders are worked through page by page. */
const pagesOf = (name: string, invoked: FunctionName, { run, page, orders, ofOneStreet }: Pages, { atOnce }: Pace): Scenario => {
  const units = unitsOf(page);
  const pages: Record<string, number> = {
    'ledger/order-period': run.ofOneOrder,
    'ledger/order': run.ofOneOrder,
    'events/order': run.ofOneOrder,
    'ledger/street-sums': ofOneStreet,
    'audit/street-month': ofOneStreet,
  };
  const keys = Object.entries(pages).flatMap(([key, times]) => (units[key] === undefined ? [] : [[key, times * units[key]]]));
  return {
    name,
    tables: roundedAll(byTable(times(run.busiest, units))),
    keys: roundedAll({
      ...Object.fromEntries(keys),
      'ledger.due (one bucket)': BUCKET_UNITS * run.busiest,
      ...(page.reminder && { 'ledger.due (list of a compound)': ((units['ledger.due'] ?? 0) - BUCKET_UNITS) * run.ofOneOrder }),
    }),
    invocations: { [invoked]: Math.min(orders, atOnce) },
    seconds: { 'until the last page': Math.round(run.seconds) },
    asks: { startSeconds: (orders * sendMs) / 1_000, startOrders: orders, inFlight: run.waiting },
  };
};

/** How much of what is done in the busiest second is of one street: all, where orders come street by street; of those that are spread, its share and half as much again. */
const ofStreet = (size: Size, run: NightRun, spread: boolean): number =>
  spread && size.streets > 1 ? Math.ceil((1.5 * HABITS.largestStreet * run.busiest) / size.streets) : run.busiest;

/** Everybody is billed in one night. */
export const billingNight = (size: Size, random: Random, pace = PACES.billing): Scenario => {
  const orders = compoundsOf(size);
  const bill = Math.min(BILLS, size.householdsPerCompound);
  // Contract; roll and run; units and waivers; bills; what was paid ahead; the page is booked.
  const ms = pageMs(5 + Math.ceil(bill / INSERTS));
  // The draft is opened and numbers are taken in steps of their own.
  const pages = 2 + Math.ceil(size.householdsPerCompound / BILLS);
  const run = playNight({ orders, pages, pageMs: ms, sendMs, ...pace, delayMs: pace.delayMs + hopMs }, random);
  const ofOneStreet = ofStreet(size, run, false);
  return pagesOf('billing night', 'billing-page', { run, page: { page: 1, bill }, orders, ofOneStreet }, pace);
};

/** Everybody who has not paid is reminded on one morning. @param spread orders are queued so that those of a street do not come together */
export const reminderMorning = (size: Size, random: Random, pace = PACES.dunning, spread = true): Scenario => {
  const orders = compoundsOf(size);
  const reminder = (Math.min(LOOKED, size.householdsPerCompound) * HABITS.remindedPercent) / 100;
  // Contract and period; bills; how far they have climbed; a step each; the look is noted.
  const ms = pageMs(4 + Math.ceil(reminder / STEPS));
  const pages = Math.ceil(size.householdsPerCompound / LOOKED);
  const run = playNight({ orders, pages, pageMs: ms, sendMs, ...pace, delayMs: pace.delayMs + hopMs }, random);
  const ofOneStreet = ofStreet(size, run, spread);
  const scenario = pagesOf('reminder morning', 'dunning-page', { run, page: { look: 1, reminder }, orders, ofOneStreet }, pace);
  // One reader of each shard writes an audit entry after the other, so no more comes to the trail than they can write.
  const read = FIRST_SHARDS * (1_000 / MACHINERY.databaseMs);
  const all = (householdsOf(size) * HABITS.remindedPercent) / 100;
  const upTo = (value = 0) => Math.round(Math.min(value, read));
  return {
    ...scenario,
    tables: { ...scenario.tables, audit: upTo(scenario.tables.audit) },
    keys: { ...scenario.keys, 'audit/street-month': upTo(scenario.keys['audit/street-month']) },
    invocations: { ...scenario.invocations, audit: FIRST_SHARDS, 'webhook-fanout': FIRST_SHARDS },
    seconds: { ...scenario.seconds, 'audit trail and journal behind': Math.round(Math.max(0, all / read - run.seconds)) },
  };
};

/** Months of bills that a ledger holds when it is counted again. */
const MONTHS = 12;

/** Every ledger is counted again. */
export const recountNight = (size: Size, random: Random, { atOnce } = PACES.recount): Scenario => {
  const orders = compoundsOf(size);
  const bytes = HABITS.largestCompound * size.householdsPerCompound * MONTHS * MACHINERY.entryBytes;
  const megabytes = (2 * size.householdsPerCompound * MONTHS * MACHINERY.entryBytes) / 1e6;
  const ms = pageMs(10) + megabytes * MACHINERY.megabytePageMs;
  const run = playNight({ orders, pages: 1, pageMs: ms, sendMs, delayMs: hopMs, atOnce }, random);
  const units = unitsOf({ recount: Math.max(1, run.busiest) });
  const perReader = 256 * (1_000 / MACHINERY.megabytePageMs);
  return {
    name: 'recount night',
    tables: roundedAll(byTable(units)),
    keys: roundedAll({ 'ledger.due (one bucket)': units['ledger.due'] ?? 0, 'audit/street-month': units['audit/street-month'] ?? 0 }),
    keyReads: { 'events/compound': Math.round(Math.min(perReader, bytes / 4_096)) },
    invocations: { reconcile: Math.min(orders, atOnce) },
    seconds: {
      'until the last ledger': Math.round(run.seconds),
      'of the largest ledger': Math.round((2 * bytes * MACHINERY.megabytePageMs) / 1e9),
    },
    asks: { startSeconds: (orders * sendMs) / 1_000, startOrders: orders, tableReads: Math.min(orders, atOnce) * perReader },
  };
};
