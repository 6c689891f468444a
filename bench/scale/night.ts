import type { Random } from './seeded.ts';

/**
 * A night's work from a queue, page by page: one message for each of so many orders, each page queues the next.
 * `sendMs`: what the start takes for each message; `delayMs`: how long a message waits before anybody gets it; `atOnce`: invocations at most.
 */
export type Night = { orders: number; pages: number; pageMs: number; sendMs: number; delayMs: number; atOnce: number };

export type NightRun = {
  /** From the start to the last page. */
  seconds: number;
  /** Pages done in each second. */
  perSecond: number[];
  busiest: number;
  /** The most pages of one order in any second. */
  ofOneOrder: number;
  /** The most messages that could be had and were not. */
  waiting: number;
};

/** Order numbers by the time at which they are due: a binary heap. */
const heap = () => {
  const rows: { at: number; order: number; page: number }[] = [];
  const at = (n: number) => rows[n]?.at ?? Number.POSITIVE_INFINITY;
  const swap = (a: number, b: number) => {
    const [one, other] = [rows[a], rows[b]];
    if (one && other) {
      rows[a] = other;
      rows[b] = one;
    }
  };
  return {
    get size() {
      return rows.length;
    },
    first: () => at(0),
    push: (row: { at: number; order: number; page: number }) => {
      rows.push(row);
      for (let n = rows.length - 1; n > 0 && at(n) < at((n - 1) >> 1); n = (n - 1) >> 1) swap(n, (n - 1) >> 1);
    },
    pop: () => {
      const top = rows[0];
      const last = rows.pop();
      if (rows.length > 0 && last) rows[0] = last;
      for (let n = 0; ; ) {
        const least = at(2 * n + 1) <= at(2 * n + 2) ? 2 * n + 1 : 2 * n + 2;
        if (at(least) >= at(n)) return top;
        swap(n, least);
        n = least;
      }
    },
  };
};

/** How much longer or shorter than the mean a page may take. */
const JITTER = 0.3;

/** Plays a night through, message by message. */
export const playNight = ({ orders, pages, pageMs, sendMs, delayMs, atOnce }: Night, random: Random): NightRun => {
  const messages = heap();
  const perSecond: number[] = [];
  const lastStarts = new Map<number, number[]>();
  const free = Array.from({ length: atOnce }, () => 0);
  let ofOneOrder = 0;
  let waiting = 0;
  let end = 0;
  let sent = 0;
  const sendNext = () => {
    messages.push({ at: sent * sendMs + delayMs, order: sent, page: 1 });
    sent += 1;
  };
  if (orders > 0) sendNext();
  while (messages.size > 0) {
    const message = messages.pop();
    if (!message) break;
    // The start goes on sending while pages are done.
    while (sent < orders && sent * sendMs + delayMs <= message.at) sendNext();
    if (sent < orders && message.order === sent - 1) sendNext();
    const worker = free.indexOf(Math.min(...free));
    const begins = Math.max(message.at, free[worker] ?? 0);
    const ends = begins + pageMs * (1 - JITTER + 2 * JITTER * random());
    free[worker] = ends;
    end = Math.max(end, ends);
    const second = Math.floor(ends / 1_000);
    perSecond[second] = (perSecond[second] ?? 0) + 1;
    const within = [...(lastStarts.get(message.order) ?? []), ends].filter((one) => one > ends - 1_000);
    if (message.page === pages) lastStarts.delete(message.order);
    else lastStarts.set(message.order, within);
    ofOneOrder = Math.max(ofOneOrder, within.length);
    waiting = Math.max(waiting, ((begins - message.at) / pageMs) * atOnce);
    if (message.page < pages) messages.push({ at: ends + delayMs, order: message.order, page: message.page + 1 });
  }
  const whole = Array.from({ length: Math.ceil(end / 1_000) }, (_, second) => perSecond[second] ?? 0);
  return {
    seconds: end / 1_000,
    perSecond: whole,
    busiest: whole.reduce((most, one) => Math.max(most, one), 0),
    ofOneOrder,
    waiting: Math.round(waiting),
  };
};
