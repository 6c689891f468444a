import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Catch } from './caught.ts';
import type { Outcome } from './lives.ts';

/** What a run of the harness prints with `--json`. */
export type Told = { seed: number; lived: (Outcome & { kind: string; replay?: string })[]; mutants: Catch[]; failed: boolean };

const MANY_BYTES = 32 * 1024 * 1024;

/** Runs the harness as `npm run test:faults` does: in a process of its own, since defects are planted where Node loads modules. */
export const faultsRun = async (...args: string[]): Promise<Told> => {
  const started = promisify(execFile)(process.execPath, [fileURLToPath(new URL('run.ts', import.meta.url)), '--json', ...args], {
    maxBuffer: MANY_BYTES,
  });
  // It ends with 1 where something failed, and has told what.
  const { stdout } = await started.catch((error: { stdout?: string }) => {
    if (!error.stdout) throw error;
    return { stdout: error.stdout };
  });
  return JSON.parse(stdout) as Told;
};
