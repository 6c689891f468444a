import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { generatedTypes, TYPES_FILE } from '../../clients/typescript/generate.ts';

const folder = fileURLToPath(new URL('../../clients/typescript', import.meta.url));

it('the client’s types are those of the document; `npm run client` makes them anew', async () => {
  expect(readFileSync(TYPES_FILE, 'utf8') === (await generatedTypes())).toBe(true);
});

it('the client can be published: its types compile and are packed with it', () => {
  const packed = execFileSync('npm', ['pack', '--dry-run', '--json'], {
    cwd: folder,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [{ files }] = JSON.parse(packed.slice(packed.indexOf('['))) as [{ files: { path: string }[] }];
  const paths = files.map(({ path }) => path);
  expect(paths).toEqual(expect.arrayContaining(['dist/client.js', 'dist/client.d.ts', 'dist/api.d.ts', 'README.md']));
  expect(paths.filter((path) => !/^dist\/|README\.md|package\.json/.test(path))).toEqual([]);
});
