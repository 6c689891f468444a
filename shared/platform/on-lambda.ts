import { documentClient } from '#shared/store/database.ts';
import type { Issuer, StaffTokens } from './callers/staff-tokens.ts';
import { systemClock } from './clock.ts';
import { type Needs, readEnvironment } from './environment.ts';
import { powertoolsLog } from './log.ts';
import type { Payments, PaymentsSettings } from './payments/payments.ts';
import type { Platform, QueueName, Queues, SecretName } from './platform.ts';

/** Parts that only some functions carry, so that the others' bundles stay free of their clients. */
export type Parts = Needs & {
  name: string;
  staffTokens?: (issuer: Issuer) => StaffTokens;
  sendToQueues?: (urlOf: (queue: QueueName) => string) => Queues;
  readSecret?: (arn: string) => Promise<string>;
  payments?: (settings: PaymentsSettings) => Payments;
};

const missing = (what: string) => () => {
  throw new Error(`this function was not given ${what}`);
};

/** Of a function that has no business with the provider. */
const noPayments = { isLive: false } as Payments;

const platformFromEnvironment = async (parts: Parts): Promise<Platform> => {
  const env = readEnvironment(parts, process.env);
  const client = documentClient({});
  const secrets = new Map<SecretName, string>();
  for (const name of parts.secrets ?? []) secrets.set(name, (await parts.readSecret?.(env.secretArn(name))) ?? '');
  return {
    db: { client, tables: env.tables },
    clock: systemClock,
    log: powertoolsLog(parts.name),
    queues: parts.sendToQueues?.(env.queueUrl) ?? { send: missing('a queue') },
    secret: (name) => secrets.get(name) || missing(`the secret ${name}`)(),
    staffTokens: env.issuer && parts.staffTokens ? parts.staffTokens(env.issuer) : { verify: missing('an issuer') },
    payments: parts.payments?.({ secretKey: secrets.get('stripeKey') ?? '' }) ?? noPayments,
    webOrigin: env.webOrigin ?? '',
    checkAnswers: false,
  };
};

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
      .then(create)
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
