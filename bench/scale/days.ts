import { wiringOf } from '#infra/wiring.ts';
import { DUE_BUCKET } from '#shared/store/order-store.ts';
import { backlogOf, busiestHour, peakOf } from './arrivals.ts';
import { byTable, COUNTED, unitsOf } from './counted-writes.ts';
import { FIRST_SHARDS, roundedAll, type Scenario } from './scenario.ts';
import type { Random } from './seeded.ts';
import { compoundsOf, HABITS, householdsOf, MACHINERY, type Size } from './sizes.ts';

const { ownMs, databaseMs, providerMs, sendMs } = MACHINERY;
const apply = wiringOf('payment-apply').trigger;
const APPLIED_AT_ONCE = apply.kind === 'queue' ? apply.concurrency : 1;
/** Orders that a sweep moves side by side (functions/deadlines). */
const SWEPT = 8;
/** Payments in a page of the provider's list, and days that are compared once a week (functions/payment-reconcile). */
const LISTED = 100;
const percent = (of: number, percent: number) => (of * percent) / 100;
const seconds = (requests = 0, moreMs = 0) => (ownMs + requests * databaseMs + moreMs) / 1_000;

/** The second of the two days after a reminder: payments come as people do. */
export const payday = (size: Size, random: Random): Scenario => {
  const paying = percent(percent(householdsOf(size), HABITS.paidOnEachDayPercent), HABITS.onlinePercent);
  const come = busiestHour(paying, random);
  const inAll = peakOf(come);
  const inStreet = peakOf(busiestHour((HABITS.largestStreet * paying) / size.streets, random));
  const inCompound = peakOf(busiestHour((HABITS.largestCompound * paying) / compoundsOf(size), random));
  const { requests } = COUNTED.payment;
  const all = unitsOf({ payment: inAll });
  const street = unitsOf({ payment: inStreet });
  const compound = unitsOf({ payment: inCompound });
  // A firm that wants to be told is looked up twice, and the payment is counted and queued for the hour.
  const told = backlogOf(come, FIRST_SHARDS / seconds(6));
  const journal = backlogOf(come, FIRST_SHARDS / seconds(requests.audit));
  const applied = backlogOf(come, APPLIED_AT_ONCE / seconds(requests['payment-apply']));
  const online = percent(householdsOf(size), HABITS.onlinePercent);
  return {
    name: 'payday',
    tables: roundedAll({ ...byTable(all), webhooks: 7 * inAll }),
    keys: roundedAll({
      'ledger/day-of-payments': all['ledger/day-of-payments'] ?? 0,
      'ledger/street-sums': street['ledger/street-sums'] ?? 0,
      'audit/street-month': street['audit/street-month'] ?? 0,
      'ledger/compound': compound['ledger/compound'] ?? 0,
      'events/compound': compound['events/compound'] ?? 0,
      'ledger/order-period': compound['ledger/order-period'] ?? 0,
      // What is told of an hour is queued once; what comes after finds it there, which costs as much.
      'webhooks/endpoint': percent(6 * inAll, HABITS.largestFirmPercent),
    }),
    invocations: roundedAll({
      payments: inAll * seconds(requests.payments, providerMs + sendMs),
      household: inAll * HABITS.requestsPerPayment * seconds(2),
      'payment-webhook': inAll * seconds(requests['payment-webhook'], sendMs),
      'payment-apply': Math.min(APPLIED_AT_ONCE, inAll * seconds(requests['payment-apply'])),
      audit: FIRST_SHARDS,
      'webhook-fanout': FIRST_SHARDS,
    }),
    seconds: {
      'payments wait to be booked': Math.round(applied.lagSeconds),
      'journal behind': Math.round(journal.lagSeconds),
      'firms told late': Math.round(told.lagSeconds),
    },
    asks: {
      provider: inAll,
      gateway: (HABITS.requestsPerPayment + 1) * inAll,
      route: HABITS.sameRoutePerPayment * inAll,
      providerList: (online / LISTED) * (providerMs / 1_000),
      inFlight: applied.most,
    },
  };
};

/** The evening on which many votes close, and the sweep that counts them. @param parts of the bucket that the sweep reads */
export const voteClose = (size: Size, random: Random, { parts } = DUE_BUCKET): Scenario => {
  const votes = Math.ceil(percent(compoundsOf(size), HABITS.votesAtOncePercent));
  const owners = votes * size.householdsPerCompound;
  const lastDay = percent(percent(owners, HABITS.turnoutPercent), HABITS.lastDayPercent);
  const come = peakOf(busiestHour(lastDay, random));
  const inVote = peakOf(busiestHour((HABITS.largestCompound * lastDay) / votes, random));
  const readMs = (2 * size.householdsPerCompound * MACHINERY.voterBytes * MACHINERY.megabytePageMs) / 1e6;
  const { deadlines } = COUNTED.move.requests;
  // Orders whose votes close; of those that only move, a sweep makes more in a second.
  const counted = SWEPT / seconds(deadlines, readMs);
  const moved = SWEPT / seconds(2);
  const units = unitsOf({ ballot: come });
  const sweep = unitsOf({ move: Math.min(moved, compoundsOf(size)) });
  const largest = HABITS.largestCompound * size.householdsPerCompound * MACHINERY.voterBytes;
  return {
    name: 'vote close',
    tables: roundedAll({ ...byTable(units), ...byTable(sweep) }),
    keys: roundedAll({
      'orders/vote': inVote,
      // Each order's entry goes from one place of its part to another.
      'orders.due (one part)': (sweep['orders.due'] ?? 0) / parts,
      'audit/street-month': (sweep['audit/street-month'] ?? 0) / Math.min(size.streets, SWEPT),
    }),
    keyReads: { 'orders/vote': Math.round(largest / 4_096) },
    invocations: roundedAll({ owner: come * seconds(COUNTED.ballot.requests.owner), deadlines: 1 }),
    seconds: {
      'until the last vote is counted': Math.round(60 + votes / counted),
      'until all orders have moved, if all are due': Math.round(compoundsOf(size) / moved),
    },
    asks: { gateway: 3 * come },
  };
};
