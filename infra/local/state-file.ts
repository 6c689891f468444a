import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What the local host remembers over a restart, besides the tables. Holds secrets of this machine's demo: readable by its owner alone. */
export type LocalState = {
  /** How far the product's clock is from the machine's. */
  clockOffsetMs?: number;
  /** The clock goes on from here instead: a seed living through the past was cut off. */
  clockResumesAt?: string;
  /** Per reader of the events stream, and shard: the last record delivered. */
  streamPositions?: Record<string, Record<string, string>>;
  /** The product's secret `tokenKey`. */
  tokenKey?: string;
  /** Private key of the sign-in service, as JWK. */
  signingKey?: JsonWebKey & { kid: string };
  cookieKey?: string;
  /** What the seed put down: its own notes, opaque to the host. */
  seed?: unknown;
};

/** Reads and writes the state; with a directory it is a file there, without one it lives as long as the process. */
export type StateStore = {
  get<K extends keyof LocalState>(key: K): LocalState[K];
  set<K extends keyof LocalState>(key: K, value: LocalState[K]): void;
};

/** @param dir where the state is kept; absent: in memory */
export const openState = (dir?: string): StateStore => {
  const file = dir && join(dir, 'host.json');
  const state: LocalState = file ? read(file) : {};
  return {
    get: (key) => state[key],
    set: (key, value) => {
      state[key] = value;
      if (!file) return;
      // Written aside and renamed, so that a kill in between leaves the old file whole.
      writeFileSync(`${file}.new`, JSON.stringify(state, null, 2), { mode: 0o600 });
      renameSync(`${file}.new`, file);
    },
  };
};

const read = (file: string): LocalState => {
  mkdirSync(join(file, '..'), { recursive: true, mode: 0o700 });
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as LocalState;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return {};
    throw error;
  }
};
