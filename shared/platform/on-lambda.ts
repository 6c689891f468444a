import { type Database, documentClient } from '#shared/store/database.ts';
import type { Issuer, StaffTokens } from './callers/staff-tokens.ts';
import { systemClock } from './clock.ts';
import { type Needs, readEnvironment } from './environment.ts';
import { type Mode, REQUESTS_PER_MINUTE } from './installation.ts';
import { powertoolsLog } from './log.ts';
import { metricLine, metricsBook } from './metrics.ts';
import type { Payments, PaymentsSettings } from './payments/payments.ts';
import type { Photos } from './photos/photos.ts';
import type { Platform, QueueName, Queues, SandboxClock, SecretName } from './platform.ts';
import { sandboxTime } from './sandbox-clock.ts';
import type { WebhookSettings, Webhooks } from './webhooks/webhook-client.ts';

/** Parts that only some functions carry, so that the others' bundles stay free of their clients. */
export type Parts = Needs & {
  name: string;
  staffTokens?: (issuer: Issuer) => StaffTokens;
  sendToQueues?: (urlOf: (queue: QueueName) => string) => Queues;
  readSecret?: (arn: string) => Promise<string>;
  payments?: (settings: PaymentsSettings) => Payments;
  moveClock?: (client: Database['client'], table: string) => SandboxClock;
  photoStore?: (bucket: string, shownAt: string) => Photos;
  webhooks?: (settings: WebhookSettings) => Webhooks;
};

const missing = (what: string) => () => {
  throw new Error(`this function was not given ${what}`);
};

/** Of a function that has no business with the provider. */
const noPayments = { isLive: false } as Payments;

/** Of a function that shows none. */
const noPhotos: Photos = { now: missing('photos'), uploadFor: missing('photos'), keep: missing('photos'), viewUrl: missing('photos') };

/** Access tokens live in the real time, however far a sandbox's clock is ahead. */
const inRealTime = ({ verify }: StaffTokens): StaffTokens => ({ verify: (token) => verify(token, systemClock.now()) });

const paymentsOf = (parts: Parts, mode: Mode, secretKey: string): Payments => {
  const payments = parts.payments?.({ secretKey }) ?? noPayments;
  if (mode === 'test' && payments.isLive) throw new Error('a sandbox is given a test key of the payment provider, never a live one');
  return payments;
};

/** Of a function that calls nobody. */
const noWebhooks: Webhooks = { check: missing('webhooks'), connect: missing('webhooks') };

type World = { platform: Platform; refresh?: () => Promise<void>; tellMetrics(): void };

const platformFromEnvironment = async (parts: Parts): Promise<World> => {
  const env = readEnvironment(parts, process.env);
  const mode = env.mode();
  const client = documentClient({});
  const secrets = new Map<SecretName, string>();
  for (const name of parts.secrets ?? []) secrets.set(name, (await parts.readSecret?.(env.secretArn(name))) ?? '');
  const sandbox = mode === 'test' ? { table: env.sandboxTable(), time: sandboxTime(client, env.sandboxTable()) } : undefined;
  const staff = env.issuer && parts.staffTokens ? parts.staffTokens(env.issuer) : { verify: missing('an issuer') };
  const metrics = metricsBook();
  const platform: Platform = {
    name: parts.name,
    db: { client, tables: env.tables },
    clock: sandbox?.time ?? systemClock,
    providerClock: systemClock,
    mode,
    otherOrigin: env.otherOrigin,
    sandboxClock: sandbox && parts.moveClock?.(client, sandbox.table),
    requestsPerMinute: REQUESTS_PER_MINUTE,
    log: powertoolsLog(parts.name),
    metrics,
    queues: parts.sendToQueues?.(env.queueUrl) ?? { send: missing('a queue') },
    secret: (name) => secrets.get(name) || missing(`the secret ${name}`)(),
    staffTokens: sandbox ? inRealTime(staff) : staff,
    payments: paymentsOf(parts, mode, secrets.get('stripeKey') ?? ''),
    photos: parts.photoStore?.(env.photosBucket ?? '', env.webOrigin ?? '') ?? noPhotos,
    webhooks: parts.webhooks?.({ targets: 'public' }) ?? noWebhooks,
    webOrigin: env.webOrigin ?? '',
    checkAnswers: false,
  };
  const tellMetrics = () => {
    // Not by console: Lambda would wrap the line, and CloudWatch would not find the metric in it.
    for (const row of metrics.taken()) process.stdout.write(`${metricLine(row, env.metricsNamespace, Date.now())}\n`);
  };
  return { platform, refresh: sandbox?.time.refresh, tellMetrics };
};

/** In a sandbox each event is preceded by a look at its clock; everywhere it is followed by what was measured, also when it failed. */
const surrounded = <H extends (event: never, context: never) => Promise<unknown>>({ refresh, tellMetrics }: World, handler: H): H =>
  (async (event: never, context: never) => {
    await refresh?.();
    try {
      return await handler(event, context);
    } finally {
      tellMetrics();
    }
  }) as H;

/**
 * The exported handler of a function: its world is built while Lambda initialises (once, secrets included); a fault in it — a missing
 * variable, say — fails the first call by name. Outside Lambda nothing is built until somebody calls.
 */
export const onLambda = <H extends (event: never, context: never) => Promise<unknown>>(
  create: (platform: Platform) => H,
  parts: Parts,
): H => {
  let handler: Promise<H> | undefined;
  const start = () => {
    handler ??= platformFromEnvironment(parts)
      .then((world) => surrounded(world, create(world.platform)))
      .catch((error) => {
        // A start that failed in passing (a secret that could not be read) must not spoil the environment for good.
        handler = undefined;
        throw error;
      });
    return handler;
  };
  if (process.env.AWS_LAMBDA_FUNCTION_NAME) start().catch(() => undefined);
  return (async (event: never, context: never) => (await start())(event, context)) as H;
};
