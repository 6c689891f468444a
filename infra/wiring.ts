import type { HttpFunctionName } from '#shared/contract/routes.ts';
import type { QueueName, SecretName } from '#shared/platform/platform.ts';
import type { TableName } from '#shared/store/tables.ts';

/**
 * Every function: what triggers it, what it may do to which table, what it is given. CDK makes stacks and IAM statements of it, the local
 * host and the tests run from it and refuse whatever it does not grant; a grant that no test uses fails the suite.
 */
export type TableAction =
  | 'GetItem'
  | 'BatchGetItem'
  | 'Query'
  | `Query:${string}`
  | 'PutItem'
  | 'UpdateItem'
  | 'DeleteItem'
  | 'ConditionCheckItem'
  | 'PartiQLInsert';

export type Trigger =
  | { kind: 'http'; routes: HttpFunctionName /** Also answers what no route matches. */; otherwise?: true }
  | { kind: 'schedule'; every: 'minute' | 'day' /** Local time (Asia/Shanghai) of a daily schedule. */; at?: `${number}:${number}` }
  | { kind: 'queue'; queue: QueueName; batchSize: number }
  | { kind: 'stream'; table: TableName; batchSize: number };

export type FunctionWiring = {
  trigger: Trigger;
  /** One line for the console and docs: what it is for. */
  purpose: string;
  memoryMb: number;
  timeoutSeconds: number;
  tables: Partial<Record<TableName, readonly TableAction[]>>;
  sends?: readonly QueueName[];
  secrets?: readonly SecretName[];
  /** Given the issuer of staff access tokens. */
  staff?: true;
  /** Told where the web pages stand. */
  web?: true;
};

/** What recognising staff costs: a person's seats, and the compound named in the path. */
const staffReads = ['GetItem', 'Query'] as const;
const http = (routes: HttpFunctionName) => ({ trigger: { kind: 'http', routes }, memoryMb: 512, timeoutSeconds: 10 }) as const;

