import type { LocalQueue } from './local-queue.ts';
import type { Schedules } from './schedules.ts';
import type { StreamReader } from './stream-reader.ts';

const IDLE_MS = 250;
/** More rounds than any honest chain of consequences has: beyond it something feeds itself. */
const MAX_ROUNDS = 100;

/** What runs without a request: schedules, streams and queues. One at a time, so settling and the timer never work on the same message. */
export type Background = {
  /** Everything that is due happens: schedules, then what follows from them, until nothing moves any more. */
  settle(): Promise<void>;
  /** From now on by itself, a few times a second. */
  begin(): void;
  /** Something was sent: look now instead of at the next tick. */
  nudge(): void;
  stop(): Promise<void>;
};

export const background = (
  schedules: Schedules,
  streams: StreamReader[],
  queues: LocalQueue[],
  complain: (error: unknown) => void,
): Background => {
  let tail: Promise<unknown> = Promise.resolve();
  let timer: NodeJS.Timeout | undefined;
  let state: 'waiting' | 'running' | 'stopped' = 'waiting';

  const oneAtATime = <T>(work: () => Promise<T>): Promise<T> => {
    const result = tail.then(work);
    tail = result.catch(() => undefined);
    return result;
  };
  const drain = async (hurry: boolean): Promise<number> => {
    let moved = 0;
    for (const queue of queues) moved += await queue.drain(hurry);
    for (const stream of streams) moved += await stream.drain();
    return moved;
  };
  const tick = async () => {
    await oneAtATime(async () => {
      await schedules.runDue();
      await drain(false);
    }).catch(complain);
    if (state === 'running') timer = setTimeout(tick, IDLE_MS);
  };

  return {
    settle: () =>
      oneAtATime(async () => {
        // What waits already comes first, so that one round is enough where schedules find nothing to do.
        await drain(true);
        for (let round = 1, moved = 1; moved > 0; round += 1) {
          if (round > MAX_ROUNDS) throw new Error(`still not settled after ${MAX_ROUNDS} rounds`);
          await (round === 1 ? schedules.runAll() : schedules.runAgain());
          moved = await drain(true);
        }
      }),
    begin: () => {
      if (state !== 'waiting') return;
      state = 'running';
      timer = setTimeout(tick, IDLE_MS);
    },
    nudge: () => {
      if (state === 'running') setImmediate(() => oneAtATime(() => drain(false)).catch(complain));
    },
    stop: async () => {
      state = 'stopped';
      clearTimeout(timer);
      await tail;
    },
  };
};
