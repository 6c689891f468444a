import { spawn } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import type { Credentials, StartedFirm } from './kit.ts';

export const ENV_FILE = '.firm-kit.env';

/** Starts the firm's system by a command, with the credentials and the PORT of its url in the environment. It talks to our stderr. */
export const startByCommand =
  (command: string, url: string) =>
  (credentials: Credentials): StartedFirm => {
    const { port, protocol } = new URL(url);
    const PORT = port || (protocol === 'https:' ? '443' : '80');
    const child = spawn(command, { shell: true, detached: true, stdio: ['ignore', 2, 2], env: { ...process.env, ...credentials, PORT } });
    const ended = () => child.exitCode !== null || child.signalCode !== null;
    const over = new Promise<void>((resolve) => {
      child.once('exit', () => resolve());
      child.once('error', () => resolve());
    });
    return {
      url,
      ended,
      stop: async () => {
        // The shell and whatever it started.
        if (ended() || !child.pid) return;
        process.kill(-child.pid);
        await over;
      },
    };
  };

/** Puts the credentials into a file, for a system that somebody else starts. */
export const handOver =
  (url: string) =>
  (credentials: Credentials): StartedFirm => {
    const lines = Object.entries(credentials).map(([name, value]) => `${name}=${value}\n`);
    writeFileSync(ENV_FILE, lines.join(''), { mode: 0o600 });
    console.error(
      `${ENV_FILE} 已写入，请在两分钟内以其中的变量启动系统 · start your system with the variables of ${ENV_FILE} within two minutes:`,
    );
    console.error(`  node --env-file=${ENV_FILE} …    ${url}`);
    return { url, stop: async () => rmSync(ENV_FILE, { force: true }) };
  };
