import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { run } from './deployment.ts';
import { documentedBlocks, filledIn } from './documented-commands.ts';
import { awsEnvironment } from './emulator.ts';
import { type PlacedName, placed, type RehearsedName } from './placed-commands.ts';

type Told = {
  endpoint: string;
  /** For what commands write, and their log. */
  folder: string;
  /** The program `aws`. */
  aws: string;
  /** What holds for every command: `<stage>`, `<parameters>`. */
  always: Record<string, string>;
};

/** Somebody who does what docs/deploy.md and docs/operations.md say, word for word. */
export type Operator = {
  /**
   * Runs the commands of one block as a shell script that stops at the first failure.
   * @param values what stands for its placeholders; outputs of the stacks are known once they were told
   * @param app the synthesised stacks that `cdk` takes; it synthesises by itself where none are given
   * @returns what they printed
   */
  does(name: RehearsedName, values?: Record<string, string>, app?: string): Promise<string>;
  /** What the rehearsal itself needs of AWS's command line and no document tells. @returns what it printed */
  aws(...args: string[]): Promise<string>;
  learns(outputs: Record<string, string>): void;
  /** @throws Error when no stack told it */
  knows(output: string): string;
  /** The stacks that were synthesised last. */
  synthesised(): string;
  /** Blocks that are said to be rehearsed and were not. */
  notDone(): string[];
};

/** Version 1 of the command line asks SQS by its old address unless told otherwise on the line itself. */
const awsProgram = (folder: string, aws: string): string => {
  const programs = join(folder, 'bin');
  mkdirSync(programs, { recursive: true });
  writeFileSync(join(programs, 'aws'), `#!/bin/sh\nexec '${resolve(aws)}' --endpoint-url "$AWS_ENDPOINT_URL" "$@"\n`);
  chmodSync(join(programs, 'aws'), 0o755);
  return programs;
};

export const operatorOf = ({ endpoint, folder, aws, always }: Told): Operator => {
  const blocks = new Map(documentedBlocks().map((block) => [block.name, block]));
  const done = new Set<string>();
  const known: Record<string, string> = { ...always };
  const path = [awsProgram(folder, aws), resolve('node_modules/.bin'), process.env.PATH].join(delimiter);
  let synths = 0;

  const synthesised = () => join(folder, `cdk.out.${synths}`);
  const cdk = (script: string, app: string | undefined): Record<string, string> => {
    if (app) return { CDK_APP: app };
    if (script.includes('npx cdk')) synths += 1;
    return { CDK_OUTPUT: synthesised() };
  };
  const log = join(folder, 'operator.log');
  // In CI, CDK says to the output what it says to people elsewhere.
  const env = {
    ...awsEnvironment(endpoint),
    AWS_ENDPOINT_URL_SECRETS_MANAGER: endpoint,
    CI: 'true',
    CDK_REQUIRE_APPROVAL: 'never',
    CDK_PROGRESS: 'events',
    PATH: path,
  };
  const does: Operator['does'] = async (name, values = {}, app) => {
    const block = blocks.get(name);
    if (!block) throw new Error(`the documents have no ${name}`);
    const script = filledIn(block, { ...known, ...values });
    const said = await run('sh', ['-euc', script], { env: { ...env, ...cdk(script, app) }, log }).catch((error: Error) => {
      throw new Error(`${name}: ${error.message}`);
    });
    done.add(name);
    return said.trim();
  };
  return {
    does,
    aws: async (...args) => (await run(join(folder, 'bin', 'aws'), args, { env, log })).trim(),
    learns: (outputs) => {
      Object.assign(known, outputs);
    },
    knows: (output) => {
      const value = known[output];
      if (!value) throw new Error(`no stack puts out ${output}`);
      return value;
    },
    synthesised,
    notDone: () => (Object.keys(placed) as PlacedName[]).filter((name) => placed[name] === 'rehearsed' && !done.has(name)),
  };
};
