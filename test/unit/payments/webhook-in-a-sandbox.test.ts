import { createHmac } from 'node:crypto';
import { expect, it } from 'vitest';
import { receiveStripeEvent } from '#functions/payment-webhook/receive-stripe-event.ts';
import { providerEventStore } from '#shared/store/ledger/provider-event-store.ts';

const NOW = '2026-11-24T08:00:00.000Z';
const AHEAD = '2027-02-01T08:00:00.000Z';
const SECRET = 'whsec_1';

const deps = {
  events: providerEventStore({ client: {} as never, tables: {} as never }),
  queues: { send: async () => undefined },
  secret: () => SECRET,
  providerClock: { now: () => NOW },
};

/** Of a kind that is not kept, so that nothing is written. */
const signedAt = (instant: string) => {
  const seconds = Date.parse(instant) / 1_000;
  const event = { id: 'evt_1', type: 'customer.created', created: seconds, livemode: false, data: { object: {} } };
  const body = Buffer.from(JSON.stringify(event));
  const v1 = createHmac('sha256', SECRET).update(`${seconds}.`).update(body).digest('hex');
  return { body, signature: `t=${seconds},v1=${v1}`, now: AHEAD };
};
const receive = (asked: ReturnType<typeof signedAt>) => receiveStripeEvent(deps, asked as never);

it('believes what the provider signs now, however far the sandbox’s own clock is ahead', async () => {
  expect(await receive(signedAt(NOW))).toEqual({ received: true });
});

it('does not believe what was signed for the sandbox’s time', async () => {
  await expect(receive(signedAt(AHEAD))).rejects.toMatchObject({ code: 'webhook_unverified' });
});
