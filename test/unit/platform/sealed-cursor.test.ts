import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sealedCursors } from '#shared/platform/sealed-cursor.ts';

const cursors = sealedCursors('k'.repeat(32), 'test');
const refused = expect.objectContaining({ code: 'invalid_request' });
const thrown = (work: () => unknown): unknown => {
  try {
    return work();
  } catch (error) {
    return error;
  }
};

describe('a sealed cursor', () => {
  it('opens for its own list, to what was sealed; nothing is sealed of nothing', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 200, unit: 'grapheme' }), fc.string({ maxLength: 50 }), (cursor, list) => {
        expect(cursors.open(cursors.seal(cursor, list), list)).toBe(cursor);
      }),
    );
    expect(cursors.seal(undefined, 'bills')).toBeUndefined();
    expect(cursors.open(undefined, 'bills')).toBeUndefined();
  });

  it('is the same for the same place, and fits no other list, installation or purpose', () => {
    const sealed = cursors.seal('unit#000001', 'bills');
    expect(cursors.seal('unit#000001', 'bills')).toBe(sealed);
    expect(thrown(() => cursors.open(sealed, 'receipts'))).toEqual(refused);
    expect(thrown(() => sealedCursors('x'.repeat(32), 'test').open(sealed, 'bills'))).toEqual(refused);
    expect(thrown(() => sealedCursors('k'.repeat(32), 'other').open(sealed, 'bills'))).toEqual(refused);
  });

  it('is refused when any of it was changed', () => {
    const sealed = cursors.seal('unit#000001', 'bills') ?? '';
    fc.assert(
      fc.property(fc.nat(sealed.length - 1), fc.constantFrom(...'AbZ09_-'), (at, letter) => {
        fc.pre(sealed[at] !== letter);
        expect(thrown(() => cursors.open(sealed.slice(0, at) + letter + sealed.slice(at + 1), 'bills'))).toEqual(refused);
      }),
    );
    for (const cut of ['', 'A', sealed.slice(0, -1), `${sealed}A`]) expect(thrown(() => cursors.open(cut, 'bills'))).toEqual(refused);
  });
});
