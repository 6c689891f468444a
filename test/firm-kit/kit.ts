import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { Webhook } from 'standardwebhooks';
import { addDays, localDateOf, startOfDay } from '#shared/domain/calendar/local-date.ts';
import { RATING_ALONE, rollFile, startWorld } from '../street-world.ts';
import type { WebhookBody } from '../webhook-receiver.ts';
import { CHECK_NAMES, type CheckName, type Verdict } from './checks.ts';
import { startProxy } from './proxy.ts';

/** What a firm's system is told before it starts, as environment variables. */
export type Credentials = Record<'XIANYONG_URL' | 'XIANYONG_KEYS' | 'XIANYONG_WEBHOOK_SECRETS', string>;
/** A firm's system under test. `ended`: it runs no more, so there is nothing to wait for. */
export type StartedFirm = { url: string; ended?: () => boolean; stop(): Promise<void> };

export type KitOptions = {
  start(credentials: Credentials): StartedFirm | Promise<StartedFirm>;
  /** Where the product's clock begins. */
  clockAt?: string;
  /** How long the firm may take to answer the first event. */
  readyMs?: number;
  /** How long it may take to do what an event asks of it. */
  waitMs?: number;
};

/** Longer than the latest first day of a trial, so that the first key expires when the order is on trial. */
const KEY_DAYS = RATING_ALONE.latestStartDays + 5;
const UNITS = 4;
/** An answer counts within five seconds, as in the product. */
const ANSWER_MS = 5_000;
const POLL_MS = 100;
/** Until the firm tells where it listens, nothing is sent. */
const NOT_YET = 'http://127.0.0.1:9/hooks';

export type Delivery = {
  id: string;
  eventId: string;
  type: string;
  subject: string;
  state: string;
  attempts: number;
  body?: string;
  history: { status?: number; fault?: string; ms: number }[];
};

/** An event as the product would send it, made by the kit. */
export const madeEvent = (type: string, data: Record<string, unknown> = {}): WebhookBody => ({
  id: `evt_kit${randomUUID().replaceAll('-', '').slice(0, 17)}`,
  type,
  createdAt: new Date().toISOString(),
  sequence: Date.now(),
  data,
});

