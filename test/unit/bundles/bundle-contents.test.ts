import { statSync } from 'node:fs';
import { join } from 'node:path';
import chineseDays from 'chinese-days';
import { build, type Metafile } from 'esbuild';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildBundles, bundleFolder } from '#infra/bundle-build.ts';
import { cuts } from '#infra/bundle-cuts.ts';
import { type FunctionName, functionNames, wiringOf } from '#infra/wiring.ts';

const LIMIT = 350 * 1024;

let inputs: Map<FunctionName, string[]>;
beforeAll(async () => {
  const built = await buildBundles(functionNames);
  inputs = new Map([...built].map(([name, { inputs }]: [FunctionName, Metafile]) => [name, Object.keys(inputs)]));
});

describe('what is deployed', () => {
  it.each(functionNames.filter((name) => wiringOf(name).trigger.kind === 'http'))('%s is at most 350 KB', (name) => {
    expect(statSync(join(bundleFolder(name), 'handler.js')).size).toBeLessThanOrEqual(LIMIT);
  });

  // A module that moved with a library's update would come back whole and unnoticed.
  it.each(cuts)('$module is where the cut list says', ({ module, except = [] }) => {
    const reached = functionNames.filter(
      (name) => !except.includes(name) && inputs.get(name)?.some((input) => input.endsWith(`node_modules/${module}`)),
    );
    expect(reached).not.toEqual([]);
  });

  it('has no library twice', () => {
    for (const [name, files] of inputs) {
      const nested = files.filter((file) => file.split('node_modules/').length > 2);
      expect(nested, name).toEqual([]);
    }
  });
});

it('the calendar in the bundles is that of the library', async () => {
  const cut = cuts.find(({ module }) => module.startsWith('chinese-days'));
  if (typeof cut?.instead !== 'function') throw new Error('no calendar in the cut list');
  const { outputFiles } = await build({ stdin: { contents: cut.instead('') }, format: 'esm', write: false });
  const { isWorkday } = await import(`data:text/javascript;base64,${Buffer.from(outputFiles[0]?.contents ?? '').toString('base64')}`);
  const differing: string[] = [];
  for (let day = Date.parse('2003-01-01T12:00:00Z'); day < Date.parse('2040-01-01'); day += 86_400_000) {
    const date = new Date(day).toISOString().slice(0, 10);
    if (isWorkday(date) !== chineseDays.isWorkday(date)) differing.push(date);
  }
  expect(differing).toEqual([]);
});
