import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Webhook } from 'standardwebhooks';
import { describe, expect, it } from 'vitest';
import { addDays, localDateOf } from '#shared/domain/calendar/local-date.ts';
import { WEBHOOK_EVENT_TYPES } from '#shared/domain/webhooks/event-catalogue.ts';
import { webhookSignature } from '#shared/platform/webhooks/webhook-signature.ts';
import { CHECK_NAMES, type CheckName, firmChecks, type Verdict } from '../firm-kit/checks.ts';
import type { KitOptions } from '../firm-kit/kit.ts';
import { playKit } from '../firm-kit/play.ts';
import { START } from '../street-world.ts';
import { type FirmParts, startSmallFirm } from './small-firm.ts';

const PLAY_MS = 120_000;
const play = (start: KitOptions['start']) => playKit({ start, clockAt: START, readyMs: 2_000, waitMs: 6_000 });
const named = (verdicts: Verdict[], result: Verdict['result']) => verdicts.filter((one) => one.result === result).map(({ name }) => name);

const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, 'close');
  return port;
};
/** Runs the command as a firm’s engineer does. */
const firmKit = async (...args: string[]): Promise<{ code: number; out: string; problem: string }> => {
  const url = `http://127.0.0.1:${await freePort()}/hooks`;
  return new Promise((resolve) => {
    execFile(process.execPath, [join(root, 'test/firm-kit/run.ts'), '--url', url, ...args], { cwd: root }, (error, out, problem) =>
      resolve({ code: error ? Number(error.code) : 0, out, problem }),
    );
  });
};

const firstSignature = (signatures = '') => signatures.split(' ')[0] ?? '';

/** Firms that do one thing wrong, and what finds it; `unseen` cannot be judged then. */
const spoiledFirms: { does: string; parts: Partial<FirmParts>; finds: CheckName; unseen?: CheckName[] }[] = [
  { does: 'fails at a test', parts: { answerTo: ({ type }) => (type === 'webhook.test' ? 500 : 204) }, finds: 'test-delivery' },
  {
    does: 'looks at the time and at no signature',
    parts: {
      verify: ({ headers }) => {
        if (Math.abs(Date.now() / 1_000 - Number(headers['webhook-timestamp'])) > 300) throw new Error('old');
      },
    },
    finds: 'wrong-signature',
  },
  {
    does: 'looks at the signature and at no time',
    parts: {
      verify: ({ text, headers, secret }) => {
        const right = webhookSignature(secret, headers['webhook-id'] ?? '', headers['webhook-timestamp'] ?? '', text);
        if (!headers['webhook-signature']?.split(' ').includes(right)) throw new Error('forged');
      },
    },
    finds: 'old-signature',
  },
  {
    does: 'fails at types that it does not know',
    parts: { answerTo: ({ type }) => ((WEBHOOK_EVENT_TYPES as string[]).includes(type) ? 204 : 500) },
    finds: 'unknown-events',
  },
  {
    does: 'refuses fields that it does not know',
    parts: { answerTo: (event) => (Object.keys(event).length > 5 ? 400 : 204) },
    finds: 'unknown-events',
  },
  { does: 'never tries again', parts: { attempts: 1 }, finds: 'order-accepted', unseen: ['same-idempotency-key', 'retry-after'] },
  { does: 'makes a new key for every try', parts: { keyOf: (id, _, attempt) => `accept-${id}-${attempt}` }, finds: 'same-idempotency-key' },
  { does: 'does not wait as it is asked to', parts: { pauseAfter: () => 20 }, finds: 'retry-after' },
  {
    does: 'remembers the latest event alone, and accepts again',
    parts: {
      isNew: (seen, id) => [...seen].at(-1) !== id,
      keyOf: (() => {
        const wishes: string[] = [];
        return (id: string, _: string, attempt: number) => {
          if (attempt === 1) wishes.push(id);
          return `accept-${id}-${wishes.length}`;
        };
      })(),
      startDate: ({ state, moves }) =>
        state === 'placed' ? moves.find(({ move }) => move === 'accept')?.dates?.earliest : state === 'accepted' ? '2026-12-01' : undefined,
    },
    finds: 'repeated-event',
  },
  {
    does: 'acts on events as they come',
    parts: { startDate: (_, { createdAt }) => addDays(localDateOf(createdAt), 8) },
    finds: 'reordered-events',
  },
  { does: 'forgets a service', parts: { services: (codes) => codes.slice(1) }, finds: 'visits-recorded' },
  { does: 'has the first key alone', parts: { keys: ([first = '']) => [first] }, finds: 'next-key' },
  {
    does: 'fails at bills',
    parts: { answerTo: ({ type }) => (type === 'bill.run_finished' ? 500 : 204) },
    finds: 'whole-life',
  },
  {
    does: 'looks at the first signature alone',
    parts: {
      verify: ({ text, headers, secret }) => {
        new Webhook(secret).verify(text, { ...headers, 'webhook-signature': firstSignature(headers['webhook-signature']) });
      },
    },
    finds: 'two-signatures',
  },
  { does: 'asks what the API does not know', parts: { listPath: '/v1/firm/orders?page=2' }, finds: 'well-formed-requests' },
];

