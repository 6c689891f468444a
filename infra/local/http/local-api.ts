import type { IncomingMessage, ServerResponse } from 'node:http';
import * as z from 'zod';
import type { MovableClock } from '../clock.ts';
import type { DemoPerson } from '../demo-people.ts';
import type { SignedIn } from '../sign-in.ts';
import { readBody } from './request-body.ts';

const Move = z.union([
  z.strictObject({ days: z.int().min(1).max(3_660) }),
  z.strictObject({ months: z.int().min(1).max(120) }),
  z.strictObject({ to: z.iso.datetime() }),
]);
const Person = z.strictObject({ account: z.string().max(128) });

type Answer = { status: number; body: unknown };
/** What of the host the local endpoints and pages need. */
export type SiteHost = {
  url: string;
  clock: MovableClock;
  settle(): Promise<void>;
  signIn(account: string): Promise<SignedIn>;
  deadLetters: readonly unknown[];
  refusals: readonly unknown[];
  metrics(): readonly unknown[];
};

type Parts = { host: SiteHost; people: readonly DemoPerson[]; demo?: () => unknown };

const refused = (status: number, detail: string): Answer => ({ status, body: { detail } });

const moveClock = async ({ host }: Parts, body: unknown): Promise<Answer> => {
  const move = Move.safeParse(body);
  if (!move.success) return refused(400, 'one of {"days": n}, {"months": n}, {"to": "2027-03-01T00:00:00.000Z"}');
  try {
    if ('to' in move.data) host.clock.moveTo(move.data.to);
    else host.clock.forward(move.data);
  } catch (error) {
    if (error instanceof RangeError) return refused(409, error.message);
    throw error;
  }
  await host.settle();
  return { status: 200, body: { now: host.clock.now() } };
};

const signIn = async ({ host, people }: Parts, body: unknown): Promise<Answer> => {
  const person = Person.safeParse(body);
  if (!person.success || !people.some(({ account }) => account === person.data.account)) return refused(404, 'no such person');
  return { status: 200, body: await host.signIn(person.data.account) };
};

/** What only this machine has: the clock, the demo's people, keys and links. Never deployed. */
const endpoints: Record<string, (parts: Parts, body: unknown) => Answer | Promise<Answer>> = {
  'GET /health': ({ host }) => ({
    status: 200,
    body: { status: 'ok', now: host.clock.now(), pid: process.pid, deadLetters: host.deadLetters.length, refusals: host.refusals.length },
  }),
  'GET /local/clock': ({ host }) => ({ status: 200, body: { now: host.clock.now() } }),
  'POST /local/clock': moveClock,
  'GET /local/demo': ({ host, people, demo }) => ({
    status: 200,
    body: { url: host.url, now: host.clock.now(), people, ...(demo?.() as object) },
  }),
  'GET /local/dead-letters': ({ host }) => ({ status: 200, body: { rows: host.deadLetters } }),
  'GET /local/metrics': ({ host }) => ({ status: 200, body: { rows: host.metrics() } }),
  'POST /local/tokens': signIn,
};

const readJson = async (request: IncomingMessage): Promise<unknown> => {
  try {
    return JSON.parse(String(await readBody(request, 4_096)));
  } catch {
    return undefined;
  }
};

/** Answers a local endpoint. @returns false when there is none */
export const serveLocal = async (parts: Parts, path: string, request: IncomingMessage, response: ServerResponse): Promise<boolean> => {
  const key = `${request.method} ${path}`;
  const endpoint = Object.hasOwn(endpoints, key) ? endpoints[key] : undefined;
  if (!endpoint) return false;
  const { status, body } = await endpoint(parts, request.method === 'POST' ? await readJson(request) : undefined);
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' }).end(JSON.stringify(body));
  return true;
};
