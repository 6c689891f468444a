import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Clock } from '#shared/platform/clock.ts';
import { expireDue, type Method, type Outcome, pay, settleLater } from './checkout-sessions.ts';
import { closeDispute, openDispute, settleRefund } from './refunds-and-disputes.ts';
import { type ApiFault, stripeApi } from './serve-api.ts';
import { servePage } from './serve-page.ts';
import { type Account, newAccount } from './stripe-account.ts';
import { type Delivery, type Fate, signedWebhook, webhookDeliveries } from './webhook-deliveries.ts';

const IDLE_MS = 250;

export type StandInOptions = {
  /** 0 or absent: any free port. */
  port?: number;
  /** Sessions expire and webhooks are retried by it. */
  clock: Clock;
  /** Where webhooks go; asked at each delivery. undefined: they wait. */
  webhookUrl(): string | undefined;
  webhookSecret: string;
  /** Types of events that the endpoint is registered for; absent: all. */
  webhookEvents?: readonly string[];
  secretKey: string;
  /** Part of every id; absent: made of the clock, so that a later run never makes the ids of an earlier one again. */
  run?: string;
  /** Told when there may be something to deliver. */
  onWork?(): void;
  log?(message: string, error: unknown): void;
};

/** Stripe on this machine. What it knows is gone with the process. */
export type StripeStandIn = {
  url: string;
  /** Everything that was made, to be looked at. */
  account: Account;
  /** What time brings (sessions expire, refunds arrive) and the webhooks that are due, once each. @returns how many were taken */
  drain(): Promise<number>;
  /** Drains until nothing more follows. */
  settle(): Promise<void>;
  /** From now on by itself, a few times a second. */
  begin(): void;
  stop(): Promise<void>;

  /** An attempt to pay, without the page. @returns false when the session was not open any more */
  pay(sessionId: string, method?: Method, outcome?: Outcome): boolean;
  /** How a payment with the outcome `later` ends. @returns false when it does not wait for that */
  settleAsync(sessionId: string, arrived: boolean): boolean;
  /** Refunds to Alipay and WeChat Pay stay pending until `settleRefund`. */
  holdRefunds(): void;
  settleRefund(refundId: string, succeeded: boolean): boolean;
  /** @returns the dispute's id. @throws RangeError when there is nothing to dispute */
  openDispute(paymentIntentId: string, options?: { isInquiry?: boolean; reason?: string }): string;
  closeDispute(disputeId: string, result: 'won' | 'lost'): void;

  /** The next API calls go wrong in this way. */
  failApi(fault: ApiFault, times?: number): void;
  /** The next API call waits for the returned function. */
  holdApi(): () => void;
  /** As if all Idempotency-Keys were too old. */
  forgetKeys(): void;
  deliveries: readonly Delivery[];
  /** The next events are sent several times, late or never, one each. */
  fate(...fates: Fate[]): void;
  /** What waits to be delivered goes out the other way round. */
  reverseDeliveries(): void;
  /** Sends an event again. @throws RangeError when there is none of that id */
  resend(eventId: string): void;
  /** An event as it would be sent now, or at another time. */
  signed(eventId: string, at?: number): { body: string; signature: string };
};

/** Starts the stand-in on the loopback: Stripe's API below `/v1`, the page to pay on at `/c/pay/{session}`. */
export const startStripeStandIn = async (options: StandInOptions): Promise<StripeStandIn> => {
  const { port = 0, clock, webhookUrl, webhookSecret, webhookEvents, secretKey, onWork, log = () => undefined } = options;
  const now = () => Math.floor(Date.parse(clock.now()) / 1_000);
  const webhooks = webhookDeliveries({ now, url: webhookUrl, secret: webhookSecret });
  let state: 'waiting' | 'running' | 'stopped' = 'waiting';
  let timer: NodeJS.Timeout | undefined;
  let holdsRefunds = false;

  const account = newAccount(now, options.run ?? now().toString(36), (event) => {
    if (webhookEvents && !webhookEvents.includes(event.type)) return;
    webhooks.enqueue(event);
    onWork?.();
  });
  const api = stripeApi({ account, secretKey, pageUrl: (id) => `${url}/c/pay/${id}`, log });

  const listener: RequestListener = (request, response) => {
    const isApi = request.url?.startsWith('/v1/');
    const served = isApi ? api.serve(request, response) : servePage(account, url, request, response);
    served.catch((error) => {
      log('the stand-in failed', error);
      response.destroy();
    });
  };
  const server = createServer(listener).listen(port, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  const drain = async () => {
    expireDue(account);
    // A refund that was pending when the last round began has had its time.
    if (!holdsRefunds) for (const { id } of account.refunds.values()) settleRefund(account, id, true);
    return webhooks.drain();
  };
  const tick = async () => {
    await drain().catch((error) => log('webhooks failed', error));
    if (state === 'running') timer = setTimeout(tick, IDLE_MS);
  };
  const eventOf = (eventId: string) => {
    const event = account.events.get(eventId);
    if (!event) throw new RangeError(`no event ${eventId}`);
    return event;
  };

  return {
    url,
    account,
    drain,
    settle: async () => {
      while ((await drain()) > 0);
    },
    begin: () => {
      if (state !== 'waiting') return;
      state = 'running';
      timer = setTimeout(tick, IDLE_MS);
    },
    stop: async () => {
      if (state === 'stopped') return;
      state = 'stopped';
      clearTimeout(timer);
      await webhooks.idle();
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
    pay: (sessionId, method = 'card', outcome = 'succeed') => pay(account, sessionId, method, outcome),
    settleAsync: (sessionId, arrived) => settleLater(account, sessionId, arrived),
    holdRefunds: () => {
      holdsRefunds = true;
    },
    settleRefund: (refundId, succeeded) => settleRefund(account, refundId, succeeded),
    openDispute: (paymentIntentId, dispute) => openDispute(account, paymentIntentId, dispute).id,
    closeDispute: (disputeId, result) => closeDispute(account, disputeId, result),
    failApi: api.fail,
    holdApi: api.hold,
    forgetKeys: api.forgetKeys,
    deliveries: webhooks.deliveries,
    fate: webhooks.fate,
    reverseDeliveries: webhooks.reverse,
    resend: (eventId) => webhooks.resend(eventOf(eventId)),
    signed: (eventId, at = now()) => signedWebhook(eventOf(eventId), webhookSecret, at),
  };
};
