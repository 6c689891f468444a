import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BuildOptions, build, type Metafile, type Plugin } from 'esbuild';
import { contractForFunctions, documentMade } from './bundle-contract.ts';
import { cuts } from './bundle-cuts.ts';
import type { FunctionName } from './wiring.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Puts the stand-ins of the cut list in place of their modules. */
const cutting: Plugin = {
  name: 'cuts',
  setup: ({ onLoad }) => {
    for (const { module, instead } of cuts) {
      onLoad({ filter: new RegExp(`/node_modules/${escaped(module)}$`) }, async ({ path }) => ({
        contents: typeof instead === 'string' ? instead : instead(await readFile(path, 'utf8')),
        loader: module.endsWith('.json') ? 'json' : 'js',
      }));
    }
  },
};

/** The contract without what only the OpenAPI document reads, and the document ready-made. */
const contract: Plugin = {
  name: 'contract',
  setup: ({ onLoad }) => {
    onLoad({ filter: /\/shared\/contract\/[\w/-]+\.ts$/ }, async ({ path }) => ({
      contents: path.endsWith('/openapi.ts') ? documentMade() : contractForFunctions(await readFile(path, 'utf8')),
      loader: 'ts',
    }));
  },
};

/** The folder of a function's bundle. */
export const bundleFolder = (name: FunctionName): string => join(root, '.build', 'functions', name);

/**
 * Where the source map of a bundle is kept: beside what is deployed, not in it. With a map in place Node reads all of it at each start,
 * which takes an eighth of the time; a stack in the log is read with the map afterwards.
 */
export const sourceMapOf = (name: FunctionName): string => join(root, '.build', 'source-maps', `${name}.js.map`);

/** How a function is bundled: minified, the SDK inside, its credential chain and the cut list left out. */
export const bundleOptions = (name: FunctionName) =>
  ({
    entryPoints: [join(root, 'functions', name, 'handler.ts')],
    absWorkingDir: root,
    bundle: true,
    minify: true,
    metafile: true,
    platform: 'node',
    // As require: the real import of a built-in module runs all its getters, and those of node:http load fetch and HTTP/2 (25 ms).
    supported: { 'dynamic-import': false },
    target: 'node24',
    format: 'cjs',
    mainFields: ['module', 'main'],
    conditions: ['module'],
    alias: { '@aws-sdk/credential-provider-node': join(root, 'shared', 'platform', 'environment-credentials.ts') },
    plugins: [cutting, contract],
    // Chinese texts as they are, not as escapes of twice their length.
    charset: 'utf8',
    sourcemap: 'external',
    sourcesContent: false,
    legalComments: 'none',
    logLevel: 'error',
  }) satisfies BuildOptions;

/** Whole or not at all: several processes may bundle at once. */
const put = async (file: string, contents: string | Uint8Array) => {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(`${file}.${process.pid}`, contents);
  await rename(`${file}.${process.pid}`, file);
};

const buildBundle = async (name: FunctionName): Promise<Metafile> => {
  const folder = bundleFolder(name);
  const { outputFiles, metafile } = await build({ ...bundleOptions(name), outfile: join(folder, 'handler.js'), write: false });
  for (const { path, contents } of outputFiles) await put(path.endsWith('.map') ? sourceMapOf(name) : path, contents);
  // This package is of ES modules; the bundle is not.
  await put(join(folder, 'package.json'), '{"type":"commonjs"}\n');
  await rm(join(folder, 'handler.js.map'), { force: true });
  return metafile;
};

/** Bundles functions into their folders. @returns what went into each */
export const buildBundles = async (names: readonly FunctionName[]): Promise<Map<FunctionName, Metafile>> =>
  new Map(await Promise.all(names.map(async (name) => [name, await buildBundle(name)] as const)));

if (import.meta.main) await buildBundles(process.argv.slice(2) as FunctionName[]);
