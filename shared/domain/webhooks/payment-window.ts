import type { Instant } from '../calendar/local-date.ts';
import { CHANNELS, type PaymentChannel } from '../ledger/accounts.ts';

/** Payments of an order are told of by the hour, so that no household can be made out. */
const WINDOW_MS = 3600_000;
/** Until then after its end an entry still counts in its own hour … */
const OPEN_MS = 5 * 60_000;
/** … and some minutes later the hour is added up: longer than a function may run that was in time. */
const SETTLED_MS = 10 * 60_000;

const instant = (ms: number): Instant => new Date(ms).toISOString();

/** The beginning of an instant's hour. */
export const windowOf = (at: Instant): Instant => instant(Math.floor(Date.parse(at) / WINDOW_MS) * WINDOW_MS);
export const windowEnd = (window: Instant): Instant => instant(Date.parse(window) + WINDOW_MS);
/** When a window is added up. */
export const windowDueAt = (window: Instant): Instant => instant(Date.parse(window) + WINDOW_MS + SETTLED_MS);
/** Whether an entry that comes now can still be counted in a window. */
export const isOpen = (window: Instant, now: Instant): boolean => Date.parse(now) < Date.parse(window) + WINDOW_MS + OPEN_MS;

export type WindowTotals = {
  from: Instant;
  until: Instant;
  totalFen: number;
  payments: number;
  byChannel: { channel: PaymentChannel; fen: number; payments: number }[];
};

/** What `payment.received` says of a window. */
export const windowTotals = (window: Instant, payments: readonly { fen: number; channel: PaymentChannel }[]): WindowTotals => {
  const sum = (rows: typeof payments) => rows.reduce((total, { fen }) => total + fen, 0);
  return {
    from: window,
    until: windowEnd(window),
    totalFen: sum(payments),
    payments: payments.length,
    byChannel: CHANNELS.map((channel) => ({ channel, of: payments.filter((payment) => payment.channel === channel) }))
      .filter(({ of }) => of.length > 0)
      .map(({ channel, of }) => ({ channel, fen: sum(of), payments: of.length })),
  };
};
