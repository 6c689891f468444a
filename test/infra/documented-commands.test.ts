import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { commandsInProse, documentedBlocks, filledIn } from '#test/rehearsal/documented-commands.ts';
import { type Placed, placed } from '#test/rehearsal/placed-commands.ts';

const root = new URL('../../', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, root), 'utf8');
const blocks = documentedBlocks();
const places = Object.entries(placed as Record<string, Placed>);
const exceptions = places.flatMap(([name, place]) => (typeof place === 'object' && 'exception' in place ? [[name, place.exception]] : []));
const tests = places.flatMap(([name, place]) => (typeof place === 'object' && 'test' in place ? [[name, place.test] as const] : []));

describe('what an operator types by the documents', () => {
  it('is run by the rehearsal or a test, or stands among the exceptions: each command, and nothing that is not there', () => {
    expect(places.map(([name]) => name).sort()).toEqual(blocks.map(({ name }) => name).sort());
  });

  it('stands in blocks, where it can be tried', () => {
    expect(commandsInProse()).toEqual([]);
  });

  it.each(tests)('%s is tried by a test that is there', (_name, file) => {
    expect(existsSync(fileURLToPath(new URL(file, root)))).toBe(true);
  });

  it('is said in docs/rehearsal.md where it is not run, and why', () => {
    const section =
      read('docs/rehearsal.md')
        .split(/^## /m)
        .find((text) => text.startsWith('Commands that are not run\n')) ?? '';
    const told = [...section.matchAll(/^\| (\w+\.md: [^|]+) \| ([^|]+) \|$/gm)].map(([, name, reason]) => [name, reason]);
    expect(told).toEqual(exceptions);
  });

  it('works with both versions of AWS’s command line', () => {
    // Version 1 does not know the first, version 2 refuses JSON as a payload without it.
    for (const { name, script } of blocks) expect(script, name).not.toMatch(/--cli-binary-format|--payload(?! fileb)/);
  });
});

describe('a placeholder', () => {
  const block = { name: 'a.md: B', script: 'cdk deploy --all -c stage=<stage> <parameters>\n' };

  it('is filled in wherever it stands', () => {
    expect(filledIn(block, { stage: 'dev', parameters: '-c tracing=on' })).toBe('cdk deploy --all -c stage=dev -c tracing=on\n');
  });

  it('that nobody fills in stops the rehearsal', () => {
    expect(() => filledIn(block, { stage: 'dev' })).toThrow('a.md: B: what is <parameters>?');
  });
});
