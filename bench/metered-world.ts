import type { Reading, Watch } from '#infra/local/grants.ts';
import { type StreetWorld, startWorld } from '../test/street-world.ts';

export type MeteredWorld = StreetWorld & {
  /** Does something and tells every request to the database that it made. */
  measure(work: () => Promise<unknown>): Promise<Reading[]>;
  watch: Watch;
};

/** The tests' street with a meter on every request to the database. */
export const meteredWorld = async (units = 300): Promise<MeteredWorld> => {
  const watch: Watch = {};
  // startWorld copies its options, the host reads them at each request: so it is handed what looks into `watch`.
  const world = await startWorld({
    units,
    meter: (reading) => watch.meter?.(reading),
    faults: { before: (call) => watch.faults?.before?.(call), after: (call) => watch.faults?.after?.(call) },
  });
  return {
    ...world,
    watch,
    measure: async (work) => {
      const readings: Reading[] = [];
      watch.meter = (reading) => readings.push(reading);
      try {
        await work();
      } finally {
        watch.meter = undefined;
      }
      return readings;
    },
  };
};

/** Units consumed, in tables and in indexes apart. */
export const unitsOf = (readings: Reading[]): { tables: number; indexes: number } => {
  let tables = 0;
  let indexes = 0;
  for (const { consumed } of readings) {
    for (const { CapacityUnits = 0, GlobalSecondaryIndexes = {} } of consumed) {
      const ofIndexes = Object.values(GlobalSecondaryIndexes).reduce((sum, index) => sum + (index.CapacityUnits ?? 0), 0);
      indexes += ofIndexes;
      tables += CapacityUnits - ofIndexes;
    }
  }
  return { tables, indexes };
};

const WRITES = ['PutCommand', 'UpdateCommand', 'TransactWriteCommand', 'DeleteCommand', 'BatchWriteCommand'];
export const writesOf = (readings: Reading[]): Reading[] => readings.filter(({ command }) => WRITES.includes(command));
