import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * Bundles one function for Lambda: minified CommonJS (starts faster than ESM here, docs/decisions/0007), the SDK inside, its credential
 * chain left out. The same bytes are deployed, measured by the bench and held to the size budget.
 * @returns the folder that holds `handler.js`
 */
export const bundleFunction = (name: string): string => {
  const outdir = join(root, '.build', 'functions', name);
  mkdirSync(outdir, { recursive: true });
  // This package is of ES modules; the bundle is not.
  writeFileSync(join(outdir, 'package.json'), '{"type":"commonjs"}\n');
  buildSync({
    entryPoints: [join(root, 'functions', name, 'handler.ts')],
    outfile: join(outdir, 'handler.js'),
    absWorkingDir: root,
    bundle: true,
    minify: true,
    platform: 'node',
    target: 'node24',
    format: 'cjs',
    mainFields: ['module', 'main'],
    conditions: ['module'],
    alias: { '@aws-sdk/credential-provider-node': join(root, 'shared', 'platform', 'environment-credentials.ts') },
    sourcemap: 'linked',
    sourcesContent: false,
    legalComments: 'none',
    logLevel: 'error',
  });
  return outdir;
};
