import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Figure } from '../figure.ts';

/** Resident memory of a process and all below it, in MB, from /proc; undefined where there is none. */
const treeMemoryMb = (root: number): number | undefined => {
  try {
    const processes = readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .flatMap((pid) => {
        try {
          const status = readFileSync(`/proc/${pid}/status`, 'utf8');
          return [
            {
              pid: Number(pid),
              parent: Number(/^PPid:\s+(\d+)/m.exec(status)?.[1]),
              kb: Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1] ?? 0),
            },
          ];
        } catch {
          return [];
        }
      });
    const below = (pid: number): number =>
      processes
        .filter(({ parent }) => parent === pid)
        .reduce((sum, child) => sum + below(child.pid), processes.find((one) => one.pid === pid)?.kb ?? 0);
    return Math.round(below(root) / 102.4) / 10;
  } catch {
    return undefined;
  }
};

/** P12: `npm start` on an empty data directory: until ready, and the memory of its whole process tree then. */
export const hostStart = async (): Promise<Figure[]> => {
  const dataDir = mkdtempSync(join(tmpdir(), 'xianyong-start-'));
  const begun = performance.now();
  const child = spawn('npm', ['start'], {
    env: { ...process.env, DATA_DIR: dataDir, PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: true,
  });
  try {
    await new Promise<void>((resolve, reject) => {
      child.stdout.on('data', (chunk: Buffer) => chunk.includes('ready in') && resolve());
      child.on('exit', (code) => reject(new Error(`npm start ended with ${code}`)));
    });
    const seconds = (performance.now() - begun) / 1_000;
    const memoryMb = treeMemoryMb(child.pid as number);
    return [
      {
        id: 'P12',
        what: 'local host ready, first start with the demo street',
        value: seconds,
        unit: 's',
        target: 10,
        best: 'low',
        kind: 'time',
        raw: {},
      },
      {
        id: 'P12',
        what: 'memory of its process tree, npm included',
        value: memoryMb ?? Number.NaN,
        unit: 'MB',
        target: 250,
        best: 'low',
        kind: 'time',
        raw: memoryMb === undefined ? { note: 'no /proc here' } : {},
      },
    ];
  } finally {
    const gone = new Promise((resolve) => child.once('exit', resolve));
    // Its own process group, so that npm, the host and the emulator end together.
    process.kill(-(child.pid as number), 'SIGTERM');
    await gone;
    rmSync(dataDir, { recursive: true, force: true });
  }
};
