import { spawn } from 'node:child_process';
import { createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';

export const REGION = 'us-east-1';
const START_SECONDS = 60;

/** What an AWS client is given to find the emulator instead of AWS. */
export const awsEnvironment = (endpoint: string): Record<string, string> => ({
  AWS_ENDPOINT_URL: endpoint,
  AWS_REGION: REGION,
  AWS_DEFAULT_REGION: REGION,
  AWS_ACCESS_KEY_ID: 'test',
  AWS_SECRET_ACCESS_KEY: 'test',
});

export type Emulator = { endpoint: string; stop(): Promise<void> };

const freePort = (): Promise<number> =>
  new Promise((resolvePort, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolvePort(typeof address === 'object' && address ? address.port : 0));
    });
  });

const answers = async (endpoint: string): Promise<boolean> =>
  fetch(`${endpoint}/_ministack/health`).then(
    ({ ok }) => ok,
    () => false,
  );

/**
 * Starts the emulator on this machine alone. Functions run on the Node of `node_modules` (24, as on Lambda), each in a process of its own.
 * @param folder for its log
 */
export const startEmulator = async (python: string, folder: string): Promise<Emulator> => {
  const port = await freePort();
  const endpoint = `http://127.0.0.1:${port}`;
  // Outside of the project, whose package.json would make modules of functions that are none.
  const unpacked = mkdtempSync(join(tmpdir(), 'xianyong-rehearsal-'));
  const { PATH = '', HOME = '', LANG = 'C.UTF-8' } = process.env;
  const child = spawn(resolve(python), [resolve('test/rehearsal/emulator.py')], {
    cwd: folder,
    // Nothing of this process: what functions are given comes from the template.
    env: {
      PATH: `${resolve('node_modules/.bin')}:${PATH}`,
      HOME,
      LANG,
      TMPDIR: unpacked,
      BIND_HOST: '127.0.0.1',
      GATEWAY_PORT: String(port),
      MINISTACK_REGION: REGION,
      // Roles are enforced: a function may do what the template's statements say, and nothing else.
      AUTH: 'true',
      IOT_MTLS_ENABLED: '0',
      NODE_OPTIONS: `--import=${resolve('test/rehearsal/lent-names.mjs')}`,
      REHEARSAL_ENDPOINT: endpoint,
      // The one client of ours that does not read the general variable.
      AWS_ENDPOINT_URL_SECRETS_MANAGER: endpoint,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const log = createWriteStream(join(folder, 'emulator.log'));
  child.stdout.pipe(log);
  child.stderr.pipe(log);
  const ended = new Promise<void>((resolveEnd) => child.once('exit', () => resolveEnd()));
  const stop = async () => {
    child.kill('SIGTERM');
    await Promise.race([ended, after(10_000, undefined, { ref: false })]);
    child.kill('SIGKILL');
    rmSync(unpacked, { recursive: true, force: true });
  };
  for (let second = 0; second < START_SECONDS; second += 1) {
    if (await answers(endpoint)) return { endpoint, stop };
    if (child.exitCode !== null) break;
    await after(1000);
  }
  await stop();
  throw new Error(`the emulator did not start; see ${join(folder, 'emulator.log')}`);
};
