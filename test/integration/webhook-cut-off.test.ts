import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Call, Faults } from '#infra/local/grants.ts';
import { type Answer, freshKey } from '../api-client.ts';
import { cutCall } from '../cut-off.ts';
import { type Hook, startWebhookWorld, type WebhookWorld } from '../webhook-world.ts';

/**
 * Telling firms, cut off at each call to the world outside, once before it took effect and once after: the stream tells again, the queue or the
 * next minute brings the message again, the firm asks again, and everything is as if nothing had happened. Only what was sent may be sent twice.
 */
let world: WebhookWorld;
const faults: Faults = {};
beforeAll(async () => {
  world = await startWebhookWorld({ faults });
});
afterAll(() => world.stop());

const cutAt = (n: number, when: 'before' | 'after', functions: readonly string[], work: () => Promise<unknown>) =>
  cutCall(faults, n, when, work, (call: Call) => functions.includes(call.function));

type Path = {
  functions: string[];
  run(cut: (work: () => Promise<unknown>) => Promise<number>): Promise<{ calls: number; outcome: unknown }>;
};

const shape = ({ status, body }: Answer) => ({ status, code: body.code, state: body.state, version: body.version });
/** What a firm sees of its deliveries, and of what came, without repetitions. */
const seen = async (hook: Hook) => ({
  deliveries: (await world.deliveries(hook)).map(({ type, state }: Record<string, string>) => `${type} ${state}`),
  came: [...new Set(hook.receiver.received.map(({ headers }) => headers['webhook-id']))].length,
  types: [...new Set(hook.receiver.types())],
});
/** Until the lease of a worker that was cut off is over. */
const recover = async () => {
  await world.host.settle();
  await world.later(120);
};

const paths: Record<string, Path> = {
  'telling of an event': {
    functions: ['webhook-fanout'],
    run: async (cut) => {
      const hook = await world.newHook();
      await world.publish(hook);
      const calls = await cut(() => world.host.settle());
      await recover();
      return { calls, outcome: await seen(hook) };
    },
  },
  'sending of deliveries': {
    functions: ['webhook-deliver'],
    run: async (cut) => {
      const hook = await world.newHook();
      await world.ask(hook, 'pause');
      for (let n = 0; n < 2; n += 1) await world.publish(hook);
      await world.host.settle();
      await world.ask(hook, 'resume');
      const calls = await cut(() => world.host.settle());
      await recover();
      return { calls, outcome: await seen(hook) };
    },
  },
  'disabling of an endpoint that is gone': {
    functions: ['webhook-deliver'],
    run: async (cut) => {
      const hook = await world.newHook(() => ({ status: 410 }));
      await world.publish(hook);
      const calls = await cut(() => world.host.settle());
      await recover();
      const { state } = await world.must(`GET ${world.of(hook)}`, { token: hook.firm.key });
      return { calls, outcome: [state, (await seen(hook)).deliveries] };
    },
  },
  'replay of many': {
    functions: ['webhook-deliver', 'firm-webhooks'],
    run: async (cut) => {
      const hook = await world.newHook();
      const from = world.host.clock.now();
      for (let n = 0; n < 2; n += 1) await world.publish(hook);
      await world.host.settle();
      const came = hook.receiver.received.length;
      await world.later(60);
      const ask = { key: freshKey(), body: { from, to: world.host.clock.now() } };
      const calls = await cut(async () => {
        await world.ask(hook, 'replays', ask);
        await world.host.settle();
      });
      const answer = await world.ask(hook, 'replays', ask);
      await recover();
      return { calls, outcome: [answer.body.deliveries, came, hook.receiver.received.length >= 2 * came, await seen(hook)] };
    },
  },
};

const writes: Record<string, { prepare?(hook: Hook): Promise<unknown>; what: string; body?: unknown; method?: string }> = {
  pause: { what: '/pause' },
  resume: { what: '/resume', prepare: (hook) => world.ask(hook, 'pause') },
  rotation: { what: '/secret/rotate' },
  dropping: { what: '/secret/drop-older', prepare: (hook) => world.ask(hook, 'secret/rotate') },
  test: { what: '/test' },
  removal: { what: '/remove' },
};
for (const [name, { prepare, what }] of Object.entries(writes)) {
  paths[`asking for ${name}`] = {
    functions: ['firm-webhooks'],
    run: async (cut) => {
      const hook = await world.newHook();
      await prepare?.(hook);
      const ask = { token: hook.firm.key, key: freshKey() };
      const calls = await cut(() => world.api(`POST ${world.of(hook)}${what}`, ask));
      const answer = await world.api(`POST ${world.of(hook)}${what}`, ask);
      await world.host.settle();
      const { rows } = await world.must('GET /v1/firm/webhooks', { token: hook.firm.key });
      const left = rows.map(({ state, version, secrets }: { state: string; version: number; secrets: object[] }) => [
        state,
        version,
        secrets.length,
      ]);
      return { calls, outcome: [shape(answer), left, hook.receiver.types()] };
    },
  };
}

describe.each(Object.entries(paths))('%s', (_name, { functions, run }) => {
  it('comes to the same, wherever it is cut off', async () => {
    const { calls, outcome } = await run((work) => cutAt(-1, 'before', functions, work));
    expect(calls).toBeGreaterThan(0);
    for (let call = 0; call < calls; call += 1) {
      for (const when of ['before', 'after'] as const) {
        const cut = await run((work) => cutAt(call, when, functions, work));
        expect(cut.outcome, `call ${call} cut off ${when}`).toEqual(outcome);
      }
    }
  }, 120_000);
});

it('registers an endpoint once, wherever it is cut off', async () => {
  const register = async (cut: (work: () => Promise<unknown>) => Promise<number>) => {
    const firm = await world.newFirm('断线物业');
    const ask = { token: firm.key, key: freshKey(), body: { url: 'http://127.0.0.1:9/x', events: ['*'] } };
    const calls = await cut(() => world.api('POST /v1/firm/webhooks', ask));
    const answer = await world.api('POST /v1/firm/webhooks', ask);
    const { rows } = await world.must('GET /v1/firm/webhooks', { token: firm.key });
    return { calls, outcome: [answer.status, rows.length] };
  };
  const { calls, outcome } = await register((work) => cutAt(-1, 'before', ['firm-webhooks'], work));
  expect(outcome).toEqual([201, 1]);
  for (let call = 0; call < calls; call += 1)
    for (const when of ['before', 'after'] as const)
      expect((await register((work) => cutAt(call, when, ['firm-webhooks'], work))).outcome).toEqual(outcome);
});
