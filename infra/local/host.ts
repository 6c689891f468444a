import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { FunctionName } from '#infra/wiring.ts';
import type { Instant } from '#shared/domain/calendar/local-date.ts';
import { staffTokens } from '#shared/platform/callers/staff-tokens.ts';
import { type Mode, REQUESTS_PER_MINUTE } from '#shared/platform/installation.ts';
import { type Measured, metricsBook } from '#shared/platform/metrics.ts';
import { stripePayments } from '#shared/platform/payments/payments.ts';
import { WEBHOOK_EVENTS } from '#shared/platform/payments/stripe-events.ts';
import { s3Photos } from '#shared/platform/photos/s3-photos.ts';
import type { Platform } from '#shared/platform/platform.ts';
import { webhookClient } from '#shared/platform/webhooks/webhook-client.ts';
import type { WebhookTargets } from '#shared/platform/webhooks/webhook-target.ts';
import { type Database, documentClient } from '#shared/store/database.ts';
import type { DeadLetter } from './async/dead-letters.ts';
import { eventDriven } from './async/event-driven.ts';
import { type MovableClock, movableClock } from './clock.ts';
import { createTables, dropTables, localTables } from './create-tables.ts';
import type { DemoPerson } from './demo-people.ts';
import { startEmulator } from './emulator.ts';
import { emulatorClient } from './emulator-client.ts';
import { gateway } from './gateway.ts';
import type { AccessDenied, Watch } from './grants.ts';
import { localSite } from './http/local-site.ts';
import { type Invoke, invoker } from './invoke.ts';
import { AUDIENCE, localIssuer, MOUNT } from './issuer/issuer.ts';
import { type StripeStandIn, startStripeStandIn } from './payments/stripe-stand-in.ts';
import { localPhotoBucket } from './photos/photo-bucket.ts';
import { photoFiles } from './photos/photo-files.ts';
import { type LogLine, platformFor, type World } from './platforms.ts';
import { type SignedIn, tokenCache } from './sign-in.ts';
import { openState, type StateStore } from './state-file.ts';

export type HostOptions = Watch & {
  /** Where tables and state are kept; absent: in memory. */
  dataDir?: string;
  /** Forget what an earlier run left: tables, clock, keys. */
  fresh?: boolean;
  /**
   * Writes new tables to memory until `keepTables()`, where that is possible: for a seed, which makes thousands of writes. A host that ends
   * before has kept nothing.
   */
  memoryFirst?: boolean;
  /** 0 or absent: any free port. */
  port?: number;
  /** Where the product's clock begins, unless the data directory remembers. Absent: now. */
  clockAt?: Instant;
  /** A machine's own host is a sandbox; tests try what a live installation does otherwise. */
  mode?: Mode;
  otherOrigin?: string;
  /** What links in events and answers begin with, where something stands in front of the host. */
  webOrigin?: string;
  /** The limit of firms' keys, where a test is not to meet it, or is to meet it soon. */
  requestsPerMinute?: number;
  /** Where webhooks may go: on one machine to its own addresses too. A test of what AWS refuses says `public`. */
  webhookTargets?: WebhookTargets;
  /** How long an endpoint may take; a test of one that hangs does not wait so long. */
  webhookTimeoutMs?: number;
  /** Print no log lines of functions; `log` still hears of them. */
  quiet?: boolean;
  /** Run schedules, streams and queues by itself. Off, everything waits for `settle()`, and a test decides when. */
  background?: boolean;
  people?: readonly DemoPerson[];
  log?(line: LogLine): void;
  /** Stand-ins for functions. */
  replaced?: Parameters<typeof invoker>[1];
  /** Hears that the host cannot go on: its emulator ended by itself. */
  onFailure?(error: Error): void;
  /** What `/local/demo` tells of the demo besides the people; asked at each request. */
  demo?(): unknown;
};

/** The product on one machine. */
export type Host = {
  url: string;
  clock: MovableClock;
  /** Everything due happens: schedules, stream, queues, until nothing moves any more. */
  settle(): Promise<void>;
  /** From now on schedules, stream and queues run by themselves. */
  begin(): void;
  /** An access token of a person, by the real sign-in. */
  tokenFor(account: string): Promise<string>;
  signIn(account: string): Promise<SignedIn>;
  /** Calls a function with an event of one's own making. */
  invoke: Invoke;
  /** The world as a function sees it, grants and all. */
  platformOf(name: FunctionName): Platform;
  /** The tables without grants: for an operator's commands, and for tests that look behind the API. */
  operator: Database;
  state: StateStore;
  tokenKey: string;
  /** Stands where Stripe stands; it forgets everything when the host stops. */
  stripe: StripeStandIn;
  /** What functions used of what they are granted; compare with `allGrants()`. */
  usedGrants: Set<string>;
  /** What functions tried without a grant. Empty in a sound product. */
  refusals: AccessDenied[];
  deadLetters: DeadLetter[];
  /** What functions have measured since the host began. */
  metrics(): Measured[];
  /** Brings tables that were begun in memory to the data directory. Nothing may be under way meanwhile. */
  keepTables(): Promise<void>;
  /** Where the tables answer. */
  endpoint: string;
  emulatorPid?: number;
  stop(): Promise<void>;
};

const printed = ({ level, function: name, message, fields, error }: LogLine) => {
  if (level === 'error') console.error(`[${name}] ${message}`, error instanceof Error ? error.stack : error, fields);
};

/**
 * Starts everything that the product is on AWS, from the same wiring, on the loopback: tables in the emulator, the gateway, functions
 * with their grants, stream, queues, schedules, sign-in, and a clock that can be moved.
 */
