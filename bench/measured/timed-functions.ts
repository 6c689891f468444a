import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import type { HostOptions } from '#infra/local/host.ts';
import { functionNames, wiringOf } from '#infra/wiring.ts';
import type { HttpFunction } from '#shared/platform/functions/http-function.ts';
import type { Platform } from '#shared/platform/platform.ts';

/** One call of a handler: its whole time, and the time in which a request of it to DynamoDB was under way. */
export type TimedCall = { route: string; status: number; totalMs: number; databaseMs: number };

/** The time in which at least one request is under way. Handlers are called one after the other, so there is one clock for all. */
const databaseClock = () => {
  let under = 0;
  let since = 0;
  let spent = 0;
  return {
    spent: () => spent,
    during: async <T>(request: Promise<T>): Promise<T> => {
      if (under === 0) since = performance.now();
      under += 1;
      try {
        return await request;
      } finally {
        under -= 1;
        if (under === 0) spent += performance.now() - since;
      }
    },
  };
};

/**
 * HTTP functions for the local host whose calls are timed around the exported handler, in this process. As on Lambda, answers are not
 * parsed against their schema.
 */
export const timedFunctions = async (): Promise<{ calls: TimedCall[]; replaced: HostOptions['replaced'] }> => {
  const calls: TimedCall[] = [];
  const clock = databaseClock();
  const timed = (create: HttpFunction) => (platform: Platform) => {
    const { client } = platform.db;
    const send = client.send.bind(client) as (...request: unknown[]) => Promise<unknown>;
    client.send = ((...request: unknown[]) => clock.during(send(...request))) as typeof client.send;
    const handler = create({ ...platform, checkAnswers: false });
    return async (event: unknown, context: unknown) => {
      const before = clock.spent();
      const from = performance.now();
      const answer = await handler(event as APIGatewayProxyEventV2, context as Parameters<typeof handler>[1]);
      const totalMs = performance.now() - from;
      const { routeKey } = event as APIGatewayProxyEventV2;
      calls.push({ route: routeKey, status: answer.statusCode ?? 200, totalMs, databaseMs: clock.spent() - before });
      return answer;
    };
  };
  const replaced: HostOptions['replaced'] = {};
  for (const name of functionNames.filter((candidate) => wiringOf(candidate).trigger.kind === 'http')) {
    const { create } = (await import(`#functions/${name}/handler.ts`)) as { create: HttpFunction };
    replaced[name] = timed(create);
  }
  return { calls, replaced };
};
