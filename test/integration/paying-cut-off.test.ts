import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Faults } from '#infra/local/grants.ts';
import { type Answer, freshKey } from '../api-client.ts';
import { cutCall } from '../cut-off.ts';
import { type PayingWorld, startPayingWorld } from '../paying-world.ts';

/**
 * Paying and refunding, cut off at each of their calls to database, queue and provider, once before the call took effect and once after:
 * whoever asked asks again, the provider tells again, and everything is as if nothing had happened.
 */
let world: PayingWorld;
const faults: Faults = {};
/** Some sixty tries, each with all that a night does. */
const MANY_TRIES_MS = 240_000;

/** Runs `work` while the n-th call of these functions is cut off. @returns how many calls there were */
const cutAt = (n: number, when: 'before' | 'after', functions: readonly string[], work: () => Promise<unknown>): Promise<number> =>
  cutCall(faults, n, when, work, (call) => functions.includes(call.function));

/** Each try has a unit of its own. */
let nextUnit = 0;
const freshUnit = () => {
  nextUnit += 1;
  return nextUnit - 1;
};
const pay = (answer: Answer) => world.stripe.pay(world.sessionOf(answer.body));

const paths: Record<
  string,
  { functions: string[]; run(cut: (work: () => Promise<unknown>) => Promise<number>): Promise<{ calls: number; outcome: unknown }> }
> = {
  'beginning of a payment': {
    functions: ['payments'],
    run: async (cut) => {
      const [n, key] = [freshUnit(), freshKey()];
      const sessions = world.stripe.account.sessions.size;
      const calls = await cut(() => world.start(n, {}, key));
      const answer = await world.start(n, {}, key);
      pay(answer);
      await world.host.settle();
      return {
        calls,
        outcome: [answer.status, answer.body.state, world.stripe.account.sessions.size - sessions, (await world.account(n)).openFen],
      };
    },
  },
  'change of mind': {
    functions: ['payments'],
    run: async (cut) => {
      const [n, key] = [freshUnit(), freshKey()];
      const first = await world.start(n);
      const calls = await cut(() => world.start(n, { amountFen: 2_000 }, key));
      const second = await world.start(n, { amountFen: 2_000 }, key);
      const firstPaid = pay(first);
      pay(second);
      await world.host.settle();
      return { calls, outcome: [second.status, firstPaid, (await world.account(n)).openFen] };
    },
  },
  'booking of a payment': {
    functions: ['payment-webhook', 'payment-apply'],
    run: async (cut) => {
      const n = freshUnit();
      const { body } = await world.start(n);
      const calls = await cut(async () => {
        world.stripe.pay(world.sessionOf(body));
        await world.host.settle();
      });
      world.host.clock.moveTo(new Date(Date.parse(world.host.clock.now()) + 61_000).toISOString());
      await world.host.settle();
      const { state, receipt, refunds } = await world.look(n, body.id);
      const { openFen, prepaidFen, entries } = await world.account(n);
      return { calls, outcome: [state, receipt.creditFen, refunds, openFen, prepaidFen, entries.rows.length] };
    },
  },
  'refund at once of what cash settled': {
    functions: ['payment-apply'],
    run: async (cut) => {
      const n = freshUnit();
      const { body } = await world.start(n);
      await world.cash(n, `K-${n}`);
      const calls = await cut(async () => {
        world.stripe.pay(world.sessionOf(body));
        await world.host.settle();
      });
      await world.host.settle();
      const { state, refunds } = await world.look(n, body.id);
      const { openFen, prepaidFen, entries } = await world.account(n);
      return {
        calls,
        outcome: [
          state,
          refunds.map(({ state, amountFen }: Record<string, unknown>) => [state, amountFen]),
          openFen,
          prepaidFen,
          entries.rows.length,
        ],
      };
    },
  },
  'refund by the committee': {
    functions: ['refunds', 'payment-apply'],
    run: async (cut) => {
      const [n, key] = [freshUnit(), freshKey()];
      const { id } = await world.paid(n);
      const made = world.stripe.account.refunds.size;
      const calls = await cut(async () => {
        await world.refund(id, { amountFen: 1_000 }, key);
        await world.host.settle();
      });
      const answer = await world.refund(id, { amountFen: 1_000 }, key);
      await world.host.settle();
      const { refunds } = await world.payment(id);
      const { openFen } = await world.account(n);
      return {
        calls,
        outcome: [answer.status, refunds.map(({ state }: { state: string }) => state), world.stripe.account.refunds.size - made, openFen],
      };
    },
  },
};

describe.each(Object.entries(paths))('%s', (_name, { functions, run }) => {
  beforeAll(async () => {
    world = await startPayingWorld({ units: 100, faults });
    nextUnit = 0;
  });
  afterAll(() => world.stop());

  it(
    'is done once, wherever it is cut off',
    async () => {
      const { calls, outcome } = await run((work) => cutAt(-1, 'before', functions, work));
      expect(calls).toBeGreaterThan(1);
      for (let n = 0; n < calls; n += 1)
        for (const when of ['before', 'after'] as const)
          expect((await run((work) => cutAt(n, when, functions, work))).outcome, `cut off ${when} call ${n}`).toEqual(outcome);
      expect(world.host.deadLetters).toEqual([]);
    },
    MANY_TRIES_MS,
  );
});
