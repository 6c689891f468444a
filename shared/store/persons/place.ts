import type { Item } from '../database.ts';
import type { TableName } from '../tables.ts';

/** Sections of what a person is told, in the order in which they are read. */
export const SECTIONS = [
  'owner',
  'units',
  'frozen-roll',
  'ballots',
  'ratings',
  'objections',
  'bills',
  'paid-ahead',
  'entries',
  'payments',
  'refunds',
  'waivers',
  'disputes',
  'calls',
  'events',
  'texts',
] as const;
export type SectionName = (typeof SECTIONS)[number];

type Value = string | number | boolean | string[];
export type Row = Record<string, Value | undefined>;

/**
 * One kind of item that holds something of a person. `item` is how docs/data.md calls it. It is the person's if `owners` names the person or
 * if `unit` was the person's at the time `at` (today, where it has none).
 */
export type Place = {
  item: string;
  table: TableName;
  /** Which partitions: the compound's, those of its orders, of their votes, of bills of the person's units; its street's own. */
  of: 'compound' | 'orders' | 'votes' | 'bills' | 'street' | 'reports';
  /** What sort keys begin with; empty where all of the partition is meant but ledger entries, which are a place of their own. */
  prefix: string;
  isMeant?(item: Item): boolean;
  owners?(item: Item): (string | undefined)[];
  unit?(item: Item): string | undefined;
  at?(item: Item): string;
  /** Where people write: of `a.b` only b. The exact name and telephone are taken out, whoever's item it is. */
  texts?: readonly string[];
  /** What goes altogether where the item is the person's. */
  drops?: readonly string[];
  /** What the person is told of it; of items without it only texts that name the person. */
  section?: SectionName;
  row?(item: Item): Row;
};
