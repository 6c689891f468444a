import { scheduledFunction } from '#shared/platform/functions/event-functions.ts';
import { onLambda } from '#shared/platform/on-lambda.ts';
import { sweepDeadlines } from './sweep-deadlines.ts';
import { timerDeps } from './timer-deps.ts';

export const create = scheduledFunction({ deps: timerDeps, work: sweepDeadlines });

export const handler = onLambda(create, { name: 'deadlines', tables: ['registry', 'orders', 'ledger', 'events'] });
