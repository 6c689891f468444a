import type { DynamoDBClientConfig } from '@aws-sdk/client-dynamodb';
import { type FunctionName, wiringOf } from '#infra/wiring.ts';
import type { Instant } from '#shared/domain/calendar/local-date.ts';
import type { StaffTokens } from '#shared/platform/callers/staff-tokens.ts';
import { type Clock, systemClock } from '#shared/platform/clock.ts';
import type { Mode } from '#shared/platform/installation.ts';
import { type Log, type LogFields, traced } from '#shared/platform/log.ts';
import type { Metrics } from '#shared/platform/metrics.ts';
import type { Payments } from '#shared/platform/payments/payments.ts';
import type { Photos } from '#shared/platform/photos/photos.ts';
import type { Platform, QueueName, SecretName } from '#shared/platform/platform.ts';
import { latestOfSandbox } from '#shared/platform/sandbox-clock.ts';
import type { Webhooks } from '#shared/platform/webhooks/webhook-client.ts';
import { documentClient } from '#shared/store/database.ts';
import { localTables } from './create-tables.ts';
import { AccessDenied, type Grants, grantsOf, guardClient, type Watch } from './grants.ts';

/** One line of a function's log, before anything is printed. */
export type LogLine = { level: 'info' | 'error'; function: FunctionName; message: string; fields: LogFields; error?: unknown };

/** What all functions of a host share. */
export type World = {
  database: DynamoDBClientConfig;
  clock: Clock;
  mode: Mode;
  otherOrigin?: string;
  requestsPerMinute: number;
  /** Moves the clock, and everything that falls due happens. */
  advanceTo(instant: Instant): Promise<void>;
  secrets: Record<SecretName, string>;
  payments: Payments;
  photos: Photos;
  webhooks: Webhooks;
  staffTokens: StaffTokens;
  webOrigin: string;
  send(queue: QueueName, message: unknown): void;
  used: Set<string>;
  refused: AccessDenied[];
  watch: Watch;
  metrics: Metrics;
  log(line: LogLine): void;
};

const logOf = (name: FunctionName, write: World['log']): Log => ({
  info: (message, fields) => write({ level: 'info', function: name, message, fields: traced(fields) }),
  error: (message, error, fields) => write({ level: 'error', function: name, message, fields: traced(fields), error }),
});

const queuesOf = (name: FunctionName, grants: Grants, world: World): Platform['queues'] => ({
  send: async (queue, message) => {
    grants.use('queue', queue);
    const call = { function: name, command: 'SendMessage', input: { queue, message } };
    await world.watch.faults?.before?.(call);
    world.send(queue, message);
    await world.watch.faults?.after?.(call);
  },
});

/** The provider, for whom its key was granted to; its calls can be cut off like those to the database. */
const paymentsOf = (name: FunctionName, grants: Grants, world: World): Payments => {
  const guarded =
    <I, O>(command: string, call: (input: I) => Promise<O>) =>
    async (input: I): Promise<O> => {
      grants.use('secret', 'stripeKey');
      const told = { function: name, command, input };
      await world.watch.faults?.before?.(told);
      const answer = await call(input);
      await world.watch.faults?.after?.(told);
      return answer;
    };
  const { isLive, createCheckout, getCheckout, expireCheckout, refund, listPayments } = world.payments;
  return {
    isLive,
    createCheckout: guarded('CreateCheckout', createCheckout),
    getCheckout: guarded('GetCheckout', getCheckout),
    expireCheckout: guarded('ExpireCheckout', expireCheckout),
    refund: guarded('Refund', refund),
    listPayments: guarded('ListPayments', listPayments),
  };
};

/** The bucket of photos, as far as it was granted; its copies can be cut off like calls to the database. */
const photosOf = (name: FunctionName, grants: Grants, world: World): Photos => {
  const { now, uploadFor, keep, viewUrl } = world.photos;
  return {
    now,
    uploadFor: async (photo, signedAt) => {
      grants.use('photo-uploads', 'PutObject');
      return uploadFor(photo, signedAt);
    },
    keep: async (id) => {
      grants.use('photo-uploads', 'GetObject');
      grants.use('photo-photos', 'PutObject');
      const call = { function: name, command: 'KeepPhoto', input: { id } };
      await world.watch.faults?.before?.(call);
      const kept = await keep(id);
      if (!kept) grants.use('photo-bucket', 'ListBucket');
      await world.watch.faults?.after?.(call);
      return kept;
    },
    viewUrl: async (id) => {
      grants.use('photo-photos', 'GetObject');
      return viewUrl(id);
    },
  };
};

/** The way out to firms' endpoints, for whom it was granted to; a message can be cut off like a call to the database. */
const webhooksOf = (name: FunctionName, grants: Grants, world: World): Webhooks => ({
  check: async (url) => {
    grants.use('webhooks', 'call');
    return world.webhooks.check(url);
  },
  connect: () => {
    grants.use('webhooks', 'call');
    const { post, close } = world.webhooks.connect();
    return {
      post: async (message) => {
        const call = { function: name, command: 'PostWebhook', input: message };
        await world.watch.faults?.before?.(call);
        const answer = await post(message);
        await world.watch.faults?.after?.(call);
        return answer;
      },
      close,
    };
  },
});

/** What one function has of the world: as on Lambda, no more than its wiring grants. */
export const platformFor = (name: FunctionName, world: World): Platform => {
  const grants = grantsOf(name, world.used, (error) => {
    world.refused.push(error);
    world.log({ level: 'error', function: name, message: 'refused', fields: {}, error });
  });
  const wiring = wiringOf(name);
  return {
    name,
    db: { client: guardClient(documentClient(world.database), name, localTables, grants, world.watch), tables: localTables },
    clock: world.clock,
    providerClock: world.clock,
    mode: world.mode,
    otherOrigin: world.otherOrigin,
    sandboxClock: wiring.movesClock && world.mode === 'test' ? { latest: latestOfSandbox, advanceTo: world.advanceTo } : undefined,
    requestsPerMinute: world.requestsPerMinute,
    log: logOf(name, world.log),
    metrics: world.metrics,
    queues: queuesOf(name, grants, world),
    secret: (secret) => {
      grants.use('secret', secret);
      return world.secrets[secret];
    },
    payments: paymentsOf(name, grants, world),
    photos: photosOf(name, grants, world),
    staffTokens: {
      // Tokens live in the machine's time, however far the product's clock has been moved.
      verify: async (token) => {
        if (!wiring.staff) throw new AccessDenied(name, 'staff', 'verify');
        grants.use('staff', 'verify');
        return world.staffTokens.verify(token, systemClock.now());
      },
    },
    webhooks: webhooksOf(name, grants, world),
    webOrigin: wiring.web ? world.webOrigin : '',
    checkAnswers: true,
  };
};
