import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { VoteFile } from '#shared/domain/decisions/vote-file.ts';
import { asRead, example, fileOf } from './example-vote.ts';

const command = fileURLToPath(new URL('../../../infra/verify-vote.ts', import.meta.url));
const ORDER = `ord_${'0'.repeat(28)}`;
const published = (): VoteFile => asRead(fileOf({ ...example, vote: { ...example.vote, orderId: ORDER } }));

let dir: string;
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'xianyong-vote-'));
});
afterAll(() => rmSync(dir, { recursive: true, force: true }));

/** Runs the command as its user does. */
const verify = (...args: string[]) =>
  new Promise<{ code: number; out: string; problem: string }>((resolve) => {
    execFile(process.execPath, [command, ...args], (error, out, problem) =>
      resolve({ code: error ? Number(error.code) : 0, out, problem }),
    );
  });
const saved = (content: unknown): string => {
  const path = join(dir, 'vote.json');
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content, null, 2));
  return path;
};

describe('npm run verify-vote', () => {
  it('says of a sound file what was counted, each threshold as a fraction, and that it holds', async () => {
    const file = published();
    const alone = await verify(saved(file));
    expect(alone).toMatchObject({ code: 0, problem: '' });
    for (const shown of [
      '青年小区 · 安居物业 · 安心套餐',
      '✓ 哈希链根值与公示一致 · the chain ends in the root of the posting',
      '名册 · roll  5  433.29 m²',
      '4 / 5 ≥ 2/3',
      '/ 433.29 m² ≥ 2/3',
      '> 1/2',
      `根值 · root  ${file.root}`,
      '--root',
      'The file holds.',
    ])
      expect(alone.out).toContain(shown);
    const withRoot = await verify(saved(file), '--root', file.root);
    expect(withRoot.code).toBe(0);
    expect(withRoot.out).not.toContain('--root');
  });

  it('finds a ballot that was changed, and a result that was', async () => {
    const swapped = published();
    const [ballot] = swapped.ballots;
    if (ballot) ballot[1] = ballot[1] === 'yes' ? 'no' : 'yes';
    const found = await verify(saved(swapped));
    expect(found.code).toBe(1);
    expect(found.out).toContain('✗ 哈希链根值与公示一致');
    expect(found.out).toContain('The file does not hold');

    const claimed = published();
    claimed.outcome.passed = !claimed.outcome.passed;
    expect((await verify(saved(claimed))).out).toContain('✗ 结果一致');
  });

  it('finds a file that was changed as a whole, by the root of the posting', async () => {
    const other = fileOf({ ...example, vote: { ...example.vote, orderId: ORDER }, paper: [] });
    expect((await verify(saved(other))).code).toBe(0);
    const found = await verify(saved(other), '--root', published().root);
    expect(found.code).toBe(1);
    expect(found.out).toContain('✗ 哈希链根值与公示一致');
  });

  it('shows nothing of a file that could play with the terminal', async () => {
    const file = published();
    file.vote.compoundName = '青年\u001b[2J小区\u202e';
    const { code, out } = await verify(saved(file));
    expect(code).toBe(1);
    expect(out).toContain('青年[2J小区 · ');
  });

  it.each([
    ['no JSON', () => [saved('表决结果：同意')], '无法读取 · cannot be read'],
    ['another JSON', () => [saved({ rows: [] })], 'not a published vote'],
    ['areas that are no integers', () => [saved({ ...published(), replaced: 0.5 })], '/replaced'],
    ['no file', () => [join(dir, 'missing.json')], 'cannot be read'],
    ['nothing', () => [], 'npm run verify-vote -- FILE'],
    ['two files', () => ['a', 'b'], 'npm run verify-vote -- FILE'],
    ['an option that it does not know', () => ['--roof'], '--roof'],
  ])('ends with 2 when given %s, and says so without a stack', async (_what, args, said) => {
    const { code, out, problem } = await verify(...args());
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(problem).toContain(said);
    expect(problem).not.toContain('    at ');
  });
});
