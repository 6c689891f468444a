import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maskNumbers, shownComments } from '#shared/domain/ratings/rating-comments.ts';

describe('numbers in comments', () => {
  it('are masked as telephones are, however they are written', () => {
    for (const [text, shown] of [
      ['请打13812341234联系', '请打138****1234联系'],
      ['请打 138 1234 1234', '请打 138****1234'],
      ['138-1234-1234 老张', '138****1234 老张'],
      ['１３８１２３４１２３４', '138****1234'],
      ['座机(0531)8595-1234', '座机(053****1234'],
      ['座机 85951234', '座机 ****'],
      ['两个：13812341234、13912345678', '两个：138****1234、139****5678'],
    ] as const)
      expect(maskNumbers(text), text).toBe(shown);
  });

  it('stay where they are no telephone: dates, times, floors, money', () => {
    for (const text of ['2026-12-24 18:30 没人来', '2026.12.24 停水', '3 楼 12 户，每月 21.00 元', '110000 步', '7:00–21:00'])
      expect(maskNumbers(text)).toBe(text);
  });

  it('never stand seven on end', () => {
    const parts = fc.array(fc.oneof(fc.stringMatching(/^\d{1,14}$/), fc.constantFrom('号', ' ', '-', 'a', '５')), { maxLength: 12 });
    fc.assert(fc.property(parts, (list) => !/\p{Nd}{7}/u.test(maskNumbers(list.join('')))));
  });
});

describe('comments as shown', () => {
  const said = (unit: string, comment?: string) => ({ unit, comment });

  it('name the building alone, and only where three households of it rated', () => {
    const ratings = [said('3-1-101', '好'), said('3-2-501', '很好'), said('3-2-502'), said('7-1-101', '差'), said('7-1-102')];
    expect(shownComments(ratings).sort((a, b) => (a.comment < b.comment ? -1 : 1))).toEqual([
      { unit: '3-*-*', comment: '好' },
      { unit: '*-*-*', comment: '差' },
      { unit: '3-*-*', comment: '很好' },
    ]);
  });

  it('mask the writer’s own unit in the text', () => {
    expect(shownComments([said('3-2-501', '我是3-2-501，电话13812341234')])).toEqual([
      { unit: '*-*-*', comment: '我是*-*-*，电话138****1234' },
    ]);
  });

  it('come in the same order whoever rated first and in whichever unit', () => {
    const ratings = fc
      .uniqueArray(fc.integer({ min: 1, max: 60 }), { maxLength: 40 })
      .chain((units) =>
        fc.tuple(
          fc.constant(units.map((n) => said(`${1 + (n % 4)}-1-${100 + n}`, n % 5 === 0 ? undefined : `话${n % 7}`))),
          fc.array(fc.nat(), { minLength: units.length, maxLength: units.length }),
        ),
      );
    fc.assert(
      fc.property(ratings, ([list, ranks]) => {
        const shuffled = list.map((rating, n) => ({ rating, rank: ranks[n] ?? 0 })).sort((a, b) => a.rank - b.rank);
        expect(shownComments(shuffled.map(({ rating }) => rating))).toEqual(shownComments(list));
      }),
    );
    const inOrder = Array.from({ length: 30 }, (_, n) => said(`1-1-${101 + n}`, `话${String(n).padStart(2, '0')}`));
    expect(shownComments(inOrder).map(({ comment }) => comment)).not.toEqual(inOrder.map(({ comment }) => comment));
  });

  it('are at most 200, and always the same 200', () => {
    const many = Array.from({ length: 300 }, (_, n) => said(`1-1-${100 + n}`, `第${n}条`));
    const shown = shownComments(many);
    expect(shown).toHaveLength(200);
    expect(shownComments([...many].reverse())).toEqual(shown);
  });
});
