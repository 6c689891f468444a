import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { type AddressInfo, connect, createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** A DynamoDB endpoint, and how to be rid of it. */
export type Emulator = {
  endpoint: string;
  pid?: number /** Settles when it has ended, for whatever reason. */;
  ended?: Promise<unknown>;
  stop(): Promise<void>;
};

const HOST = '127.0.0.1';
const READY_WITHIN_MS = 10_000;

/**
 * Runs the emulator and ends it when this process ends, however that happens: its shell holds our end of a pipe, which the kernel closes
 * even when we are killed. When the emulator ends, so does the shell, which is how we learn of it.
 */
const GUARDED =
  'exec 3<&0; "$0" "$@" </dev/null 3<&- & child=$!; ( read -r _ <&3; kill "$child" ) 2>/dev/null & watch=$!; wait "$child"; kill "$watch" 2>/dev/null';

const NOT_HERE = `No DynamoDB emulator for this platform is installed (the npm package is for Linux on x64).
Start one and name its address, for example DynamoDB Local:

  docker run --rm -p 8000:8000 amazon/dynamodb-local
  DYNAMODB_ENDPOINT=http://127.0.0.1:8000 npm start`;

const executable = (): string => {
  try {
    return join(dirname(createRequire(import.meta.url).resolve('@dynoxide/linux-x64/package.json')), 'dynoxide');
  } catch {
    throw new Error(NOT_HERE);
  }
};

/** A port that was free a moment ago. */
const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, HOST);
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
};

const answers = (port: number) =>
  new Promise<boolean>((resolve) => {
    const socket = connect(port, HOST);
    socket.once('connect', () => resolve(true));
    socket.once('error', () => resolve(false));
    socket.once('close', () => socket.destroy());
    socket.unref();
  });

/**
 * Starts the emulator, or takes the one that DYNAMODB_ENDPOINT names.
 * @param file where the tables are kept; absent: in memory
 * @throws Error with what to do, where there is none
 */
export const startEmulator = async (file?: string): Promise<Emulator> => {
  const given = process.env.DYNAMODB_ENDPOINT;
  if (given) {
    await fetch(given).catch((error) => {
      throw new Error(`No DynamoDB answers at DYNAMODB_ENDPOINT=${given}`, { cause: error });
    });
    return { endpoint: given, stop: async () => undefined };
  }
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await launch(await freePort(), file);
    } catch (error) {
      // Somebody may have taken the port in between.
      if (attempt === 3) throw error;
    }
  }
};

const launch = async (port: number, file?: string): Promise<Emulator> => {
  const args = ['serve', '--host', HOST, '--port', String(port), ...(file ? ['--db-path', file] : [])];
  // A group of its own: Ctrl-C reaches us alone, and we end the emulator after what is still running.
  const shell = spawn('/bin/sh', ['-c', GUARDED, executable(), ...args], { detached: true, stdio: ['pipe', 'ignore', 'pipe'] });
  let complaint = '';
  shell.stderr.on('data', (chunk) => {
    complaint = `${complaint}${chunk}`.slice(-2_000);
  });
  shell.stdin.on('error', () => undefined);
  const ended = once(shell, 'exit');
  let running = true;
  ended.then(() => {
    running = false;
  });
  const until = Date.now() + READY_WITHIN_MS;
  while (!(await answers(port))) {
    if (!running || Date.now() > until) {
      shell.stdin.end();
      throw new Error(`the DynamoDB emulator did not start: ${complaint || 'no answer'}`);
    }
    await pause(10);
  }
  return {
    endpoint: `http://${HOST}:${port}`,
    pid: shell.pid,
    ended,
    stop: async () => {
      shell.stdin.end();
      await ended;
    },
  };
};
