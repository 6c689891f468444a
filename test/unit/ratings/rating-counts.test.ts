import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countRatings } from '#shared/domain/ratings/rating-counts.ts';

const stars = fc.integer({ min: 1, max: 5 });
const ratings = fc.array(
  fc.record({ overall: stars, services: fc.record({ cleaning: stars, maintenance: stars }), wouldContinue: fc.boolean() }),
  { maxLength: 40 },
);

describe('counting ratings', () => {
  it('counts who is satisfied from the policy’s stars on', () => {
    const list = [5, 4, 4, 3, 1].map((overall) => ({ overall, services: { cleaning: overall }, wouldContinue: overall > 2 }));
    expect(countRatings(list, ['cleaning'], 4)).toEqual({
      rated: 5,
      satisfied: 3,
      wouldContinue: 4,
      services: [{ code: 'cleaning', stars: [1, 0, 1, 2, 1] }],
    });
    expect(countRatings(list, [], 5).satisfied).toBe(1);
  });

  it('counts nobody when nobody rated', () => {
    expect(countRatings([], ['cleaning'], 4)).toEqual({
      rated: 0,
      satisfied: 0,
      wouldContinue: 0,
      services: [{ code: 'cleaning', stars: [0, 0, 0, 0, 0] }],
    });
  });

  it('gives each household one count per service, whatever the order of the ratings', () => {
    fc.assert(
      fc.property(ratings, stars, (list, satisfiedFrom) => {
        const counts = countRatings(list, ['cleaning', 'maintenance'], satisfiedFrom);
        for (const service of counts.services) expect(service.stars.reduce((sum, n) => sum + n, 0)).toBe(list.length);
        expect(counts.satisfied).toBeLessThanOrEqual(counts.rated);
        expect(countRatings([...list].reverse(), ['cleaning', 'maintenance'], satisfiedFrom)).toEqual(counts);
      }),
    );
  });
});
