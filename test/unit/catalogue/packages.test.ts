import { describe, expect, it } from 'vitest';
import { NewPackage, Serves } from '#shared/contract/schemas/catalogue.ts';
import { servesCompound } from '#shared/domain/catalogue/area-served.ts';
import { mayPackage, PACKAGE_STATES, packageMoves } from '#shared/domain/catalogue/package-life.ts';

const here = { id: 'cmp_a', communityId: 'com_a' };

describe('a package', () => {
  it('serves the whole street, or the compounds and communities it names', () => {
    expect(servesCompound(undefined, here)).toBe(true);
    expect(servesCompound({ compounds: ['cmp_b', 'cmp_a'] }, here)).toBe(true);
    expect(servesCompound({ communities: ['com_a'] }, here)).toBe(true);
    expect(servesCompound({ communities: ['com_b'], compounds: ['cmp_a'] }, here)).toBe(true);
    expect(servesCompound({ communities: ['com_b'] }, here)).toBe(false);
    expect(servesCompound({ compounds: ['cmp_b'] }, here)).toBe(false);
    expect(servesCompound({ communities: ['com_b'], compounds: ['cmp_b'] }, here)).toBe(false);
  });

  it('cannot be limited to nothing, or to a place twice', () => {
    const [one] = ['com_0123456789abcdefgh'];
    expect(Serves.safeParse({}).success).toBe(false);
    expect(Serves.safeParse({ communities: [] }).success).toBe(false);
    expect(Serves.safeParse({ communities: [one, one] }).success).toBe(false);
    expect(Serves.safeParse({ communities: [one] }).success).toBe(true);
  });

  it('is published once, and withdrawn for good', () => {
    const may = Object.fromEntries(
      PACKAGE_STATES.map((state) => [
        state,
        Object.keys(packageMoves).filter((move) => mayPackage(move as keyof typeof packageMoves, state)),
      ]),
    );
    expect(may).toEqual({ draft: ['update', 'publish', 'withdraw'], published: ['update', 'withdraw'], withdrawn: [] });
  });

  it('is published at once unless it is said to be a draft', () => {
    const example = NewPackage.meta()?.examples?.[0] as object;
    expect(NewPackage.parse(example).state).toBe('published');
    expect(NewPackage.safeParse({ ...example, state: 'withdrawn' }).success).toBe(false);
  });
});
