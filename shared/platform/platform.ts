import type { Instant } from '#shared/domain/calendar/local-date.ts';
import type { Database } from '#shared/store/database.ts';
import type { StaffTokens } from './callers/staff-tokens.ts';
import type { Clock } from './clock.ts';
import type { Mode } from './installation.ts';
import type { Log } from './log.ts';
import type { Metrics } from './metrics.ts';
import type { Payments } from './payments/payments.ts';
import type { Photos } from './photos/photos.ts';
import type { Webhooks } from './webhooks/webhook-client.ts';

/** Queues between our own functions. */
export type QueueName = 'billing-pages' | 'dunning-pages' | 'reconciliations' | 'payment-events' | 'webhook-deliveries';
export type Queues = { send(queue: QueueName, message: unknown): Promise<void> };

/**
 * Secrets by what they are for. `tokenKey` makes household links and API keys; `stripeKey` is the account's at the payment provider,
 * `stripeWebhook` signs what the provider tells us.
 */
export const SECRET_NAMES = ['tokenKey', 'stripeKey', 'stripeWebhook'] as const;
export type SecretName = (typeof SECRET_NAMES)[number];

/** The clock of a sandbox, for whoever may move it. It goes forward alone. */
export type SandboxClock = {
  /** How far it may be moved. */
  latest(): Instant;
  /** Moves it to that instant at least; a later one stays. */
  advanceTo(instant: Instant): Promise<void>;
};

/**
 * All that a function has of the world. On Lambda it comes from the environment, on the local host and in tests from the host; a function
 * asks for no more than its wiring grants, which the database client of the latter two enforces.
 */
export type Platform = {
  /** The function's own name in the wiring. */
  name: string;
  db: Database;
  clock: Clock;
  /** What the payment provider's signatures go by: on AWS the real time, however far a sandbox's clock is ahead; on one machine its stand-in's. */
  providerClock: Clock;
  /** Real money, or a sandbox. */
  mode: Mode;
  /** Where the installation of the other kind answers, `https://…`, if somebody has said: for whoever brings its key here. */
  otherOrigin?: string;
  /** For functions whose wiring has `movesClock`, in a sandbox. */
  sandboxClock?: SandboxClock;
  /** How many requests a firm's key has a minute. */
  requestsPerMinute: number;
  log: Log;
  metrics: Metrics;
  queues: Queues;
  secret(name: SecretName): string;
  staffTokens: StaffTokens;
  /** For functions with the secret `stripeKey`. */
  payments: Payments;
  /** For functions whose wiring has `webhooks`. */
  webhooks: Webhooks;
  /** For functions whose wiring has `photos`. */
  photos: Photos;
  /** Where the web pages stand, `https://…`: for functions that lead somebody back to them. */
  webOrigin: string;
  /** Answers are parsed against their schema before they leave: on in tests and on the local host, off on Lambda. */
  checkAnswers: boolean;
};
