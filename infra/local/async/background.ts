import type { LocalQueue } from './local-queue.ts';
import type { Schedules } from './schedules.ts';
import type { StreamReader } from './stream-reader.ts';

const IDLE_MS = 250;
/** More rounds than any honest chain of consequences has: beyond it something feeds itself. */
const MAX_ROUNDS = 100;

/**
 * What runs without a request: schedules, streams and queues. Each schedule and each stream is one at a time, so settling and the timer never
 * work on the same record; a queue sees to its messages itself. None waits for another: a consumer that hangs holds up its own queue alone.
 */
export type Background = {
  /** Everything that is due happens: schedules, then what follows from them, until nothing moves any more. */
  settle(): Promise<void>;
  /** From now on by itself, a few times a second. */
  begin(): void;
  /** Something was sent: look now instead of at the next tick. */
  nudge(): void;
  stop(): Promise<void>;
};

/** Runs work one after the other; what fails does not hold up the next. */
const oneAtATime = () => {
  let tail: Promise<unknown> = Promise.resolve();
  return <T>(work: () => Promise<T>): Promise<T> => {
    const result = tail.then(work);
    tail = result.catch(() => undefined);
    return result;
  };
};

/** The same work, one after the other; whoever asks while somebody waits for the next turn has that turn too. */
const byTurns = <T>(work: () => Promise<T>) => {
  const take = oneAtATime();
  let next: Promise<T> | undefined;
  return (): Promise<T> => {
    next ??= take(() => {
      next = undefined;
      return work();
    });
    return next;
  };
};

export const background = (
  schedules: Schedules,
  streams: StreamReader[],
  queues: LocalQueue[],
  complain: (error: unknown) => void,
): Background => {
  let timer: NodeJS.Timeout | undefined;
  let state: 'waiting' | 'running' | 'stopped' = 'waiting';
  const underWay = new Set<Promise<unknown>>();

  const settling = oneAtATime();
  const scheduling = oneAtATime();
  const runDue = byTurns(() => scheduling(() => schedules.runDue()));
  const drains = [
    ...queues.map((queue) => (hurry: boolean) => queue.drain(hurry)),
    ...streams.map((stream) => byTurns(() => stream.drain())),
  ];
  const drainAll = async (hurry: boolean): Promise<number> => {
    let moved = 0;
    for (const drain of drains) moved += await drain(hurry);
    return moved;
  };

  /** Begins without waiting for it; `stop` does. */
  const start = (work: () => Promise<unknown>) => {
    const running: Promise<unknown> = work()
      .catch(complain)
      .finally(() => underWay.delete(running));
    underWay.add(running);
  };
  const startDrains = () => {
    for (const drain of drains) start(() => drain(false));
  };
  const tick = () => {
    start(runDue);
    startDrains();
  };

  return {
    settle: () =>
      settling(async () => {
        // What waits already comes first, so that one round is enough where schedules find nothing to do.
        await drainAll(true);
        for (let round = 1, moved = 1; moved > 0; round += 1) {
          if (round > MAX_ROUNDS) throw new Error(`still not settled after ${MAX_ROUNDS} rounds`);
          await scheduling(() => (round === 1 ? schedules.runAll() : schedules.runAgain()));
          moved = await drainAll(true);
        }
      }),
    begin: () => {
      if (state !== 'waiting') return;
      state = 'running';
      timer = setInterval(tick, IDLE_MS);
    },
    nudge: () => {
      if (state === 'running') setImmediate(startDrains);
    },
    stop: async () => {
      state = 'stopped';
      clearInterval(timer);
      await Promise.all(underWay);
      await settling(async () => undefined);
    },
  };
};
