import { AsyncLocalStorage } from 'node:async_hooks';

/** Work without a race of its own: schedules, queues, a request alone. */
const ALONE = -1;
type Waiting = { task: number; go(): void };

/**
 * One call to the world at a time. Where tasks race, a seeded choice says whose call comes next, and it is made when each of them has come
 * to its next call or its end: so a race goes the same way whenever it is repeated.
 */
export const turns = () => {
  const storage = new AsyncLocalStorage<number>();
  const waiting: Waiting[] = [];
  const racing = new Set<number>();
  let choose: (count: number) => number = () => 0;
  let isBusy = false;

  const next = (): void => {
    if (isBusy || waiting.length === 0) return;
    if ([...racing].some((task) => !waiting.some((one) => one.task === task))) return;
    const tasks = [...new Set(waiting.map(({ task }) => task))].sort((a, b) => a - b);
    const task = tasks[tasks.length === 1 ? 0 : choose(tasks.length)];
    const at = waiting.findIndex((one) => one.task === task);
    isBusy = true;
    waiting.splice(at, 1)[0]?.go();
  };

  return {
    /** Runs a call when it is its turn. */
    take: async <T>(call: () => Promise<T>): Promise<T> => {
      const { promise, resolve } = Promise.withResolvers<void>();
      waiting.push({ task: storage.getStore() ?? ALONE, go: resolve });
      next();
      await promise;
      try {
        return await call();
      } finally {
        isBusy = false;
        next();
      }
    },
    /** Runs tasks at once; `order` is taken round and round to choose who goes on. @returns how each ended */
    race: async <T>(tasks: readonly (() => Promise<T>)[], order: readonly number[]): Promise<PromiseSettledResult<T>[]> => {
      let choices = 0;
      choose = (count) => {
        choices += 1;
        return (order[choices % Math.max(1, order.length)] ?? 0) % count;
      };
      for (const task of tasks.keys()) racing.add(task);
      return Promise.allSettled(
        tasks.map((work, task) =>
          storage.run(task, async () => {
            try {
              return await work();
            } finally {
              racing.delete(task);
              next();
            }
          }),
        ),
      );
    },
  };
};
