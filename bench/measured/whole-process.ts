import { spawn } from 'node:child_process';
import { once } from 'node:events';

/**
 * How long a script takes from its process’s birth to its end, in milliseconds.
 * @throws Error with the end of what it wrote, if it fails
 */
export const wholeProcess = async (script: string, env: Record<string, string>): Promise<number> => {
  const from = performance.now();
  const child = spawn(process.execPath, [script], { env, stdio: ['ignore', 'ignore', 'pipe'] });
  let complaint = '';
  child.stderr.on('data', (chunk) => {
    complaint = `${complaint}${chunk}`.slice(-500);
  });
  const [code] = await once(child, 'exit');
  const took = performance.now() - from;
  if (code !== 0) throw new Error(`${script} ended with ${code}: ${complaint}`);
  return took;
};
