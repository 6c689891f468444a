import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** How what the rehearsal and the template lint need is installed; the same line stands in docs/rehearsal.md. */
export const SET_UP = 'python3 -m venv .venv && .venv/bin/pip install -r test/rehearsal/requirements.txt';

/**
 * A program of the virtual environment, in `REHEARSE_VENV` or `.venv`; absent where nobody has installed it.
 * @param mark a file of the environment without which the program could not do its work
 */
export const pythonTool = (program: string, mark = program): string | undefined => {
  const bin = join(process.env.REHEARSE_VENV ?? '.venv', 'bin');
  return existsSync(join(bin, program)) && existsSync(join(bin, mark)) ? join(bin, program) : undefined;
};

/** Says in a way that nobody overlooks that a command did nothing. Not a failure: the product needs no Python. */
export const skipLoudly = (what: string): void => {
  const line = '!'.repeat(80);
  console.log(`${line}\nSKIPPED: ${what}. Nothing was tried.\nTo have it tried: ${SET_UP}\n${line}`);
};
