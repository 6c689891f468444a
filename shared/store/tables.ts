/**
 * Tables, keys and indexes as data. CDK creates them on AWS, the local host and the tests in the emulator, all from here.
 * Every table has the string keys `pk` (begins with the tenant that may see the item) and `sk`. Access patterns: docs/data.md.
 */
export type Index = { pk: string; sk: string; include: readonly string[] };
/**
 * `ttl` names the attribute (seconds since 1970) after which DynamoDB removes an item, within days. `rarelyRead`: what it keeps costs more than
 * what is read and written, so it is of the class that stores for less and asks a quarter more for each request (docs/cost.md).
 */
export type Table = { indexes: Record<string, Index>; stream?: 'NEW_IMAGE'; ttl?: string; rarelyRead?: true; holds: string };

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

/** What a firm's lists show of each; the index that is read by the firm's id carries that already. */
const firmSummary = [...orderSummary, 'externalId'] as const;

/** What every list of deliveries shows of each. */
const deliverySummary = [
  'eventId',
  'type',
  'subject',
  'sequence',
  'at',
  'state',
  'attempts',
  'nextAt',
  'lastAt',
  'lastStatus',
  'lastFault',
  'lastMs',
  'deadBecause',
] as const;

export const tables = {
  registry: {
    holds: 'streets, policies, communities, compounds, units, owners, parties, members, firms, API keys',
    indexes: {},
  },
  limits: {
    holds: 'how often a firm’s key has asked in the present window, and when last',
    indexes: {},
  },
  sandbox: {
    holds: 'how far the clock of a sandbox is ahead, and which firm moved it; empty in a live installation',
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
        include: firmSummary,
      },
      placed: { pk: 'firmId', sk: 'placedKey', include: firmSummary.filter((name) => name !== 'firmId') },
      external: { pk: 'externalKey', sk: 'placedKey', include: firmSummary },
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
    rarelyRead: true,
  },
  webhooks: {
    holds: 'where firms want to be told of events, what is to be sent there, and what was',
    indexes: {
      due: { pk: 'dueBucket', sk: 'dueKey', include: [] },
      state: { pk: 'stateKey', sk: 'id', include: deliverySummary },
    },
    ttl: 'expiresAt',
  },
  audit: {
    holds: 'the street’s audit trail, written from the events stream, never changed but for the name of a person who is erased',
    indexes: {},
    rarelyRead: true,
  },
} as const satisfies Record<string, Table>;

export type TableName = keyof typeof tables;
export const tableNames = Object.keys(tables) as TableName[];

/** Shape of one table for whoever creates it (CDK reads the same data). */
export const tableShape = (name: TableName): Table => tables[name];