export const functions = {
  me: {
    ...http('me'),
    purpose: 'tells somebody who has signed in for whom they may act',
    tables: { registry: [...staffReads, 'BatchGetItem'] },
    staff: true,
  },
  street: {
    ...http('street'),
    purpose: 'the street office admits communities, compounds, parties and firms, sets policy and services, reads the audit trail',
    timeoutSeconds: 10,
    tables: {
      registry: [...staffReads, 'BatchGetItem', 'PutItem', 'UpdateItem'],
      catalogue: ['Query', 'PutItem'],
      orders: ['Query', 'Query:street'],
      events: ['PutItem'],
      audit: ['Query'],
    },
    secrets: ['tokenKey'],
    staff: true,
  },
  reports: {
    ...http('reports'),
    purpose: 'collection rates for the street office and for a compound’s parties; reports that it freezes and reviews',
    memoryMb: 1024,
    timeoutSeconds: 29,
    tables: {
      registry: staffReads,
      ledger: ['BatchGetItem', 'Query', 'PutItem', 'UpdateItem'],
      events: ['PutItem'],
    },
    staff: true,
  },
  exports: {
    ...http('exports'),
    purpose: 'collection rates and reports as spreadsheets',
    memoryMb: 1024,
    timeoutSeconds: 29,
    tables: { registry: staffReads, ledger: ['BatchGetItem', 'Query'] },
    staff: true,
  },
  roll: {
    ...http('roll'),
    purpose: 'the committee imports the roll of units and hands out households’ links',
    memoryMb: 1024,
    timeoutSeconds: 29,
    tables: { registry: [...staffReads, 'BatchGetItem', 'PutItem', 'UpdateItem', 'ConditionCheckItem'], events: ['PutItem'] },
    secrets: ['tokenKey'],
    staff: true,
  },
  owners: {
    ...http('owners'),
    purpose: 'the committee checks and corrects who owns what before a vote, and hands out owners’ links',
    tables: { registry: [...staffReads, 'UpdateItem'], events: ['PutItem'] },
    secrets: ['tokenKey'],
    staff: true,
  },
  orders: {
    ...http('orders'),
    purpose: 'the committee orders from the menu and follows its orders',
    tables: {
      registry: [...staffReads, 'BatchGetItem'],
      catalogue: ['Query', 'BatchGetItem'],
      orders: ['BatchGetItem', 'Query', 'Query:tried', 'PutItem', 'UpdateItem'],
      ledger: ['GetItem', 'Query', 'UpdateItem'],
      events: ['Query', 'PutItem'],
    },
    staff: true,
  },
  firm: {
    ...http('firm'),
    purpose: 'the firm publishes packages and answers orders',
    tables: {
      registry: ['GetItem'],
      catalogue: ['Query', 'BatchGetItem', 'PutItem', 'UpdateItem'],
      orders: ['BatchGetItem', 'Query', 'Query:firm', 'PutItem', 'UpdateItem'],
      ledger: ['GetItem', 'UpdateItem'],
      events: ['Query', 'PutItem'],
    },
  },
  household: {
    ...http('household'),
    purpose: 'a household sees what is tried, rates it, sees and disputes its bills',
    tables: {
      registry: ['BatchGetItem'],
      orders: ['BatchGetItem', 'GetItem', 'Query', 'PutItem'],
      ledger: ['BatchGetItem', 'Query', 'PutItem', 'UpdateItem'],
      events: ['BatchGetItem', 'PutItem'],
    },
    secrets: ['tokenKey'],
  },
  decisions: {
    ...http('decisions'),
    purpose: 'the committee announces votes and enters paper ballots; objections, which the street decides',
    memoryMb: 1024,
    timeoutSeconds: 29,
    tables: {
      registry: [...staffReads, 'BatchGetItem', 'ConditionCheckItem'],
      orders: ['BatchGetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem'],
      events: ['Query', 'PutItem'],
    },
    secrets: ['tokenKey'],
    staff: true,
  },
  owner: {
    ...http('owner'),
    purpose: 'an owner votes, keeps the receipt, objects',
    tables: {
      registry: ['BatchGetItem'],
      orders: ['BatchGetItem', 'Query', 'PutItem'],
      events: ['Query', 'PutItem'],
    },
    secrets: ['tokenKey'],
  },
  votes: {
    ...http('votes'),
    purpose: 'what hangs in the stairwell: a vote, its turnout, its result, the list of all ballots',
    memoryMb: 1024,
    tables: { orders: ['BatchGetItem', 'Query'] },
    web: true,
  },
  billing: {
    ...http('billing'),
    purpose: 'the committee follows billing runs, checks drafts, grants waivers',
    tables: {
      registry: [...staffReads, 'BatchGetItem'],
      orders: ['BatchGetItem'],
      ledger: ['BatchGetItem', 'Query', 'PutItem', 'UpdateItem'],
      events: ['PutItem'],
    },
    staff: true,
  },
  cash: {
    ...http('cash'),
    purpose: 'the committee’s counter: bills, money received and given back, the till',
    memoryMb: 1024,
    timeoutSeconds: 29,
    tables: {
      registry: [...staffReads, 'BatchGetItem'],
      ledger: ['BatchGetItem', 'Query', 'UpdateItem'],
      events: ['BatchGetItem', 'PutItem'],
    },
    staff: true,
  },
  ledger: {
    ...http('ledger'),
    purpose: 'corrections of bills by the committee and the street, disputes, common revenue',
    tables: {
      registry: staffReads,
      ledger: ['GetItem', 'BatchGetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem'],
      events: ['BatchGetItem', 'PutItem'],
    },
    staff: true,
  },
  arrears: {
    ...http('arrears'),
    purpose: 'overdue bills and what was done about them: the committee’s list, notices, calls; totals for everybody',
    tables: {
      registry: [...staffReads, 'BatchGetItem'],
      ledger: ['GetItem', 'BatchGetItem', 'Query', 'Query:due', 'PutItem'],
      events: ['PutItem'],
    },
    staff: true,
  },
  payments: {
    ...http('payments'),
    purpose: 'a household pays online: one page at the payment provider at a time',
    timeoutSeconds: 29,
    tables: { registry: ['BatchGetItem'], ledger: ['BatchGetItem', 'Query', 'PutItem', 'UpdateItem'], events: ['BatchGetItem'] },
    secrets: ['tokenKey', 'stripeKey'],
    web: true,
  },
  refunds: {
    ...http('refunds'),
    purpose: 'the committee looks at online payments and refunds them; the street sees what does not fit',
    tables: {
      registry: staffReads,
      ledger: ['BatchGetItem', 'Query', 'PutItem', 'UpdateItem'],
      events: ['BatchGetItem', 'PutItem'],
    },
    sends: ['payment-events'],
    staff: true,
  },
  'payment-webhook': {
    ...http('payment-webhook'),
    purpose: 'keeps what the payment provider tells, once it is proven to come from it',
    tables: { ledger: ['PutItem'] },
    sends: ['payment-events'],
    secrets: ['stripeWebhook'],
  },
  document: {
    ...http('document'),
    trigger: { kind: 'http', routes: 'document', otherwise: true },
    purpose: 'the OpenAPI document, and the answer to unknown addresses',
    tables: {},
  },
  deadlines: {
    trigger: { kind: 'schedule', every: 'minute' },
    purpose: 'makes the moves of orders whose timer is due',
    memoryMb: 512,
    timeoutSeconds: 55,
    tables: {
      registry: ['GetItem'],
      orders: ['BatchGetItem', 'Query', 'Query:due', 'PutItem', 'UpdateItem'],
      ledger: ['GetItem', 'PutItem', 'UpdateItem'],
      events: ['PutItem'],
    },
  },
  'billing-start': {
    trigger: { kind: 'schedule', every: 'day', at: '02:00' },
    purpose: 'finds contracts whose next bills are due and queues their billing runs',
    memoryMb: 512,
    timeoutSeconds: 300,
    tables: { ledger: ['Query:due'] },
    sends: ['billing-pages'],
  },
  'billing-page': {
    trigger: { kind: 'queue', queue: 'billing-pages', batchSize: 1 },
    purpose: 'bills the next page of units of one contract',
    memoryMb: 512,
    timeoutSeconds: 60,
    tables: {
      registry: ['GetItem', 'Query'],
      ledger: ['GetItem', 'BatchGetItem', 'Query', 'PutItem', 'PartiQLInsert', 'UpdateItem'],
      events: ['PutItem'],
    },
    sends: ['billing-pages'],
  },
  'reconcile-start': {
    trigger: { kind: 'schedule', every: 'day', at: '03:30' },
    purpose: 'queues the reconciliation of every compound that has bills',
    memoryMb: 512,
    timeoutSeconds: 300,
    tables: { ledger: ['Query:due'] },
    sends: ['reconciliations'],
  },
  reconcile: {
    trigger: { kind: 'queue', queue: 'reconciliations', batchSize: 1 },
    purpose: 'counts a compound’s ledger again and compares it with its sums and balances',
    memoryMb: 1024,
    timeoutSeconds: 120,
    tables: { ledger: ['GetItem', 'BatchGetItem', 'Query', 'UpdateItem'], events: ['Query', 'PutItem'] },
  },
  'payment-apply': {
    trigger: { kind: 'queue', queue: 'payment-events', batchSize: 1 },
    purpose: 'books what the payment provider told, and sends refunds',
    memoryMb: 512,
    timeoutSeconds: 30,
    tables: {
      registry: ['BatchGetItem'],
      ledger: ['BatchGetItem', 'Query', 'PutItem', 'UpdateItem'],
      events: ['BatchGetItem', 'PutItem'],
    },
    secrets: ['stripeKey'],
  },
  'payment-reconcile': {
    trigger: { kind: 'schedule', every: 'day', at: '04:30' },
    purpose: 'compares online payments with the payment provider’s own list',
    memoryMb: 512,
    timeoutSeconds: 300,
    tables: { ledger: ['BatchGetItem', 'Query', 'PutItem'], events: ['BatchGetItem'] },
    sends: ['payment-events'],
    secrets: ['stripeKey'],
  },
  'dunning-start': {
    trigger: { kind: 'schedule', every: 'day', at: '08:00' },
    purpose: 'finds periods whose overdue bills are to be looked at and queues them',
    memoryMb: 512,
    timeoutSeconds: 300,
    tables: { ledger: ['Query:due'] },
    sends: ['dunning-pages'],
  },
  'dunning-page': {
    trigger: { kind: 'queue', queue: 'dunning-pages', batchSize: 1 },
    purpose: 'reminds, gives notice and refers: the next page of a period’s overdue bills',
    memoryMb: 512,
    timeoutSeconds: 60,
    tables: { ledger: ['GetItem', 'BatchGetItem', 'Query', 'PutItem', 'ConditionCheckItem'], events: ['PutItem'] },
    sends: ['dunning-pages'],
  },
  audit: {
    trigger: { kind: 'stream', table: 'events', batchSize: 100 },
    purpose: 'writes the audit trail, and the journal of each compound’s money, from the events stream',
    memoryMb: 256,
    timeoutSeconds: 60,
    tables: { audit: ['PutItem'], ledger: ['PutItem'] },
  },
} as const satisfies Record<string, FunctionWiring>;

export type FunctionName = keyof typeof functions;
export const functionNames = Object.keys(functions) as FunctionName[];
export const wiringOf = (name: FunctionName): FunctionWiring => functions[name];

/** Queues between functions. A message that fails so often goes to the dead-letter queue of the same name. */
export const queues: Record<QueueName, { visibilitySeconds: number; maxReceives: number; retentionDays: number }> = {
  'billing-pages': { visibilitySeconds: 360, maxReceives: 5, retentionDays: 4 },
  'dunning-pages': { visibilitySeconds: 360, maxReceives: 5, retentionDays: 4 },
  // A provider that is down for an hour is asked again.
  'payment-events': { visibilitySeconds: 180, maxReceives: 20, retentionDays: 14 },
  reconciliations: { visibilitySeconds: 720, maxReceives: 3, retentionDays: 4 },
};

/** How the events stream is read: in order, with partial-batch answers; what still fails goes to a dead-letter queue. */
export const streamSettings = { parallelization: 1, bisectOnError: true, maxRetries: 10, maxAgeHours: 24 };
