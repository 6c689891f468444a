import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Ballot, latestBallots } from '#shared/domain/decisions/ballots.ts';
import { CHOICES } from '#shared/domain/decisions/tally.ts';
import { shuffled } from './any-vote.ts';

const RUNS = { numRuns: 10_000 };
const minute = (n: number) => new Date(Date.parse('2027-03-02T00:00:00.000Z') + n * 60_000).toISOString();
const ballot = (ownerId: string, choice: Ballot['choice'], taken: number, key = 'a'): Ballot => ({
  ownerId,
  choice,
  takenAt: minute(taken),
  key,
});

/** Few owners and few minutes, so that ballots of one owner and one minute are common. */
const anyBallots: fc.Arbitrary<Ballot[]> = fc
  .array(fc.record({ owner: fc.nat(3), choice: fc.constantFrom(...CHOICES), taken: fc.nat(4) }), { maxLength: 16 })
  .map((rows) => rows.map(({ owner, choice, taken }, n) => ballot(`own_${owner}`, choice, taken, `key${String(n).padStart(2, '0')}`)));

describe('the ballot that counts', () => {
  it('is the one an owner gave last, whichever arrived last', () => {
    const [web, paper] = [ballot('own_a', 'yes', 20), ballot('own_a', 'no', 10)];
    for (const arrived of [
      [web, paper],
      [paper, web],
    ])
      expect(latestBallots(arrived).get('own_a')).toBe(web);
  });

  it('of the same minute is told apart by the key, in any order', () => {
    const [first, second] = [ballot('own_a', 'yes', 20, 'a'), ballot('own_a', 'no', 20, 'b')];
    for (const arrived of [
      [first, second],
      [second, first],
    ])
      expect(latestBallots(arrived).get('own_a')).toBe(second);
  });

  it('is each owner’s own: another’s later ballot changes nothing', () => {
    const counted = latestBallots([ballot('own_a', 'yes', 10), ballot('own_b', 'no', 20)]);
    expect([...counted.values()].map(({ ownerId, choice }) => [ownerId, choice])).toEqual([
      ['own_a', 'yes'],
      ['own_b', 'no'],
    ]);
  });

  it('is the last of a sorted list, whatever the order of arrival and however often one arrives', () => {
    const arrivals = anyBallots.chain((all) =>
      fc.record({ all: fc.constant(all), arrived: fc.subarray(all).chain((again) => shuffled([...all, ...again])) }),
    );
    fc.assert(
      fc.property(arrivals, ({ all, arrived }) => {
        const sorted = [...all].sort((a, b) => (`${a.takenAt} ${a.key}` < `${b.takenAt} ${b.key}` ? -1 : 1));
        const expected = Object.fromEntries(sorted.map((one) => [one.ownerId, one]));
        expect(Object.fromEntries(latestBallots(arrived))).toEqual(expected);
      }),
      RUNS,
    );
  });

  it('may be found in parts: the latest of paper and the latest of the web give the latest of all', () => {
    fc.assert(
      fc.property(anyBallots, fc.array(fc.boolean(), { minLength: 16, maxLength: 16 }), (all, isWeb) => {
        const part = (wanted: boolean) => latestBallots(all.filter((_, n) => isWeb[n] === wanted)).values();
        expect(Object.fromEntries(latestBallots([...part(false), ...part(true)]))).toEqual(Object.fromEntries(latestBallots(all)));
      }),
      RUNS,
    );
  });
});
