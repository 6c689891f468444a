import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CHOICES, type Choice } from '#shared/domain/decisions/tally.ts';
import { verifyVote } from '#shared/domain/decisions/verify-vote.ts';
import type { VoteFile } from '#shared/domain/decisions/vote-file.ts';
import { ownerRef } from '#shared/domain/decisions/vote-hashes.ts';
import { anyVote } from './any-vote.ts';
import { asRead, example, failing, fileOf } from './example-vote.ts';

type Path = (string | number)[];
type Tree = { [key: string]: unknown };
/** The paths of all single values in a file, lists and records gone through. */
const leaves = (value: unknown, path: Path = []): Path[] =>
  typeof value === 'object' && value !== null ? Object.entries(value).flatMap(([key, inner]) => leaves(inner, [...path, key])) : [path];
const at = (tree: unknown, path: Path): unknown => path.reduce((inner, key) => (inner as Tree)[key], tree);
const setAt = (tree: unknown, path: Path, value: unknown) => {
  (at(tree, path.slice(0, -1)) as Tree)[path.at(-1) as string] = value;
};

/** Every other value that a forger might write in place of one. */
const othersOf = (value: unknown): unknown[] => {
  if (typeof value === 'boolean') return [!value];
  if (typeof value === 'number') return [value + 1, value - 1, value + 0.5, -value - 1];
  if (CHOICES.includes(value as Choice)) return [...CHOICES, 'maybe'].filter((choice) => choice !== value);
  return [`${value}x`, `x${value}`, String(value).slice(1), [...String(value)].reverse().join('')].filter((other) => other !== value);
};

const LISTS = ['roll', 'participants', 'ballots', 'areas'] as const;
const rows = (file: VoteFile, list: (typeof LISTS)[number]) => file[list] as unknown[];

describe('a published vote', () => {
  it('verifies, alone and against its posting, however it went', () => {
    fc.assert(
      fc.property(anyVote, (given) => {
        const file = asRead(fileOf(given));
        expect(failing(file)).toEqual([]);
        expect(verifyVote(file, file.root)).toMatchObject({ held: true, tally: file.tally });
      }),
      { numRuns: 1_000 },
    );
  });

  it('verifies when the only ballot is one, and when nobody voted at all', () => {
    expect(verifyVote(fileOf({ ...example, web: example.web.slice(0, 1), paper: [] })).held).toBe(true);
    const nobody = fileOf({ ...example, web: [], paper: [] });
    expect([verifyVote(nobody).held, nobody.outcome.passed]).toEqual([true, false]);
  });

  it('verifies when a tool has read it and written it again with its keys in another order', () => {
    const turned = (_: string, value: unknown) =>
      value && typeof value === 'object' && !Array.isArray(value) ? Object.fromEntries(Object.entries(value).reverse()) : value;
    expect(failing(JSON.parse(JSON.stringify(fileOf(example), turned)))).toEqual([]);
  });

  it('says in both languages what was checked', () => {
    const { checks } = verifyVote(fileOf(example));
    expect(new Set(checks.map(({ name }) => name)).size).toBe(checks.length);
    for (const { zh, en } of checks) expect([zh, en].every((text) => text.length > 3)).toBe(true);
  });
});

describe('without the posted root, a file is found out', () => {
  it('when any one value in it is another, each tried in turn', () => {
    const file = fileOf(example);
    const paths = leaves(file);
    expect(paths.length).toBeGreaterThan(100);
    for (const path of paths) {
      for (const other of othersOf(at(file, path))) {
        const changed = asRead(file);
        setAt(changed, path, other);
        expect(verifyVote(changed).held, `${path.join('.')} = ${other}`).toBe(false);
      }
    }
  });

  it('when any one value of any vote is another', () => {
    fc.assert(
      fc.property(anyVote, fc.nat(), fc.nat(), (given, pick, otherwise) => {
        const file = asRead(fileOf(given));
        const paths = leaves(file);
        const path = paths[pick % paths.length] as Path;
        const others = othersOf(at(file, path));
        setAt(file, path, others[otherwise % others.length]);
        expect(verifyVote(file).held, path.join('.')).toBe(false);
      }),
      { numRuns: 1_500 },
    );
  });

  it('when a row of any list is dropped, doubled, made up, or moved', () => {
    fc.assert(
      fc.property(
        anyVote,
        fc.constantFrom(...LISTS),
        fc.constantFrom('drop', 'double', 'add', 'swap'),
        fc.nat(),
        (given, list, how, pick) => {
          const file = asRead(fileOf(given));
          const all = rows(file, list);
          fc.pre(all.length > (how === 'swap' ? 1 : 0));
          const n = pick % all.length;
          const row = all[n];
          const madeUp = Array.isArray(row) ? [`${row[0]}x`, ...row.slice(1)] : `${row}x`;
          if (how === 'drop') all.splice(n, 1);
          else if (how === 'double') all.splice(n, 0, row);
          else if (how === 'add') all.splice(n + 1, 0, madeUp);
          else all.splice(0, 2, all[1], all[0]);
          expect(verifyVote(file).held).toBe(false);
        },
      ),
      { numRuns: 1_500 },
    );
  });

  it('when an owner is said to have voted who did not', () => {
    const file = fileOf(example);
    const silent = ownerRef('ord_one/1', 'salt-of-owner-4');
    expect(file.participants).not.toContain(silent);
    expect(failing({ ...file, participants: [...file.participants, silent].sort() })).toContain('participants');
  });

  it('when one service is written as two, or two as one', () => {
    const { vote, ...rest } = fileOf({ ...example, vote: { ...example.vote, services: ['维修,急修'] } });
    expect(failing({ ...rest, vote: { ...vote, services: ['维修', '急修'] } })).toContain('chain');
  });

  it('when the result is turned round, with all its tests', () => {
    const file = asRead(fileOf(example));
    file.outcome.passed = !file.outcome.passed;
    expect(failing(file)).toEqual(['result']);
    for (const test of Object.values(file.outcome.tests)) test.held = file.outcome.passed;
    expect(failing(file)).toEqual(['thresholds', 'result']);
  });

  it('when areas are no whole numbers, without an exception', () => {
    const file = asRead(fileOf(example));
    (file.areas[0] as [string, Choice, number])[2] += 0.5;
    expect(failing(file)).toEqual(expect.arrayContaining(['integers', 'thresholds', 'result']));
  });
});
