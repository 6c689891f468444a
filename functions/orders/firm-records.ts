import type * as z from 'zod';
import type { FirmRecord } from '#shared/contract/schemas/catalogue.ts';
import { localDateOf } from '#shared/domain/calendar/local-date.ts';
import { periodOf, periodsWithin, previousPeriod } from '#shared/domain/calendar/period.ts';
import { recordOf, type TrialRecord } from '#shared/domain/catalogue/firm-record.ts';
import { NO_ARREARS } from '#shared/domain/collection/collected.ts';
import { collectionRate } from '#shared/domain/collection/collection-rate.ts';
import { addSums, NO_SUMS } from '#shared/domain/ledger/sums.ts';
import type { Clock } from '#shared/platform/clock.ts';
import { remember } from '#shared/platform/remember.ts';
import type { SumsStore } from '#shared/store/ledger/sums-store.ts';
import type { StreetOrderStore } from '#shared/store/street-order-store.ts';

type Answer = z.output<typeof FirmRecord>;
/** By firm. */
export type FirmRecords = Map<string, Answer>;
type Collection = Map<string, Answer['collection']>;

/** Each firm's C of the last quarter that is over, as it stands now; firms that billed nothing in it are left out. */
const collectionOf = async (sums: SumsStore, streetId: string, now: string): Promise<Collection> => {
  const period = previousPeriod(periodOf(localDateOf(now), 'quarter'));
  const within = periodsWithin(period);
  const rows = (await sums.sumsOfPeriod(streetId, period)).filter((row) => within.includes(row.period));
  return new Map(
    [...Map.groupBy(rows, ({ firmId }) => firmId)].map(([firmId, own]) => [
      firmId,
      { period, rate: collectionRate(own.reduce(addSums, NO_SUMS), NO_ARREARS, 0).current },
    ]),
  );
};

/**
 * How firms have done: trials, ratings, collection. A firm none of whose trials was decided has no record. Remembered as callers are
 * (docs/decisions/0006), so a menu that is opened again and again reads them once in ten seconds.
 */
export const firmRecords = (clock: Clock, { pipeline, sums }: { pipeline: StreetOrderStore; sums: SumsStore }) => {
  const trials = remember<TrialRecord>(clock);
  const collections = remember<Collection>(clock);
  return async (streetId: string, firmIds: readonly string[]): Promise<FirmRecords> => {
    const distinct = [...new Set(firmIds)];
    const [collection, ...records] = await Promise.all([
      collections(streetId, () => collectionOf(sums, streetId, clock.now())),
      ...distinct.map((firmId) => trials(firmId, async () => recordOf(await pipeline.trialsOf(firmId)))),
    ]);
    return new Map(
      distinct.flatMap((firmId, n) => {
        const record = records[n];
        return record && record.trials > 0 ? [[firmId, { ...record, collection: collection?.get(firmId) }]] : [];
      }),
    );
  };
};