export const startHost = async (options: HostOptions = {}): Promise<Host> => {
  const { dataDir, port = 0, people = [] } = options;
  if (dataDir) mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const tablesFile = dataDir && join(dataDir, 'tables.db');
  const fresh = options.fresh || (options.memoryFirst && !process.env.DYNAMODB_ENDPOINT && tablesFile && !existsSync(tablesFile));
  if (dataDir && fresh) rmSync(join(dataDir, 'host.json'), { force: true });
  const state = openState(dataDir);
  const clock = movableClock(state, options.clockAt);
  const tokenKey = state.get('tokenKey') ?? randomBytes(32).toString('base64url');
  state.set('tokenKey', tokenKey);

  // The port comes first: it is part of the issuer's name, and a port in use shall be told before anything else is started.
  const server = createServer((request, response) => listener(request, response));
  let listener: RequestListener = (_request, response) => response.writeHead(503).end();
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const closeServer = async () => {
    server.close();
    server.closeAllConnections();
    await once(server, 'close');
  };

  let stopping: Promise<unknown> | undefined;
  const emulator = await startEmulator({
    file: tablesFile,
    memoryFirst: Boolean(options.memoryFirst && fresh),
    onEnd: () => {
      if (!stopping) options.onFailure?.(new Error('the DynamoDB emulator ended by itself'));
    },
  }).catch(async (error) => {
    await closeServer();
    throw error;
  });
  let stripe: StripeStandIn | undefined;
  const stopBoth = () => Promise.all([closeServer(), emulator.stop(), stripe?.stop()]);
  try {
    const database = emulatorClient(emulator.endpoint);
    const raw = new DynamoDBClient(database);
    if (fresh) await dropTables(raw);
    await createTables(raw);

    const stripeKeys = {
      stripeKey: `sk_test_${randomBytes(18).toString('hex')}`,
      stripeWebhook: `whsec_${randomBytes(24).toString('hex')}`,
    };
    stripe = await startStripeStandIn({
      clock,
      webhookUrl: () => `${url}/v1/webhooks/stripe`,
      webhookSecret: stripeKeys.stripeWebhook,
      webhookEvents: WEBHOOK_EVENTS,
      secretKey: stripeKeys.stripeKey,
      log: (message, error) => console.error(message, error),
    });
    const standIn = stripe;

    const files = await photoFiles(dataDir && join(dataDir, 'photos'), Boolean(fresh));
    const photoBucket = localPhotoBucket({ url, tokenKey, clock, files });

    const deadLetters: DeadLetter[] = [];
    const log = (line: LogLine) => {
      options.log?.(line);
      if (!options.quiet) printed(line);
    };
    const metrics = metricsBook();
    const world: World = {
      database,
      clock,
      mode: options.mode ?? 'test',
      otherOrigin: options.otherOrigin,
      requestsPerMinute: options.requestsPerMinute ?? REQUESTS_PER_MINUTE,
      advanceTo: async (instant) => {
        if (instant > clock.now()) clock.moveTo(instant);
        await host.settle();
      },
      secrets: { tokenKey, ...stripeKeys },
      payments: stripePayments({ secretKey: stripeKeys.stripeKey, baseUrl: standIn.url }),
      photos: s3Photos(photoBucket.bucket),
      webhooks: webhookClient({ targets: options.webhookTargets ?? 'public-or-loopback', timeoutMs: options.webhookTimeoutMs }),
      webOrigin: options.webOrigin ?? url,
      staffTokens: staffTokens({ issuer: `${url}${MOUNT}`, audience: AUDIENCE, jwksUri: `${url}${MOUNT}/jwks` }),
      send: (queue, message) => events.send(queue, message),
      used: new Set(),
      refused: [],
      watch: options,
      metrics,
      log,
    };
    const platforms = new Map<FunctionName, Platform>();
    const platformOf = (name: FunctionName): Platform => {
      const platform = platforms.get(name) ?? platformFor(name, world);
      platforms.set(name, platform);
      return platform;
    };
    const invoke = invoker(platformOf, options.replaced, log);
    const events = await eventDriven({ database, raw, clock, state, invoke, bury: (letter) => deadLetters.push(letter) });
    const signInOnce = tokenCache(url);

    const host: Host = {
      url,
      clock,
      settle: async () => {
        // What the functions did may make the provider tell something, and the other way round; what it has to tell already comes first.
        await standIn.drain();
        do await events.settle();
        while ((await standIn.drain()) > 0);
      },
      begin: () => {
        events.begin();
        standIn.begin();
      },
      tokenFor: async (account) => (await signInOnce(account)).token,
      signIn: signInOnce,
      invoke,
      platformOf,
      operator: { client: documentClient(database), tables: localTables },
      state,
      tokenKey,
      stripe: standIn,
      usedGrants: world.used,
      refusals: world.refused,
      metrics: metrics.standing,
      deadLetters,
      keepTables: emulator.keep,
      endpoint: emulator.endpoint,
      get emulatorPid() {
        return emulator.pid;
      },
      stop: async () => {
        stopping ??= standIn.stop().then(events.stop).then(stopBoth);
        await stopping;
        for (const { db } of platforms.values()) db.client.destroy();
        raw.destroy();
      },
    };
    listener = localSite({
      host,
      people,
      demo: options.demo,
      photos: photoBucket.serve,
      api: gateway(invoke, clock.now),
      issuer: localIssuer(url, people, state),
    });
    if (options.background) host.begin();
    return host;
  } catch (error) {
    stopping = stopBoth();
    await stopping;
    throw error;
  }
};
