import { type Host, type HostOptions, startHost } from '#infra/local/host.ts';
import { matchRoute } from '#infra/local/http/route-table.ts';
import type { FunctionName } from '#infra/wiring.ts';
import { type Answer, patient } from './asking.ts';
import { type Books, booksOf } from './books.ts';
import { allItems } from './stored.ts';
import { BEGINNING, PEOPLE, type Street, settleIn } from './street.ts';
import { transport } from './transport.ts';

/** That an invariant does not hold, by its number. */
export type Broken = { no: number; what: string };

/** Its nights are long: what it compares each night is asked for where a history says so, and when it is over. */
const NIGHTLY: FunctionName = 'payment-reconcile';
/** Whose events are kept, to be delivered again. */
const HEARD = ['billing-page', 'dunning-page', 'payment-apply', 'audit'] as const satisfies FunctionName[];
export type Heard = (typeof HEARD)[number];
const DAY = 86_400_000;
type Creates = NonNullable<HostOptions['replaced']>;

/** A clock that only a history moves: a millisecond for each look at it, and as far as it is told. */
const seededClock = ({ clock }: Host) => {
  let at = Date.parse(BEGINNING);
  const read = () => new Date(at).toISOString();
  clock.now = () => {
    at += 1;
    return read();
  };
  clock.moveTo = (instant) => {
    at = Math.max(at, Date.parse(instant));
    return read();
  };
};

/** Functions as they are, or with a planted defect; what they hear is kept, and some of them sleep for a while. */
const listening = (creates: Creates) => {
  const heard = Object.fromEntries(HEARD.map((name) => [name, []])) as unknown as Record<Heard, unknown[]>;
  const asleep = new Set<string>([NIGHTLY, 'audit']);
  const replaced = Object.fromEntries(
    Object.entries(creates).map(([name, create]) => [
      name,
      ((platform) => {
        const work = create(platform);
        return async (event, context) => {
          if (asleep.has(name)) return { batchItemFailures: [] };
          // Once a night is enough, however often everything else is looked at until nothing moves any more.
          if (name === NIGHTLY) asleep.add(name);
          if (name in heard) heard[name as Heard].push(event);
          return work(event, context);
        };
      }) as (typeof creates)[FunctionName],
    ]),
  ) as Creates;
  return { heard, asleep, replaced };
};

/** Asks a function as the gateway would, in this process, so that a race knows who is asking. */
const direct =
  (host: Host) =>
  async (line: string, { token, body, key }: { token: string; body?: unknown; key?: string }): Promise<Answer> => {
    const [method = 'GET', path = '/'] = line.split(' ');
    const [rawPath = '/', rawQueryString = ''] = path.split('?');
    const match = matchRoute(method, rawPath);
    const result = (await host
      .invoke(match.function, {
        version: '2.0',
        routeKey: match.routeKey,
        rawPath: decodeURIComponent(rawPath),
        rawQueryString,
        headers: {
          host: 'localhost',
          authorization: `Bearer ${token}`,
          'content-type': 'application/json',
          ...(key && { 'idempotency-key': key }),
        },
        ...(rawQueryString && { queryStringParameters: Object.fromEntries(new URLSearchParams(rawQueryString)) }),
        pathParameters: match.pathParameters,
        requestContext: {
          domainName: 'localhost',
          http: { method, path: rawPath },
          requestId: 'history',
          routeKey: match.routeKey,
          stage: '$default',
        },
        ...(body !== undefined && { body: JSON.stringify(body) }),
        isBase64Encoded: false,
      })
      // Whoever asks learns no more of a crashed function than this.
      .catch(() => ({ statusCode: 500 }))) as { statusCode: number; body?: string };
    return { status: result.statusCode, body: result.body ? JSON.parse(result.body) : undefined };
  };

/**
 * A street of its own for one history, with everything between its functions and the world under control.
 * @param creates what makes each function
 */
export const startWorld = async (street: Street, creates: Creates) => {
  const { heard, asleep, replaced } = listening(creates);
  const host = await startHost({ clockAt: BEGINNING, quiet: true, people: PEOPLE, requestsPerMinute: 100_000, replaced });
  try {
    seededClock(host);
    await settleIn(host, street);
    const [committee, official] = [await host.tokenFor('wang'), await host.tokenFor('liu')];
    const between = transport(host);
    // The records of what was lived through before are not heard again.
    await host.settle();
    asleep.delete('audit');
    const ask = direct(host);
    const links: { unit: string; token: string }[] = (
      await ask(`GET /v1/compounds/${street.compoundId}/links?limit=100`, { token: committee })
    ).body.rows;
    const tokens: Record<string, string> = {
      committee,
      street: official,
      ...Object.fromEntries(links.map(({ unit, token }) => [unit, token])),
    };
    between.takeNotes();
    let lastNight = Date.parse(BEGINNING);
    return {
      host,
      street,
      transport: between,
      heard,
      /** What was seen on the way that never should have been. */
      broken: [] as Broken[],
      /** Asks until there is an answer. */
      ask: patient((line, asked) => ask(line, { ...asked, token: tokens[asked.token] ?? '' })),
      books: async (): Promise<Books> => booksOf(await allItems(host.operator)),
      /** Bills, payments and what happened to them, for whoever chooses among them. */
      money: async (): Promise<Books> => booksOf(await allItems(host.operator, ['ledger', 'events'])),
      /**
       * Lets everything happen that is due. After a week, or where a night is asked for, the provider's list is compared, and once more an
       * hour later: that comes every night, and what it looks back on is not without end.
       */
      settle: async (night = false): Promise<void> => {
        const now = Date.parse(host.clock.now());
        if (!night && now - lastNight < 7 * DAY) return host.settle();
        lastNight = now;
        for (const minutes of [0, 61]) {
          host.clock.moveTo(new Date(now + minutes * 60_000).toISOString());
          asleep.delete(NIGHTLY);
          await host.settle();
        }
      },
    };
  } catch (error) {
    await host.stop();
    throw error;
  }
};
export type World = Awaited<ReturnType<typeof startWorld>>;
