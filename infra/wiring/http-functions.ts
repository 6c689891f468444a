import type { HttpFunctionName } from '#shared/contract/routes.ts';
import type { FunctionWiring } from './function-wiring.ts';

/** What recognising staff costs: a person's seats, and the compound named in the path. */
const staffReads = ['GetItem', 'Query'] as const;
/** What recognising a firm costs: its key, and permits of the key's limit. */
const firmCaller = { registry: ['GetItem'], limits: ['UpdateItem'] } as const;
const http = (routes: HttpFunctionName) => ({ trigger: { kind: 'http', routes }, memoryMb: 512, timeoutSeconds: 10 }) as const;

/** Functions that answer the routes of the HTTP API. */
export const httpFunctions = {
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
      registry: [...staffReads, 'BatchGetItem', 'PutItem', 'UpdateItem', 'DeleteItem', 'ConditionCheckItem'],
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
  persons: {
    ...http('persons'),
    purpose: 'the street tells a person all that is kept about them, and erases name and telephone',
    memoryMb: 1024,
    timeoutSeconds: 29,
    tables: {
      registry: [...staffReads, 'UpdateItem'],
      orders: ['BatchGetItem', 'Query', 'UpdateItem', 'DeleteItem'],
      ledger: ['BatchGetItem', 'Query', 'UpdateItem'],
      // Alone among all functions: it takes names out of what has happened (docs/decisions/0040).
      events: ['Query', 'PutItem', 'UpdateItem'],
      audit: ['PutItem'],
    },
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
    photos: 'read',
    web: true,
  },
  firm: {
    ...http('firm'),
    purpose: 'the firm answers orders and follows them',
    tables: {
      ...firmCaller,
      orders: ['BatchGetItem', 'Query', 'Query:firm', 'Query:placed', 'Query:external', 'PutItem', 'UpdateItem', 'DeleteItem'],
      ledger: ['GetItem', 'UpdateItem'],
      events: ['Query', 'PutItem'],
    },
  },
  'firm-packages': {
    ...http('firm-packages'),
    purpose: 'the firm drafts, publishes, changes and withdraws packages',
    tables: {
      ...firmCaller,
      registry: ['GetItem', 'BatchGetItem'],
      catalogue: ['Query', 'BatchGetItem', 'PutItem'],
      events: ['PutItem'],
    },
  },
  'firm-money': {
    ...http('firm-money'),
    purpose: 'a firm follows the money of its orders: bills, receipts, arrears, statements, collection rates; no household is named',
    memoryMb: 1024,
    timeoutSeconds: 29,
    tables: {
      ...firmCaller,
      ledger: ['GetItem', 'BatchGetItem', 'Query', 'Query:due'],
      orders: ['Query:placed'],
      events: ['BatchGetItem'],
    },
    secrets: ['tokenKey'],
  },
  'firm-keys': {
    ...http('firm-keys'),
    purpose: 'a firm looks after its own API keys',
    tables: {
      registry: ['GetItem', 'Query', 'PutItem', 'UpdateItem'],
      limits: ['Query', 'UpdateItem'],
      events: ['PutItem'],
    },
    secrets: ['tokenKey'],
  },
  'firm-visits': {
    ...http('firm-visits'),
    purpose: 'the firm logs what it did, one by one or in bulk, with photos',
    timeoutSeconds: 29,
    tables: { ...firmCaller, orders: ['BatchGetItem', 'Query', 'PutItem'] },
    photos: 'write',
    web: true,
  },
  'firm-webhooks': {
    ...http('firm-webhooks'),
    purpose: 'a firm says where it wants to be told of events, and sees what was sent',
    tables: {
      ...firmCaller,
      webhooks: ['GetItem', 'BatchGetItem', 'Query', 'Query:state', 'PutItem', 'UpdateItem', 'DeleteItem', 'ConditionCheckItem'],
      events: ['PutItem'],
    },
    sends: ['webhook-deliveries'],
    secrets: ['tokenKey'],
    web: true,
    webhooks: true,
  },
  'firm-sandbox': {
    ...http('firm-sandbox'),
    purpose: 'in a sandbox a firm moves the clock',
    tables: { ...firmCaller, sandbox: ['GetItem', 'PutItem', 'UpdateItem'] },
    movesClock: true,
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
    photos: 'read',
    web: true,
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
} as const satisfies Record<string, FunctionWiring>;
