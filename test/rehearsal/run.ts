import { mkdirSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { awsCalls } from './aws-calls.ts';
import { deployFirst } from './deploying.ts';
import { PARAMETERS, STAGE, synthesise } from './deployment.ts';
import { type Emulator, startEmulator } from './emulator.ts';
import { lookUp } from './names.ts';
import { rehearseOperations } from './operations.ts';
import { operatorOf } from './operator.ts';
import { pythonTool, skipLoudly } from './python-tools.ts';
import { rehearseStory } from './story.ts';

/**
 * `npm run rehearse`: the synthesised stacks, unchanged, into a local AWS emulator, and an order's life through them (docs/rehearsal.md). Ends
 * with 0 if it held or if the emulator is not installed, which it says loudly, else with 1. `-- --app FOLDER` takes
 * stacks of the stage `sandbox` that are synthesised already.
 */
const FOLDER = resolve('.build/rehearsal');
const { values } = parseArgs({ options: { app: { type: 'string' } } });
const python = pythonTool('python', 'ministack');
const aws = pythonTool('aws');

const rehearse = async (program: string, aws: string): Promise<void> => {
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  const began = Date.now();
  const say = (line: string) => console.log(`${String(Math.round((Date.now() - began) / 1000)).padStart(4)} s  ${line}`);
  let emulator: Emulator | undefined;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => emulator?.stop().finally(() => process.exit(1)));
  try {
    emulator = await startEmulator(program, FOLDER);
    say('the emulator answers');
    const { endpoint } = emulator;
    const operator = operatorOf({ endpoint, folder: FOLDER, aws, always: { stage: STAGE, parameters: PARAMETERS } });
    const app = values.app ?? (await synthesise(FOLDER));
    await deployFirst(operator, app);
    say('cdk bootstrap and cdk deploy --all: every stack stands');
    const names = await lookUp(operator);
    const lived = await rehearseStory({ endpoint, operator, say });
    await rehearseOperations({ ...lived, endpoint, folder: FOLDER, operator, names, app, say });
    say('rehearsed');
  } catch (error) {
    if (emulator) for (const line of await awsCalls(emulator.endpoint).errorLines()) console.error(line);
    throw error;
  } finally {
    await emulator?.stop();
  }
};

if (!python || !aws) skipLoudly('the rehearsal: no emulator, or no AWS command line, is installed');
else
  await rehearse(python, aws).catch((error) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });
