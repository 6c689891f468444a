import { wiringOf } from '#infra/wiring.ts';

/** Limits of AWS and of the payment provider that an installation may meet, as published; `raise` says who lifts them. */
export type Limit = { what: string; most: number; unit: string; raise: string; source: string };

const DYNAMODB = 'docs.aws.amazon.com/amazondynamodb/latest/developerguide';
const LAMBDA = 'docs.aws.amazon.com/lambda/latest/dg';

export const LIMITS = {
  keyWrites: {
    what: 'write units of one partition key',
    most: 1_000,
    unit: 'WCU',
    raise: 'fixed',
    source: `${DYNAMODB}/bp-partition-key-design.html`,
  },
  keyReads: {
    what: 'read units of one partition key',
    most: 3_000,
    unit: 'RCU',
    raise: 'fixed',
    source: `${DYNAMODB}/bp-partition-key-design.html`,
  },
  tableWrites: {
    what: 'write units of one table on demand',
    most: 40_000,
    unit: 'WCU',
    raise: 'a quota',
    source: `${DYNAMODB}/ServiceQuotas.html`,
  },
  tableReads: {
    what: 'read units of one table on demand',
    most: 40_000,
    unit: 'RCU',
    raise: 'a quota',
    source: `${DYNAMODB}/ServiceQuotas.html`,
  },
  newTableWrites: {
    what: 'write units that a new table takes at once',
    most: 4_000,
    unit: 'WCU',
    raise: 'warm throughput',
    source: `${DYNAMODB}/on-demand-capacity-mode.html`,
  },
  concurrency: {
    what: 'invocations at once in an account',
    most: 1_000,
    unit: '',
    raise: 'a quota',
    source: `${LAMBDA}/gettingstarted-limits.html`,
  },
  gateway: {
    what: 'requests a second to the HTTP API of an account',
    most: 10_000,
    unit: '1/s',
    raise: 'a quota',
    source: 'docs.aws.amazon.com/apigateway/latest/developerguide/limits.html',
  },
  route: {
    what: 'requests a second to one route of households, in prod',
    most: 500,
    unit: '1/s',
    raise: 'our own',
    source: 'infra/deployment.ts',
  },
  inFlight: {
    what: 'messages in flight of one queue',
    most: 120_000,
    unit: '',
    raise: 'a quota',
    source: 'docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/quotas-messages.html',
  },
  startSeconds: {
    what: 'seconds that a night’s start takes to queue all orders (its time-out)',
    most: wiringOf('billing-start').timeoutSeconds,
    unit: 's',
    raise: 'our own: messages in tens',
    source: 'infra/wiring/background-functions.ts',
  },
  startOrders: {
    what: 'orders that a night’s start queues at most',
    most: 20_000,
    unit: '',
    raise: 'our own',
    source: 'functions/billing-start/handler.ts',
  },
  provider: {
    what: 'pages begun a second at the payment provider, one account',
    most: 25,
    unit: '1/s',
    raise: 'the provider; an account per street',
    source: 'docs.stripe.com/rate-limits',
  },
  providerList: {
    what: 'seconds in which a night’s comparison reads the provider’s list (its time-out)',
    most: wiringOf('payment-reconcile').timeoutSeconds,
    unit: 's',
    raise: 'our own: a list per street and day',
    source: 'infra/wiring/background-functions.ts',
  },
} as const satisfies Record<string, Limit>;

export type LimitName = keyof typeof LIMITS;
