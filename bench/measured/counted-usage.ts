import { localTables } from '#infra/local/create-tables.ts';
import type { HostOptions } from '#infra/local/host.ts';
import { type FunctionName, functionNames, wiringOf } from '#infra/wiring.ts';
import { type LogFields, traced } from '#shared/platform/log.ts';
import { metricLine } from '#shared/platform/metrics.ts';
import type { Platform } from '#shared/platform/platform.ts';
import { tableNames, tableShape } from '#shared/store/tables.ts';
import { noUsage, type Usage } from './list-prices.ts';
import { isWrite } from './write-units.ts';

/**
 * What one machine cannot tell and so is assumed: milliseconds that an invocation, a round trip to the database and a call to the payment
 * provider take, how often and how long a function starts, bytes of an answer.
 */
export const ASSUMED = {
  ownMs: 5,
  databaseMs: 6,
  providerMs: 500,
  coldShare: 0.02,
  coldMs: 600,
  answerBytes: 2_000,
} as const;
/** What CloudWatch adds to each line that it takes in. */
const LINE_BYTES = 26;
/** Of the gateway's line of a request (infra/constructs/product-api.ts), filled in as it will be. */
const GATEWAY_LINE = JSON.stringify({
  correlationId: 'JKJaXmPLvHcESHA=',
  time: '1788220800000',
  route: 'GET /v1/household/orders/{orderId}/visits',
  status: '200',
  bytes: '2000',
  tookMs: '30',
  functionMs: '25',
  functionStatus: '200',
  gatewayError: '-',
});
/** A unit of a table that is rarely read costs a quarter more, and counts for as much. */
const RARE_FACTOR = 1.25;
const RARELY_READ = new Set(tableNames.filter((name) => tableShape(name).rarelyRead).map((name) => localTables[name]));
const NAMESPACE = 'Xianyong/prod';
const bytesOf = (line: string): number => Buffer.byteLength(line) + LINE_BYTES;
/** Sent, received, deleted. */
const REQUESTS_PER_MESSAGE = 3;

type Handler = (event: unknown, context: never) => Promise<unknown>;
type Module = { create(platform: Platform): Handler };
type Call = { function: FunctionName; command: string };

/** As Powertools writes it. */
const logLine = (service: string, message: string, fields?: LogFields): string =>
  JSON.stringify({ level: 'INFO', message, timestamp: new Date(0).toISOString(), service, ...traced(fields) });

/** A record of the stream or a message is one invocation: in a quiet compound they come one by one. */
const invocationsIn = (event: unknown): number => (event as { Records?: unknown[] }).Records?.length ?? 1;

/**
 * Counts what a host's functions use of AWS: options for the host, and what was counted, by function, since it was last taken.
 */
export const countedUsage = async () => {
  let counted = new Map<FunctionName, Usage>();
  const of = (name: FunctionName): Usage => {
    const usage = counted.get(name) ?? noUsage();
    counted.set(name, usage);
    return usage;
  };
  const lasts = (name: FunctionName, ms: number) => {
    of(name).gbSecond += (ms / 1_000) * (wiringOf(name).memoryMb / 1_024);
  };
  const invoked = (name: FunctionName, times: number) => {
    const { kind } = wiringOf(name).trigger;
    const usage = of(name);
    usage.invocation += times;
    lasts(name, times * (ASSUMED.ownMs + ASSUMED.coldShare * ASSUMED.coldMs));
    if (kind === 'http') {
      usage.gatewayRequest += times;
      usage.edgeRequest += times;
      usage.edgeGb += (times * ASSUMED.answerBytes) / 1e9;
      usage.loggedGb += (times * bytesOf(GATEWAY_LINE)) / 1e9;
    }
    if (kind === 'queue') usage.queueRequest += times * REQUESTS_PER_MESSAGE;
    if (kind === 'schedule') usage.schedule += times;
  };
  const replaced: HostOptions['replaced'] = {};
  for (const name of functionNames) {
    const { create } = (await import(`#functions/${name}/handler.ts`)) as Module;
    replaced[name] = ((platform: Platform) => {
      const { log, metrics } = platform;
      const logged = (line: string) => {
        of(name).loggedGb += bytesOf(line) / 1e9;
      };
      const handler = create({
        ...platform,
        log: {
          ...log,
          info: (message, fields) => {
            logged(logLine(name, message, fields));
            log.info(message, fields);
          },
        },
        metrics: {
          // A line each: what comes in one batch here comes one by one in a quiet compound.
          note: (metric, value, ...by) => {
            logged(metricLine({ name: metric, value, ...(by[0] !== undefined && { by: by[0] }) }, NAMESPACE, 0));
            metrics.note(metric, value, ...by);
          },
        },
      });
      return (event: unknown, context: never) => {
        invoked(name, invocationsIn(event));
        return handler(event, context);
      };
    }) as NonNullable<HostOptions['replaced']>[FunctionName];
  }
  const options: Pick<HostOptions, 'replaced' | 'meter' | 'faults'> = {
    replaced,
    meter: (reading) => {
      const usage = of(reading.function);
      for (const { TableName = '', CapacityUnits = 0 } of reading.consumed)
        usage[isWrite(reading) ? 'writeUnit' : 'readUnit'] += CapacityUnits * (RARELY_READ.has(TableName) ? RARE_FACTOR : 1);
      lasts(reading.function, ASSUMED.databaseMs);
    },
    faults: {
      before: ({ function: name, command }: Call) => {
        if (!command.endsWith('Command') && command !== 'SendMessage') lasts(name, ASSUMED.providerMs);
      },
    },
  };
  return {
    options,
    /** What was used since the last time, by function. */
    take: (): Map<FunctionName, Usage> => {
      const taken = counted;
      counted = new Map();
      return taken;
    },
  };
};