/** @param afterwards keeps what is to be done at the end, the last first, also where something fails on the way */
const openKit = async (
  { start, clockAt = new Date().toISOString(), readyMs = 120_000, waitMs = 30_000 }: KitOptions,
  afterwards: (close: () => Promise<void>) => void,
) => {
  const proxy = await startProxy();
  afterwards(proxy.stop);
  const world = await startWorld({ units: UNITS, accounts: ['chen'], clockAt, webOrigin: proxy.url });
  afterwards(world.stop);
  proxy.leadsTo(world.host.url);
  const { must, firm, host } = world;
  const token = firm.key;

  const keyExpiresAt = startOfDay(addDays(localDateOf(host.clock.now()), KEY_DAYS));
  const first = await must('POST /v1/firm/keys', { token, body: { name: 'expires', expiresAt: keyExpiresAt } });
  const hook = await must('POST /v1/firm/webhooks', { token, body: { url: NOT_YET, events: ['*'] } });
  const started = await start({
    XIANYONG_URL: proxy.url,
    XIANYONG_KEYS: `${first.secret},${token}`,
    XIANYONG_WEBHOOK_SECRETS: hook.secret,
  });
  afterwards(started.stop);
  const of = `/v1/firm/webhooks/${hook.id}`;
  await must(`PUT ${of}`, { token, body: { url: started.url, events: ['*'] }, headers: { 'if-match': `"${hook.version}"` } });

  const verdicts = new Map<CheckName, Verdict>();

  /** Posts an event to the firm as the product would. @returns the status, or 0 without an answer in time */
  const post = async (event: WebhookBody, { secret = hook.secret as string, signedAt = new Date() } = {}): Promise<number> => {
    const body = JSON.stringify(event);
    const headers = {
      'content-type': 'application/json; charset=utf-8',
      'webhook-id': event.id,
      'webhook-timestamp': String(Math.floor(signedAt.getTime() / 1_000)),
      'webhook-signature': new Webhook(secret).sign(event.id, signedAt, body),
    };
    const signal = AbortSignal.timeout(ANSWER_MS);
    return fetch(started.url, { method: 'POST', headers, body, redirect: 'manual', signal }).then(
      async (response) => {
        await response.body?.cancel();
        return response.status;
      },
      () => 0,
    );
  };

  let compounds = 0;
  return {
    world,
    proxy,
    started,
    keyExpiresAt,
    firstSecret: first.secret as string,
    post,
    waitMs,
    /** Waits for the firm to do something. */
    until: (holds: () => boolean | Promise<boolean>) => proxy.until(holds, waitMs),
    /** Waits until the firm takes an event. @returns whether anything answers there */
    isThere: async (): Promise<boolean> => {
      const limit = performance.now() + readyMs;
      for (;;) {
        const status = await post(madeEvent('webhook.test', { webhookId: hook.id, url: `${proxy.url}${of}` }));
        if (status >= 200 && status < 300) return true;
        if (started.ended?.() || performance.now() > limit) return status !== 0;
        await pause(POLL_MS);
      }
    },
    say: (name: CheckName, passed: boolean, seen: string) => {
      verdicts.set(name, { name, result: passed ? 'passed' : 'wrong', seen });
    },
    /** What was found out, in the order of the list. */
    verdicts: (): Verdict[] => CHECK_NAMES.map((name) => verdicts.get(name) ?? { name, result: 'not-seen', seen: 'not looked at' }),
    /** Asks as the firm, past the proxy: looks into what the firm's system did, and sees to its endpoint. */
    ask: (line: string, body?: unknown, status?: number) => must(line, { token, body }, status),
    hook: (line: string) => {
      const [method, rest = ''] = line.split(' ');
      return must(`${method} ${of}${rest}`, { token }, rest.endsWith('rotate') || rest === '/test' ? 201 : 200);
    },
    /** The delivery log, newest first, with bodies and attempts of those that are chosen. */
    deliveries: async (chosen: (delivery: Delivery) => boolean): Promise<Delivery[]> => {
      const rows: Delivery[] = [];
      for (let cursor: string | undefined = ''; cursor !== undefined; ) {
        const page = await must(`GET ${of}/deliveries?limit=100${cursor && `&cursor=${encodeURIComponent(cursor)}`}`, { token });
        rows.push(...page.rows);
        cursor = page.nextCursor;
      }
      return Promise.all(rows.filter(chosen).map(({ id }) => must(`GET ${of}/deliveries/${id}`, { token })));
    },
    /** An order of the firm's package, from a compound of its own. */
    placeElsewhere: async () => {
      compounds += 1;
      const compound = await world.newCompound(`北坦街${compounds}号院`, 'chen', rollFile(1));
      const { id } = await world.place(compound);
      const withdraw = () =>
        must(`POST /v1/compounds/${compound.id}/orders/${id}/withdraw`, { token: compound.committee, body: { reason: '另有安排' } }, 200);
      return { id: id as string, withdraw };
    },
    /** Moves the clock on to an instant, if it is not past, and lets everything due happen. */
    to: async (instant: string) => {
      if (instant > host.clock.now()) host.clock.moveTo(instant);
      await host.settle();
    },
  };
};
export type Kit = Awaited<ReturnType<typeof openKit>>;

/** The street, the firm under test, what it asks, and what is found out about it. */
export const withKit = async <T>(options: KitOptions, work: (kit: Kit) => Promise<T>): Promise<T> => {
  const closing: (() => Promise<void>)[] = [];
  try {
    return await work(await openKit(options, (close) => closing.push(close)));
  } finally {
    for (const close of closing.reverse()) await close();
  }
};
