import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, onTestFinished } from 'vitest';
import { type Host, type HostOptions, startHost } from '#infra/local/host.ts';

/** A quiet host in memory that ends with the test. */
export const hostForTest = async (options: HostOptions = {}): Promise<Host> => {
  const host = await startHost({ quiet: true, ...options });
  onTestFinished(() => host.stop());
  return host;
};

/** A quiet host that ends with the file; to be asked for in `beforeAll`. */
export const hostForFile = async (options: HostOptions = {}): Promise<Host> => {
  const host = await startHost({ quiet: true, ...options });
  stops.push(() => host.stop());
  return host;
};
const stops: (() => Promise<void>)[] = [];
afterAll(async () => {
  for (const stop of stops.splice(0)) await stop();
});

/** A directory that is gone after the test. */
export const directoryForTest = (): string => {
  const dir = mkdtempSync(join(tmpdir(), 'xianyong-'));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  return dir;
};
