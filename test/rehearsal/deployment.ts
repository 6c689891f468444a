import { spawn } from 'node:child_process';
import { createWriteStream, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { awsEnvironment } from './emulator.ts';

/** The stage that is rehearsed: the sandbox, whose clock moves, so that an order's year fits into minutes. */
export const STAGE = 'sandbox';
/** What the rehearsed stage is always deployed with. */
export const PARAMETERS = '-c signInDomain=xianyong-rehearsal';
const CONTEXT = ['-c', `stage=${STAGE}`, ...PARAMETERS.split(' ')];
export const stackId = (stack: string): string => `xianyong-${STAGE}-${stack}`;

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

/** What the stacks put out, by stack and name: what an operator reads after a deployment. */
export type Outputs = (stack: string, name: string) => string;

/**
 * Synthesises the product and deploys it with CDK's own command line, as docs/deploy.md says, only to another address.
 * @param given a folder with stacks that are synthesised already
 */
export const deploy = async (endpoint: string, folder: string, given?: string): Promise<{ app: string; outputs: Outputs }> => {
  const app = given ?? join(folder, 'cdk.out');
  const outputs = join(folder, 'outputs.json');
  const options = { env: awsEnvironment(endpoint), log: join(folder, 'deploy.log') };
  if (!given) await run('cdk', ['synth', '--quiet', '-o', app, ...CONTEXT], options);
  await run('cdk', ['bootstrap', '-a', app], options);
  await run(
    'cdk',
    ['deploy', '--all', '-a', app, '--require-approval', 'never', '--progress', 'events', '--outputs-file', outputs],
    options,
  );
  const found = JSON.parse(readFileSync(outputs, 'utf8')) as Record<string, Record<string, string>>;
  const read: Outputs = (stack, name) => {
    const value = found[stackId(stack)]?.[name];
    if (!value) throw new Error(`the stack ${stack} puts out no ${name}`);
    return value;
  };
  return { app, outputs: read };
};
