import type { Database } from '#shared/store/database.ts';
import type { StaffTokens } from './callers/staff-tokens.ts';
import type { Clock } from './clock.ts';
import type { Log } from './log.ts';

/** Queues between our own functions. */
export type QueueName = 'billing-pages';
export type Queues = { send(queue: QueueName, message: unknown): Promise<void> };

/** Secrets by what they are for. `tokenKey` makes household links and API keys. */
export type SecretName = 'tokenKey';

/**
 * All that a function has of the world. On Lambda it comes from the environment, on the local host and in tests from the host; a function
 * asks for no more than its wiring grants, which the database client of the latter two enforces.
 */
export type Platform = {
  db: Database;
  clock: Clock;
  log: Log;
  queues: Queues;
  secret(name: SecretName): string;
  staffTokens: StaffTokens;
  /** Answers are parsed against their schema before they leave: on in tests and on the local host, off on Lambda. */
  checkAnswers: boolean;
};
