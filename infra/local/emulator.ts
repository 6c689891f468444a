import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { type AddressInfo, connect, createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { forgetMemory, inMemory, moveTables, removeTables } from './tables-file.ts';

/** A DynamoDB endpoint, and how to be rid of it. */
export type Emulator = {
  endpoint: string;
  pid?: number;
  /** Brings tables that were begun in memory to their file, at the same address. Nobody may use them meanwhile. */
  keep(): Promise<void>;
  stop(): Promise<void>;
};

export type EmulatorOptions = {
  /** Where the tables are kept; absent: in memory. */
  file?: string | undefined;
  /** Begins in memory, where writing is much quicker, until `keep()`. What was there is forgotten; so is everything, if it ends before. */
  memoryFirst?: boolean;
  /** Hears that it ended by itself. */
  onEnd?(): void;
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
 * @throws Error with what to do, where there is none
 */
export const startEmulator = async ({ file, memoryFirst = false, onEnd }: EmulatorOptions): Promise<Emulator> => {
  const given = process.env.DYNAMODB_ENDPOINT;
  if (given) {
    await fetch(given).catch((error) => {
      throw new Error(`No DynamoDB answers at DYNAMODB_ENDPOINT=${given}`, { cause: error });
    });
    return { endpoint: given, keep: async () => undefined, stop: async () => undefined };
  }
  if (memoryFirst && file) removeTables(file);
  let memoryFile = memoryFirst && file ? inMemory(file) : undefined;
  const first = await launchSomewhere(memoryFile ?? file, onEnd);
  let running: Awaited<ReturnType<typeof launch>> = first;
  return {
    endpoint: `http://${HOST}:${first.port}`,
    get pid() {
      return running.pid;
    },
    keep: async () => {
      if (!memoryFile || !file) return;
      await running.stop();
      moveTables(memoryFile, file);
      memoryFile = undefined;
      running = await launch(first.port, file, onEnd);
    },
    stop: async () => {
      await running.stop();
      if (memoryFile) forgetMemory(memoryFile);
    },
  };
};

const launchSomewhere = async (file: string | undefined, onEnd: EmulatorOptions['onEnd']) => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      const port = await freePort();
      return { port, ...(await launch(port, file, onEnd)) };
    } catch (error) {
      // Somebody may have taken the port in between.
      if (attempt === 3) throw error;
    }
  }
};

const launch = async (port: number, file: string | undefined, onEnd: EmulatorOptions['onEnd']) => {
  const args = ['serve', '--host', HOST, '--port', String(port), ...(file ? ['--db-path', file] : [])];
  // A group of its own: Ctrl-C reaches us alone, and we end the emulator after what is still running.
  const shell = spawn('/bin/sh', ['-c', GUARDED, executable(), ...args], { detached: true, stdio: ['pipe', 'ignore', 'pipe'] });
  let complaint = '';
  shell.stderr.on('data', (chunk) => {
    complaint = `${complaint}${chunk}`.slice(-2_000);
  });
  shell.stdin.on('error', () => undefined);
  const ended = once(shell, 'exit');
  let state: 'starting' | 'ready' | 'stopping' | 'ended' = 'starting';
  ended.then(() => {
    if (state === 'ready') onEnd?.();
    state = 'ended';
  });
  const hasEnded = () => state === 'ended';
  const until = Date.now() + READY_WITHIN_MS;
  while (!(await answers(port))) {
    if (hasEnded() || Date.now() > until) {
      shell.stdin.end();
      throw new Error(`the DynamoDB emulator did not start: ${complaint || 'no answer'}`);
    }
    await pause(10);
  }
  state = 'ready';
  return {
    pid: shell.pid,
    stop: async () => {
      state = 'stopping';
      shell.stdin.end();
      await ended;
    },
  };
};
