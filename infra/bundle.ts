import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { bundleFolder } from './bundle-build.ts';
import { type FunctionName, functionNames } from './wiring.ts';

let built = false;

/**
 * Bundles the functions for Lambda: minified CommonJS (starts faster than ESM here, docs/decisions/0007). The same bytes are deployed,
 * measured by the bench and held to the size budget. CDK's constructs want an answer at once and esbuild's plugins take their time, so
 * the first call builds all functions in a process of its own.
 * @returns the folder that holds `handler.js`
 */
export const bundleFunction = (name: FunctionName): string => {
  if (!built)
    execFileSync(process.execPath, [fileURLToPath(new URL('bundle-build.ts', import.meta.url)), ...functionNames], { stdio: 'inherit' });
  built = true;
  return bundleFolder(name);
};
