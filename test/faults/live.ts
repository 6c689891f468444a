import { createHash } from 'node:crypto';
import { functionNames } from '#infra/wiring.ts';
import { ACTS } from './acts.ts';
import type { Answer } from './asking.ts';
import type { Books } from './books.ts';
import type { FaultKind } from './fault.ts';
import type { Step } from './history.ts';
import { createsOf } from './planted.ts';
import { REQUESTS, type Request, type RequestName } from './requests.ts';
import type { Street } from './street.ts';
import { type Broken, startWorld, type World } from './world.ts';

/** A request that got its answer. */
export type Answered = { what: RequestName; request: Request; answer: Answer };
/** What a history came to, when everything that was under way has arrived. */
export type Lived = {
  world: World;
  books: Books;
  answered: Answered[];
  /** What clients saw that they never should have. */
  broken: Broken[];
  steps: number;
  met: ReadonlyMap<FaultKind, number>;
  /** Hash of everything that happened, call by call: the same for the same history. */
  trace: string;
};

/** What is done in place of a step that finds nothing to be about. */
const instead = (what: Step['what']): RequestName => (isRequest(what) ? 'receipt' : 'online payment');
const isRequest = (what: string): what is RequestName => what in REQUESTS;
/** What of an answer stays the same, whatever happens afterwards: who was told it may be told it again. */
export const lasting = ({ status, body }: Answer): string => {
  const { id, key, amountFen, receiptNumber, code, areaDm2, occupied, percent } = body ?? {};
  return JSON.stringify({ status, id, key, amountFen, receiptNumber, code, areaDm2, occupied, percent });
};

const DAY = 86_400_000;
/** Days until what is late has come, and nights on which everything is compared. */
const LAST_DAYS = [
  { days: 0, night: false },
  { days: 6, night: true },
  { days: 1, night: true },
];
/** Everything arrives: faults are over, what waits is delivered, the nights compare. */
const arrive = async ({ host, settle }: World): Promise<void> => {
  for (const { days, night } of LAST_DAYS) {
    host.clock.moveTo(new Date(Date.parse(host.clock.now()) + days * DAY).toISOString());
    await settle();
    for (const { id, status } of host.stripe.account.refunds.values()) if (status === 'pending') host.stripe.settleRefund(id, true);
    for (const { id } of host.stripe.account.sessions.values()) host.stripe.settleAsync(id, true);
    await settle(night);
  }
};

/** The step that comes with another: as it is, or the same wish about the same thing or the one beside it, in its own way. */
const alike = (step: Step, next: Step): Step =>
  step.atOnce === 'with another wish' ? { ...next, what: step.what, a: step.a + (next.b % 3 === 0 ? 1 : 0) } : next;

/** With a planted defect; whether everything arrives at the end; who is told of each step and call. */
export type How = { mutant?: string | undefined; isOver?: boolean; tell?: ((line: string) => void) | undefined };

/** Lives through a history in a street of its own. The world goes on until it is stopped. */
export const live = async (street: Street, history: readonly Step[], { mutant, isOver = true, tell }: How = {}): Promise<Lived> => {
  const world = await startWorld(street, await createsOf(functionNames, mutant));
  const { host, transport } = world;
  const trace = createHash('sha256');
  const answered: Answered[] = [];
  const { broken } = world;
  const note = (text: string) => {
    tell?.(text);
    trace.update(`${text}\n`);
  };

  const requestOf = async (step: Step, n: number, what = step.what): Promise<{ what: RequestName; request: Request } | undefined> => {
    if (!isRequest(what)) return undefined;
    const at = { books: await world.money(), street, now: host.clock.now(), key: `history-key-${String(n).padStart(6, '0')}` };
    const request = REQUESTS[what](step, at);
    return request ? { what, request } : requestOf(step, n, instead(what));
  };

  /** Requests at once; each of them gets its answer. */
  const askAll = async (asked: { what: RequestName; request: Request }[], order: readonly number[]) => {
    const tasks = asked.map(
      ({ request: { line, token, body, key } }) =>
        () =>
          world.ask(line, { token, body, ...(key && { key }) }),
    );
    const ended = await transport.race(tasks, order);
    for (const [n, end] of ended.entries()) {
      const { what, request } = asked[n] as (typeof asked)[number];
      if (end.status === 'rejected') {
        broken.push({ no: 8, what: String(end.reason) });
        continue;
      }
      note(`  ${what} ${lasting(end.value)}`);
      // Each key is asked for the first time: what is said of an earlier use of it is wrong.
      if (end.value.body?.code === 'idempotency_key_reused') broken.push({ no: 8, what: `a fresh key was refused: ${request.line}` });
      answered.push({ what, request, answer: end.value });
    }
  };

  try {
    host.stripe.holdRefunds();
    for (let n = 0; n < history.length; n += 1) {
      const step = history[n] as Step;
      transport.arm(step.faults);
      note(`${n} ${JSON.stringify(step)}`);
      const happened = isRequest(step.what) ? undefined : await ACTS[step.what](world, step, step.order);
      const own = isRequest(step.what)
        ? await requestOf(step, n)
        : happened === undefined
          ? await requestOf(step, n, instead(step.what))
          : undefined;
      if (own) {
        const asked = [own];
        const next = history[n + 1];
        const other = next && (await requestOf(alike(step, next), n + 1));
        if (step.atOnce === 'twice') asked.push(own);
        if (other && step.atOnce.startsWith('with')) {
          asked.push(other);
          n += 1;
        }
        await askAll(asked, step.order);
      } else note(`  ${happened}`);
      for (const line of transport.takeNotes()) note(`    ${line}`);
    }
    transport.arm([]);
    if (isOver) await arrive(world);
    return {
      world,
      books: await world.books(),
      answered,
      broken,
      steps: history.length,
      met: transport.met,
      trace: trace.digest('base64url'),
    };
  } catch (error) {
    await host.stop();
    throw error;
  }
};
