import { AsyncLocalStorage } from 'node:async_hooks';

const running = new AsyncLocalStorage<string | undefined>();

/**
 * Id of what all that is under way goes back to: the gateway's number of the request (its X-Request-Id), carried on by events, messages and
 * deliveries; of what nobody asked for, the invocation's (docs/decisions/0042). Never from outside, and no condition of anything: where it is
 * missing, only the trace is.
 */
export const correlationId = (): string | undefined => running.getStore();

/** Does work under an id; without one it stays under the present. */
export const correlated = <T>(id: string | undefined, work: () => T): T => running.run(id ?? running.getStore(), work);