describe('the firm kit', () => {
  it.concurrent('starts the example firm, finds nothing wrong with it, and ends with 0', { timeout: PLAY_MS }, async () => {
    const { code, out } = await firmKit('--start', `"${process.execPath}" examples/firm/server.ts`, '--json', '--clock-at', START);
    const { passed, checks } = JSON.parse(out);
    expect(checks.filter(({ result }: Verdict) => result !== 'passed')).toEqual([]);
    expect(checks.map(({ name }: Verdict) => name)).toEqual(CHECK_NAMES);
    expect({ passed, code }).toEqual({ passed: true, code: 0 });
  });

  it.concurrent('says of a firm that does not answer what to mend, in both languages, and ends with 1', { timeout: PLAY_MS }, async () => {
    const { code, out } = await firmKit('--start', 'exit 3');
    expect(code).toBe(1);
    const { expected, hint } = firmChecks['test-delivery'];
    for (const shown of ['✗ test-delivery', 'no_connection', expected.en, expected.zh, hint.en, hint.zh, `0 / ${CHECK_NAMES.length}`]) {
      expect(out).toContain(shown);
    }
    expect(out).toMatch(/^– whole-life +not looked at$/m);
  });

  it.concurrent('ends with 2 where it cannot be played', { timeout: PLAY_MS }, async () => {
    const { code, out, problem } = await firmKit('--no-such');
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(problem).toContain('--no-such');
  });

  it.concurrent('finds nothing wrong with a firm that is written by hand', { timeout: PLAY_MS }, async () => {
    const verdicts = await play((credentials) => startSmallFirm(credentials));
    expect(verdicts.filter(({ result }) => result !== 'passed')).toEqual([]);
  });

  for (const { does, parts, finds, unseen = [] } of spoiledFirms) {
    it.concurrent(`finds that a firm ${does}`, { timeout: PLAY_MS }, async () => {
      const verdicts = await play((credentials) => startSmallFirm(credentials, parts));
      expect(named(verdicts, 'wrong'), JSON.stringify(verdicts)).toEqual([finds]);
      expect(named(verdicts, 'not-seen')).toEqual(unseen);
    });
  }

  it('has a spoiled firm for every check', () => {
    expect([...new Set(spoiledFirms.map(({ finds }) => finds))]).toEqual(CHECK_NAMES);
  });

  it('is described check by check', () => {
    const sections = read('docs/firm-api.md').split(/^## /m);
    const section = sections.find((text) => text.startsWith('Conformance kit\n')) ?? '';
    const rows = [...section.matchAll(/^\| `([\w-]+)` \| (.+) \|$/gm)].map(([, name, what]) => [name, what]);
    expect(rows).toEqual(CHECK_NAMES.map((name) => [name, firmChecks[name].expected.en]));
  });
});
