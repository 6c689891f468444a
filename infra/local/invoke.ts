import { randomUUID } from 'node:crypto';
import type { Context } from 'aws-lambda';
import { type FunctionName, functionNames, wiringOf } from '#infra/wiring.ts';
import type { Platform } from '#shared/platform/platform.ts';
import type { LogLine } from './platforms.ts';

type Handler = (event: unknown, context: Context) => Promise<unknown>;
type HandlerModule = { create(platform: Platform): Handler };

/** Calls a function as Lambda would: one warm instance each, made when first called. */
export type Invoke = (name: FunctionName, event: unknown) => Promise<unknown>;

/** A function's context with its own time-out; nothing here enforces it, but a function that looks at the time left sees it shrink. */
export const contextFor = (name: FunctionName): Context => {
  const { timeoutSeconds, memoryMb } = wiringOf(name);
  const until = performance.now() + timeoutSeconds * 1_000;
  const awsRequestId = randomUUID();
  return {
    awsRequestId,
    functionName: `xianyong-${name}`,
    functionVersion: '$LATEST',
    invokedFunctionArn: `arn:aws:lambda:local:000000000000:function:xianyong-${name}`,
    memoryLimitInMB: String(memoryMb),
    logGroupName: `/aws/lambda/xianyong-${name}`,
    logStreamName: 'local',
    callbackWaitsForEmptyEventLoop: false,
    getRemainingTimeInMillis: () => Math.max(0, Math.round(until - performance.now())),
    done: () => undefined,
    fail: () => undefined,
    succeed: () => undefined,
  };
};

/**
 * Loads functions by their name in the wiring.
 * @param replaced stand-ins for tests
 * @param log hears what a function throws, as Lambda writes it to the function's log
 */
export const invoker = (
  platformOf: (name: FunctionName) => Platform,
  replaced: Partial<Record<FunctionName, HandlerModule['create']>> = {},
  log: (line: LogLine) => void = () => undefined,
): Invoke => {
  const instances = new Map<FunctionName, Promise<Handler>>();
  const load = async (name: FunctionName): Promise<Handler> => {
    if (!functionNames.includes(name)) throw new Error(`no such function: ${name}`);
    const create = replaced[name] ?? ((await import(`#functions/${name}/handler.ts`)) as HandlerModule).create;
    return create(platformOf(name));
  };
  return async (name, event) => {
    const instance = instances.get(name) ?? load(name);
    instances.set(name, instance);
    try {
      return await (await instance)(event, contextFor(name));
    } catch (error) {
      log({ level: 'error', function: name, message: 'threw', fields: {}, error });
      throw error;
    }
  };
};
