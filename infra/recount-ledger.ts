import { parseArgs } from 'node:util';
import { type LocalDate, localDateOf } from '#shared/domain/calendar/local-date.ts';
import type { Difference } from '#shared/domain/ledger/recount.ts';
import { systemClock } from '#shared/platform/clock.ts';
import { readEnvironment } from '#shared/platform/environment.ts';
import type { Database } from '#shared/store/database.ts';
import { providerEventStore } from '#shared/store/ledger/provider-event-store.ts';
import { reconcileStore } from '#shared/store/ledger/reconcile-store.ts';
import { operatorClient } from './operator-client.ts';
import { correctLedger, readBooks } from './restore/correct-ledger.ts';
import { restorePayments } from './restore/lost-payments.ts';
import { restorePlaces } from './restore/lost-places.ts';

/**
 * A compound's ledger against its bills and entries. `written`: amounts corrected, payments and places given again; `left`: what still differs;
 * `refundIds`: refunds whose end is to be asked for.
 */
export type Recounted = {
  compoundId: string;
  bills: number;
  entries: number;
  found: Difference[];
  written: number;
  left: Difference[];
  refundIds: string[];
};

/**
 * Counts a compound's ledger from bills as issued and entries, and with `apply` makes what is stored the same: balances, sums, what is paid ahead,
 * online payments, the places of entries. It is what brings a ledger that was put back to an earlier minute up to now, since entries are never put back in time.
 */
export const recountLedger = async (
  db: Database,
  { compoundId, today, apply }: { compoundId: string; today: LocalDate; apply: boolean },
): Promise<Recounted> => {
  const { bills, entries, differences } = await readBooks(db, compoundId, today);
  const found = { compoundId, bills: bills.length, entries: entries.length, found: differences };
  if (!apply) return { ...found, written: 0, left: differences, refundIds: [] };
  // The next night counts and compares everything, not what has changed since a night before.
  await reconcileStore(db).begin(compoundId, today);
  await reconcileStore(db).next(compoundId, today, undefined);
  await providerEventStore(db).compareAll();
  const amounts = await correctLedger(db, compoundId, today);
  const payments = await restorePayments(db, entries);
  const places = await restorePlaces(db, compoundId, bills, entries);
  return {
    ...found,
    written: amounts.written + payments.written + places,
    left: [...amounts.left, ...payments.left],
    refundIds: payments.refundIds,
  };
};

/** More compounds than a city has. */
const MOST = 20_000;
const NAMED = 20;

const USAGE = `TABLE_LEDGER=… TABLE_EVENTS=… npm run recount -- --compound cmp_… | --all [--apply]
  --all    every compound whose ledger is counted at night
  --apply  write what was counted; without it, it only tells`;

const main = async () => {
  const { values } = parseArgs({
    options: { compound: { type: 'string' }, all: { type: 'boolean', default: false }, apply: { type: 'boolean', default: false } },
  });
  const { compound, all, apply } = values;
  if (all === Boolean(compound)) throw new Error(USAGE);
  const { tables } = readEnvironment({ tables: ['ledger', 'events'] }, process.env);
  const db = { client: operatorClient(), tables };
  const compounds = compound ? [compound] : await reconcileStore(db).due('9999-12-31', MOST);
  let differing = 0;
  for (const compoundId of compounds) {
    const { bills, entries, found, written, left, refundIds } = await recountLedger(db, {
      compoundId,
      today: localDateOf(systemClock.now()),
      apply,
    });
    console.log(`${compoundId}: ${bills} bills, ${entries} entries, ${found.length} differences; written ${written}, left ${left.length}`);
    for (const { what, stored, counted } of (apply ? left : found).slice(0, NAMED))
      console.log(`  ${what}: stored ${stored}, counted ${counted}`);
    for (const refundId of refundIds)
      console.log(`  refund ${refundId} stands as pending: send {"refundId":"${refundId}"} to the queue payment-events`);
    if (left.length > 0) differing += 1;
  }
  if (differing > 0) process.exitCode = 1;
};

if (import.meta.main) {
  main().catch((error) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });
}
