import type { HostOptions } from '#infra/local/host.ts';
import { type FunctionName, functionNames, wiringOf } from '#infra/wiring.ts';
import type { Platform } from '#shared/platform/platform.ts';
import { noUsage, type Usage } from './list-prices.ts';
import { isWrite } from './write-units.ts';

/**
 * What one machine cannot tell and so is assumed: milliseconds that an invocation, a round trip to the database and a call to the payment
 * provider take, how often and how long a function starts, bytes of its log line and of an answer.
 */
export const ASSUMED = {
  ownMs: 5,
  databaseMs: 6,
  providerMs: 500,
  coldShare: 0.02,
  coldMs: 600,
  logBytes: 500,
  answerBytes: 2_000,
} as const;
/** Sent, received, deleted. */
const REQUESTS_PER_MESSAGE = 3;

type Handler = (event: unknown, context: never) => Promise<unknown>;
type Module = { create(platform: Platform): Handler };
type Call = { function: FunctionName; command: string };

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
    usage.loggedGb += (times * ASSUMED.logBytes) / 1e9;
    lasts(name, times * (ASSUMED.ownMs + ASSUMED.coldShare * ASSUMED.coldMs));
    if (kind === 'http') {
      usage.gatewayRequest += times;
      usage.edgeRequest += times;
      usage.edgeGb += (times * ASSUMED.answerBytes) / 1e9;
    }
    if (kind === 'queue') usage.queueRequest += times * REQUESTS_PER_MESSAGE;
    if (kind === 'schedule') usage.schedule += times;
  };
  const replaced: HostOptions['replaced'] = {};
  for (const name of functionNames) {
    const { create } = (await import(`#functions/${name}/handler.ts`)) as Module;
    replaced[name] = ((platform: Platform) => {
      const handler = create(platform);
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
      for (const { CapacityUnits = 0 } of reading.consumed) usage[isWrite(reading) ? 'writeUnit' : 'readUnit'] += CapacityUnits;
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
