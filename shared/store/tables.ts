/**
 * Tables, keys and indexes as data. CDK creates them on AWS, the local host and the tests in the emulator, all from here.
 * Every table has the string keys `pk` (begins with the tenant that may see the item) and `sk`. Access patterns: docs/data.md.
 */
export type Index = { pk: string; sk: string; include: readonly string[] };
export type Table = { indexes: Record<string, Index>; stream?: 'NEW_IMAGE'; holds: string };

/** What every list of orders shows of each. */
const orderSummary = [
  'id',
  'compoundId',
  'compoundName',
  'firmId',
  'firmName',
  'packageName',
  'state',
  'version',
  'moments',
  'extensionsLeft',
  'voteId',
  'previousOrderId',
  'nextOrderId',
] as const;

export const tables = {
  registry: {
    holds: 'streets, policies, communities, compounds, units, owners, parties, members, firms, API keys',
    indexes: {},
  },
  catalogue: {
    holds: 'services of a street, packages of its firms',
    indexes: {},
  },
  orders: {
    holds: 'orders, their frozen terms, services held, ratings, visits',
    indexes: {
      due: { pk: 'dueBucket', sk: 'dueKey', include: [] },
      firm: {
        pk: 'firmState',
        sk: 'placedKey',
        include: orderSummary,
      },
      street: {
        pk: 'runsIn',
        sk: 'placedKey',
        include: [...orderSummary, 'communityId', 'openObjections', 'objectedAt'],
      },
      tried: { pk: 'firmId', sk: 'trials', include: [] },
    },
  },
  ledger: {
    holds: 'contracts, billing runs, bills, receipts, sums per compound and period',
    indexes: { due: { pk: 'dueBucket', sk: 'dueKey', include: [] } },
  },
  events: {
    holds: 'what happened: an order’s history, and the outbox of everything else',
    indexes: {},
    stream: 'NEW_IMAGE',
  },
  audit: {
    holds: 'the street’s audit trail, written from the events stream, never changed',
    indexes: {},
  },
} as const satisfies Record<string, Table>;

export type TableName = keyof typeof tables;
export const tableNames = Object.keys(tables) as TableName[];

/** Shape of one table for whoever creates it (CDK reads the same data). */
export const tableShape = (name: TableName): Table => tables[name];
