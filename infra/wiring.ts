import type { Mode } from '#shared/platform/installation.ts';
import type { QueueName } from '#shared/platform/platform.ts';
import { backgroundFunctions } from './wiring/background-functions.ts';
import type { FunctionWiring } from './wiring/function-wiring.ts';
import { httpFunctions } from './wiring/http-functions.ts';

export { type FunctionWiring, type PhotoAccess, photoAllowances, type TableAction, type Trigger } from './wiring/function-wiring.ts';

/**
 * Every function: what triggers it, what it may do to which table, what it is given. CDK makes stacks and IAM statements of it, the local
 * host and the tests run from it and refuse whatever it does not grant; a grant that no test uses fails the suite.
 */
export const functions = { ...httpFunctions, ...backgroundFunctions } as const satisfies Record<string, FunctionWiring>;

export type FunctionName = keyof typeof functions;
export const functionNames = Object.keys(functions) as FunctionName[];
export const wiringOf = (name: FunctionName): FunctionWiring => functions[name];

/** A function's wiring in an installation on AWS: in a sandbox each may look how far its clock is ahead. (On one machine the host has the clock.) */
export const wiringIn = (mode: Mode, name: FunctionName): FunctionWiring => {
  const wiring = wiringOf(name);
  const { sandbox = [] } = wiring.tables;
  return mode === 'live' ? wiring : { ...wiring, tables: { ...wiring.tables, sandbox: [...new Set([...sandbox, 'GetItem' as const])] } };
};

/**
 * Queues between functions. A message that fails so often goes to the dead-letter queue of the same name. `delaySeconds`: nobody gets a message
 * sooner; on one machine, whose database has no partitions, at once.
 */
export const queues: Record<QueueName, { visibilitySeconds: number; maxReceives: number; retentionDays: number; delaySeconds?: number }> = {
  // Pages of one order's period follow each other: one a second writes no more into its partition than that takes (docs/scale.md).
  'billing-pages': { visibilitySeconds: 360, maxReceives: 5, retentionDays: 4, delaySeconds: 1 },
  'dunning-pages': { visibilitySeconds: 360, maxReceives: 5, retentionDays: 4, delaySeconds: 1 },
  // A provider that is down for an hour is asked again.
  'payment-events': { visibilitySeconds: 180, maxReceives: 20, retentionDays: 14 },
  // A message only says that there is work; what waits stands in the table and is found again each minute.
  'webhook-deliveries': { visibilitySeconds: 240, maxReceives: 5, retentionDays: 1 },
  reconciliations: { visibilitySeconds: 720, maxReceives: 3, retentionDays: 4 },
};

/** How the events stream is read: in order, with partial-batch answers; what still fails goes to a dead-letter queue. */
export const streamSettings = { parallelization: 1, bisectOnError: true, maxRetries: 10, maxAgeHours: 24 };
