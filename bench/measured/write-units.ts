import type { Reading } from '#infra/local/grants.ts';

export type Units = { inTables: number; inIndexes: number; inAll: number };

const WRITES = new Set([
  'PutCommand',
  'UpdateCommand',
  'DeleteCommand',
  'TransactWriteCommand',
  'BatchWriteCommand',
  'BatchExecuteStatementCommand',
]);

/** Write units of some requests, those of tables and of their indexes apart and in sum. */
export const writeUnits = (readings: readonly Reading[], per = 1): Units => {
  let inTables = 0;
  let inIndexes = 0;
  for (const { consumed } of readings.filter(({ command }) => WRITES.has(command)))
    for (const { Table, GlobalSecondaryIndexes = {} } of consumed) {
      inTables += Table?.CapacityUnits ?? 0;
      for (const { CapacityUnits = 0 } of Object.values(GlobalSecondaryIndexes)) inIndexes += CapacityUnits;
    }
  return { inTables: inTables / per, inIndexes: inIndexes / per, inAll: (inTables + inIndexes) / per };
};

export const isWrite = ({ command }: Reading): boolean => WRITES.has(command);
