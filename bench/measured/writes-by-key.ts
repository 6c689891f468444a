import type { ConsumedCapacity } from '@aws-sdk/client-dynamodb';
import { localTables } from '#infra/local/create-tables.ts';
import type { HostOptions } from '#infra/local/host.ts';
import type { FunctionName } from '#infra/wiring.ts';
import { isWrite } from './write-units.ts';

/** Kinds of partition keys, by their form. What belongs to one street, compound, order … falls into one partition of its kind. */
const KINDS: readonly (readonly [name: string, form: RegExp])[] = [
  ['compound', /^cmp_\w+$/],
  ['compound-month', /^cmp_\w+#\d{4}-\d\d$/],
  ['order', /^ord_\w+$/],
  ['order-period', /^ord_\w+#/],
  ['vote', /^vot_\w+$/],
  ['street-sums', /^str_\w+#sums$/],
  ['street-days', /^str_\w+#days$/],
  ['street-month', /^str_\w+#\d{4}-\d\d$/],
  ['day-of-payments', /^payments#/],
  ['told-by-provider', /^provider-/],
  ['firm', /^frm_\w+$/],
  ['endpoint', /^whe_\w+$/],
];
const kindOf = (pk: string): string => KINDS.find(([, form]) => form.test(pk))?.[0] ?? pk;

const logical = new Map(Object.entries(localTables).map(([table, physical]) => [physical, table]));
const of = (physical: string): string => logical.get(physical) ?? physical;

type Key = { pk?: string };
type Write = { TableName?: string; Item?: Key; Key?: Key };
type Input = Write & { TransactItems?: Record<string, Write>[]; Statements?: { Statement: string; Parameters: unknown[] }[] };

/** Items that a request writes or checks, and what each costs below 1 KB. */
const written = (command: string, input: Input): { table: string; pk: string; units: number }[] => {
  const one = ({ TableName = '', Item, Key }: Write, units: number) => ({ table: TableName, pk: (Item ?? Key)?.pk ?? '', units });
  if (command === 'TransactWriteCommand')
    return (input.TransactItems ?? []).flatMap((item) => Object.values(item).map((write) => one(write, 2)));
  if (command === 'BatchExecuteStatementCommand')
    return (input.Statements ?? []).map(({ Statement, Parameters }) => ({
      table: /^INSERT INTO "([^"]+)"/.exec(Statement)?.[1] ?? '',
      pk: String(Parameters[0]),
      units: 1,
    }));
  return /^(Put|Update|Delete)Command$/.test(command) ? [one(input, 1)] : [];
};

/** Write units by `table/kind of key` and `table.index`; requests to the database by function. */
export type CountedWrites = { units: Record<string, number>; requests: Partial<Record<FunctionName, number>> };

/** Options for a host that counts what its functions write, by kind of key; `take` tells what was counted since the last time. */
export const writesByKey = () => {
  let units: Record<string, number> = {};
  let requests: CountedWrites['requests'] = {};
  let only: ReadonlySet<FunctionName> | undefined;
  const add = (name: string, more: number) => {
    if (more > 0) units[name] = (units[name] ?? 0) + more;
  };
  const indexes = ({ TableName = '', GlobalSecondaryIndexes = {} }: ConsumedCapacity) => {
    for (const [index, { CapacityUnits = 0 }] of Object.entries(GlobalSecondaryIndexes)) add(`${of(TableName)}.${index}`, CapacityUnits);
  };
  const options: Pick<HostOptions, 'meter' | 'faults'> = {
    faults: {
      before: ({ function: name, command, input }) => {
        if (only && !only.has(name)) return;
        for (const { table, pk, units: more } of written(command, input as Input)) add(`${of(table)}/${kindOf(pk)}`, more);
      },
    },
    meter: (reading) => {
      if (only && !only.has(reading.function)) return;
      requests[reading.function] = (requests[reading.function] ?? 0) + 1;
      if (isWrite(reading)) reading.consumed.forEach(indexes);
    },
  };
  return {
    options,
    /** What was counted since it was last taken. @param next count these functions alone from now on; all if absent */
    take: (...next: FunctionName[]): CountedWrites => {
      const taken = { units, requests };
      units = {};
      requests = {};
      only = next.length > 0 ? new Set(next) : undefined;
      return taken;
    },
  };
};
