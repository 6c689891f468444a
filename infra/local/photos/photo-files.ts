import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { UPLOADS_KEPT_DAYS } from '#infra/photo-serving.ts';

/** An object of the bucket: its bytes and their type. */
export type PhotoObject = { type: string; bytes: Buffer };

/** Objects by key (`uploads/pho_…`, `photos/pho_…`): files, or in memory where nothing is kept. */
export type PhotoFiles = {
  get(key: string): Promise<PhotoObject | undefined>;
  put(key: string, object: PhotoObject): Promise<void>;
};

const inMemory = (): PhotoFiles => {
  const objects = new Map<string, PhotoObject>();
  return { get: async (key) => objects.get(key), put: async (key, object) => void objects.set(key, object) };
};

/** Type and bytes in one file, so that neither is ever there without the other: a line, then the picture. */
const onDisk = (dir: string): PhotoFiles => ({
  get: async (key) => {
    try {
      const file = await readFile(join(dir, key));
      const end = file.indexOf('\n');
      return { type: file.subarray(0, end).toString(), bytes: file.subarray(end + 1) };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
      throw error;
    }
  },
  put: async (key, { type, bytes }) => {
    const file = join(dir, key);
    await mkdir(dirname(file), { recursive: true, mode: 0o700 });
    // Written aside and renamed, so that nobody ever reads half of it.
    const aside = `${file}.${createHash('sha256').update(bytes).digest('hex').slice(0, 8)}`;
    await writeFile(aside, Buffer.concat([Buffer.from(`${type}\n`), bytes]), { mode: 0o600 });
    await rename(aside, file);
  },
});

/** As the bucket's lifecycle does: what was uploaded goes after a while, kept photos have their own copy. */
const removeOldUploads = async (dir: string): Promise<void> => {
  const uploads = join(dir, 'uploads');
  const names = await readdir(uploads).catch(() => []);
  for (const name of names) {
    const { mtimeMs } = await stat(join(uploads, name));
    if (mtimeMs < Date.now() - UPLOADS_KEPT_DAYS * 86_400_000) await rm(join(uploads, name), { force: true });
  }
};

/** @param dir where photos are kept; absent: in memory. @param fresh forgets what is there */
export const photoFiles = async (dir: string | undefined, fresh: boolean): Promise<PhotoFiles> => {
  if (!dir) return inMemory();
  if (fresh) await rm(dir, { recursive: true, force: true });
  else await removeOldUploads(dir);
  return onDisk(dir);
};
