import type { FunctionName } from '#infra/wiring.ts';
import type { LimitName } from './limits.ts';

/** What one busy time asks of an installation, in the second in which it asks most. */
export type Scenario = {
  name: string;
  /** Write units a second, by table. */
  tables: Record<string, number>;
  /** Write units a second of the busiest partition key of each kind. */
  keys: Record<string, number>;
  /** Read units a second of a key, where somebody reads much of it. */
  keyReads?: Record<string, number>;
  /** Invocations at once, by function. */
  invocations: Partial<Record<FunctionName, number>>;
  /** How long the work takes, or waits, in seconds. */
  seconds: Record<string, number>;
  /** What else is asked of a limit. */
  asks: Partial<Record<LimitName, number>>;
};

const rounded = (value: number) => (value >= 10 ? Math.round(value) : Number(value.toPrecision(2)));
export const roundedAll = <K extends string>(all: Partial<Record<K, number>>): Record<K, number> =>
  Object.fromEntries(Object.entries(all).map(([name, value]) => [name, rounded(value as number)])) as Record<K, number>;

/** Shards of the events stream in an installation's first month: as many as a new table has partitions. Later there is one for every 10 GB of it. */
export const FIRST_SHARDS = 4;
