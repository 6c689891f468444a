import type { HostOptions } from '#infra/local/host.ts';
import type { Method, Outcome } from '#infra/local/payments/checkout-sessions.ts';
import { startWorld } from './street-world.ts';

/** A compound whose first quarter is billed: 63.00 for each of its units. */
export const startPayingWorld = async (options: HostOptions & { units?: number } = {}) => {
  const world = await startWorld(options);
  const orderId: string = (await world.place()).id;
  await world.accept(orderId, '2026-12-01');
  await world.to('2027-02-20T00:00:00.000Z');
  for (const { token } of world.compound.links) await world.rate(orderId, token, 5);
  await world.to('2027-04-02T00:00:00.000Z');
  const { stripe } = world.host;
  const link = (n: number) => world.compound.links[n]?.token ?? '';
  const unit = (n: number) => world.compound.links[n]?.unit ?? '';
  const committee = world.compound.committee;
  const at = `/v1/compounds/${world.compound.id}`;
  const sessionOf = (payment: { url?: string }) => String(payment.url).split('/').at(-1) ?? '';
  return {
    ...world,
    orderId,
    stripe,
    link,
    unit,
    start: (n: number, body: object = {}, key?: string) =>
      world.api('POST /v1/household/payments', { token: link(n), body, ...(key && { key }) }),
    look: (n: number, id: string) => world.must(`GET /v1/household/payments/${id}`, { token: link(n) }),
    sessionOf,
    /** Somebody pays on the page; what follows has happened. */
    pay: async (payment: { url?: string }, method: Method = 'card', outcome: Outcome = 'succeed') => {
      const open = stripe.pay(sessionOf(payment), method, outcome);
      await world.host.settle();
      return open;
    },
    /** A payment by a household, booked. */
    paid: async (n: number, body: object = {}, method: Method = 'card') => {
      const payment = await world.must('POST /v1/household/payments', { token: link(n), body });
      stripe.pay(sessionOf(payment), method);
      await world.host.settle();
      return world.must(`GET /v1/household/payments/${payment.id}`, { token: link(n) });
    },
    account: (n: number) => world.must(`GET ${at}/units/${encodeURIComponent(unit(n))}/account`, { token: committee }),
    cash: (n: number, receiptNumber: string, amountFen = 6_300, more: object = {}) =>
      world.must(`PUT ${at}/receipts/${receiptNumber}`, { token: committee, body: { channel: 'cash', unit: unit(n), amountFen, ...more } }),
    refund: (id: string, body: object, key?: string) =>
      world.api(`POST ${at}/payments/${id}/refunds`, {
        token: committee,
        body: { of: 'bills', reason: '重复收费', ...body },
        ...(key && { key }),
      }),
    payment: (id: string) => world.must(`GET ${at}/payments/${id}`, { token: committee }),
    unmatched: async (): Promise<{ why: string; amountFen: number; paymentId?: string }[]> =>
      (await world.must('GET /v1/street/unmatched-payments', { token: world.street })).rows,
    received: async (): Promise<number> =>
      (await world.must('GET /v1/street/collection-rates?period=2027-Q2', { token: world.street })).total.receivedFen,
  };
};
export type PayingWorld = Awaited<ReturnType<typeof startPayingWorld>>;
