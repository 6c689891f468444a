import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

type Holder = { pid: number; url?: string };

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
};

/** Whether the process that wrote the lock is still our host: after a crash its number may belong to something else. */
const isHost = async ({ pid, url }: Holder): Promise<boolean> => {
  if (!isAlive(pid)) return false;
  if (!url) return true;
  const health = await fetch(`${url}/health`, { signal: AbortSignal.timeout(1_000) }).then(
    (response) => response.json() as Promise<{ pid?: number }>,
    () => ({ pid: undefined }),
  );
  return health.pid === pid;
};

/** One host per data directory: two emulators on one file would spoil it. */
export type Lock = { /** Where the holder can be reached. */ reachedAt(url: string): void; release(): void };

/** @throws Error that says who holds the directory */
export const lockDirectory = async (dir: string): Promise<Lock> => {
  mkdirSync(dir, { recursive: true, mode: 0o700 });
  const file = join(dir, 'host.lock');
  const own = (holder: Holder, flag: 'wx' | 'w') => writeFileSync(file, JSON.stringify(holder), { flag, mode: 0o600 });
  try {
    own({ pid: process.pid }, 'wx');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    const holder = readHolder(file);
    if (holder && (await isHost(holder)))
      throw new Error(
        `It runs already${holder.url ? ` at ${holder.url}` : ''} (process ${holder.pid}). Stop that one first, with Ctrl-C where it runs.`,
      );
    own({ pid: process.pid }, 'w');
  }
  return { reachedAt: (url) => own({ pid: process.pid, url }, 'w'), release: () => rmSync(file, { force: true }) };
};

const readHolder = (file: string): Holder | undefined => {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Holder;
  } catch {
    return undefined;
  }
};
