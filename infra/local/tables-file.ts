import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync, statfsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The database, what SQLite keeps beside it, and what a move was cut off at. */
const PARTS = ['', '-wal', '-shm', '.new'] as const;
/** Linux keeps this directory in memory. Small containers have 64 MB of it; the demo street takes five. */
const MEMORY = '/dev/shm';
const ROOM_BYTES = 48 * 1024 * 1024;

export const removeTables = (file: string): void => {
  for (const part of PARTS) rmSync(`${file}${part}`, { force: true });
};

/**
 * A file in memory that stands for another until `moveTables`: each write to a disk waits for the disk, and a seed makes thousands. Its name
 * follows from the other's, so that a next start removes what a killed one left.
 * @returns undefined where there is no such place
 */
export const inMemory = (file: string): string | undefined => {
  const directory = join(MEMORY, `xianyong-${createHash('sha256').update(file).digest('hex').slice(0, 16)}`);
  try {
    const { bavail, bsize } = statfsSync(MEMORY);
    if (bavail * bsize < ROOM_BYTES) return undefined;
    rmSync(directory, { recursive: true, force: true });
    mkdirSync(directory, { mode: 0o700 });
    return join(directory, 'tables.db');
  } catch {
    return undefined;
  }
};

/** Brings tables that nobody has open from memory to where they are kept. Cut off, there are none in that place. */
export const moveTables = (memoryFile: string, file: string): void => {
  removeTables(file);
  if (existsSync(`${memoryFile}-wal`)) copyFileSync(`${memoryFile}-wal`, `${file}-wal`);
  copyFileSync(memoryFile, `${file}.new`);
  renameSync(`${file}.new`, file);
  forgetMemory(memoryFile);
};

export const forgetMemory = (memoryFile: string): void => rmSync(dirname(memoryFile), { recursive: true, force: true });
