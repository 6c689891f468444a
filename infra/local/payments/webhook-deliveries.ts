import { createHmac } from 'node:crypto';
import type { StripeEvent } from './stripe-account.ts';

/** One attempt to deliver. `status` 0: no answer at all. */
export type Delivery = { eventId: string; type: string; at: number; attempt: number; status: number };
/** What becomes of an event: delivered so many times, so late, or never. */
export type Fate = { copies?: number; delaySeconds?: number; isDropped?: boolean };

type Pending = { event: StripeEvent; attempt: number; dueAt: number };

const ANSWER_MS = 10_000;
const KEEP_TRYING_SECONDS = 3 * 24 * 60 * 60;
const MINUTE = 60;
/** From one attempt to the next; the last one repeats. */
const BACK_OFF = [MINUTE, 5 * MINUTE, 30 * MINUTE, 2 * 60 * MINUTE, 5 * 60 * MINUTE, 10 * 60 * MINUTE];

/** A body and its signature of that moment, as they are sent: `t=…,v1=…`, HMAC-SHA-256 over both. */
export const signedWebhook = (event: object, secret: string, at: number): { body: string; signature: string } => {
  const body = JSON.stringify(event, null, 2);
  const mac = createHmac('sha256', secret).update(`${at}.${body}`).digest('hex');
  return { body, signature: `t=${at},v1=${mac}` };
};

export type WebhookOptions = {
  /** In Unix seconds. */
  now(): number;
  /** Where to; undefined while there is no receiver, events wait then. */
  url(): string | undefined;
  secret: string;
};

/** Events on their way to the product: signed, in the order of making, tried again for three days until somebody says 2xx. */
export const webhookDeliveries = ({ now, url, secret }: WebhookOptions) => {
  let pending: Pending[] = [];
  const deliveries: Delivery[] = [];
  const fates: Fate[] = [];
  let tail: Promise<unknown> = Promise.resolve();

  const send = async (to: string, event: StripeEvent): Promise<number> => {
    const { body, signature } = signedWebhook(event, secret, now());
    try {
      const response = await fetch(to, {
        method: 'POST',
        headers: {
          'content-type': 'application/json; charset=utf-8',
          'stripe-signature': signature,
          'user-agent': 'Stripe/1.0 (stand-in)',
        },
        body,
        redirect: 'manual',
        signal: AbortSignal.timeout(ANSWER_MS),
      });
      await response.arrayBuffer();
      return response.status;
    } catch {
      return 0;
    }
  };

  const attempt = async (to: string, { event, attempt: made, dueAt }: Pending): Promise<boolean> => {
    const status = await send(to, event);
    deliveries.push({ eventId: event.id, type: event.type, at: now(), attempt: made + 1, status });
    const isTaken = status >= 200 && status < 300;
    const next = Math.max(now(), dueAt) + (BACK_OFF[Math.min(made, BACK_OFF.length - 1)] as number);
    if (!isTaken && next <= event.created + KEEP_TRYING_SECONDS) pending.push({ event, attempt: made + 1, dueAt: next });
    return isTaken;
  };

  const drainAll = async (): Promise<number> => {
    let taken = 0;
    for (;;) {
      const to = url();
      const due = pending.find(({ dueAt }) => dueAt <= now());
      if (to === undefined || !due) return taken;
      pending = pending.filter((one) => one !== due);
      if (await attempt(to, due)) taken += 1;
    }
  };

  return {
    /** Every attempt so far. */
    deliveries: deliveries as readonly Delivery[],
    /** How many events wait, be it for the first attempt or for another one. */
    get waiting() {
      return pending.length;
    },
    enqueue: (event: StripeEvent): void => {
      const { copies = 1, delaySeconds = 0, isDropped = false } = fates.shift() ?? {};
      if (!isDropped) for (let copy = 0; copy < copies; copy += 1) pending.push({ event, attempt: 0, dueAt: now() + delaySeconds });
    },
    /** The next events fare like this, one each. */
    fate: (...next: Fate[]): void => {
      fates.push(...next);
    },
    /** What waits goes out the other way round. */
    reverse: (): void => {
      pending.reverse();
    },
    /** Sends an old event once more, as an operator can. */
    resend: (event: StripeEvent): void => {
      pending.push({ event, attempt: 0, dueAt: now() });
    },
    /** When no delivery is under way any more. */
    idle: (): Promise<unknown> => tail,
    /** Delivers what is due. @returns how many were taken */
    drain: (): Promise<number> => {
      const result = tail.then(drainAll);
      tail = result.catch(() => undefined);
      return result;
    },
  };
};
