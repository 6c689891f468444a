import { spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';

/** The stage that is rehearsed: the sandbox, whose clock moves, so that an order's year fits into minutes. */
export const STAGE = 'sandbox';
/** What the rehearsed stage is always deployed with. */
export const PARAMETERS = '-c signInDomain=xianyong-rehearsal';
const CONTEXT = ['-c', `stage=${STAGE}`, ...PARAMETERS.split(' ')];

/** A deployment that waits for something that never comes is ended. */
const LONGEST_MS = 600_000;

/** Nobody's own account, profile or endpoint gets near a rehearsal. */
const withoutAws = (): NodeJS.ProcessEnv => ({
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(AWS|CDK)_/.test(name))),
  AWS_CONFIG_FILE: '/dev/null',
  AWS_SHARED_CREDENTIALS_FILE: '/dev/null',
  AWS_EC2_METADATA_DISABLED: 'true',
});

/** Runs a program to its end; what it said stands in the log. @returns what it printed */
export const run = (program: string, args: string[], { env, log }: { env: Record<string, string>; log: string }): Promise<string> =>
  new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      env: { ...withoutAws(), ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: LONGEST_MS,
    });
    const file = createWriteStream(log, { flags: 'a' });
    const said: Buffer[] = [];
    child.stdout.on('data', (part: Buffer) => said.push(part));
    child.stdout.pipe(file, { end: false });
    child.stderr.pipe(file, { end: false });
    child.once('error', reject);
    child.once('close', (code) => {
      file.end();
      if (code === 0) resolve(Buffer.concat(said).toString());
      else reject(new Error(`${program} ${args.slice(0, 2).join(' ')} ended with ${code}; see ${log}`));
    });
  });

/** Synthesises the stage that is rehearsed. @returns the folder with its stacks */
export const synthesise = async (folder: string): Promise<string> => {
  const app = join(folder, 'cdk.out');
  await run('cdk', ['synth', '--quiet', '-o', app, ...CONTEXT], { env: {}, log: join(folder, 'operator.log') });
  return app;
};
