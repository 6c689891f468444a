import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { givenUpAt, judgeAnswer, RETRY_SECONDS } from '#shared/domain/webhooks/judge-answer.ts';

const NOW = '2027-03-01T00:00:00.000Z';
const UNTIL = givenUpAt(NOW);
const secondsTo = (at: string) => (Date.parse(at) - Date.parse(NOW)) / 1000;

describe('an answer', () => {
  it('of 200 to 299 is success, whatever came before', () => {
    for (const status of [200, 201, 204, 299])
      expect(judgeAnswer({ status }, 11, NOW, '2020-01-01T00:00:00.000Z', 0)).toEqual({ is: 'delivered' });
  });
  it('of 410 ends the endpoint', () => {
    expect(judgeAnswer({ status: 410 }, 1, NOW, UNTIL, 0.5)).toEqual({ is: 'gone' });
  });
  it('that is anything else, or none, is tried again after longer and longer pauses, a tenth longer or shorter', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(301, 307, 400, 404, 429, 500, 503, undefined),
        fc.integer({ min: 1, max: 10 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (status, tries, chance) => {
          const verdict = judgeAnswer(status ? { status } : { fault: 'timeout' }, tries, NOW, UNTIL, chance);
          if (verdict.is !== 'again') throw new Error(verdict.is);
          const pause = RETRY_SECONDS[tries - 1] ?? 0;
          expect(secondsTo(verdict.at)).toBeGreaterThanOrEqual(pause * 0.9 - 0.01);
          expect(secondsTo(verdict.at)).toBeLessThanOrEqual(pause * 1.1 + 0.01);
        },
      ),
    );
  });
  it('after the last repetition, or three days, is death', () => {
    expect(judgeAnswer({ status: 500 }, 11, NOW, UNTIL, 0.5)).toEqual({ is: 'dead', because: 'attempts_used_up' });
    expect(judgeAnswer({ status: 500 }, 2, UNTIL, UNTIL, 0.5)).toEqual({ is: 'dead', because: 'three_days_over' });
  });
  it('may say when it wants to be asked again, within a second and a day', () => {
    const asked = (seconds: number, status = 429) => {
      const verdict = judgeAnswer({ status, retryAfterSeconds: seconds }, 1, NOW, UNTIL, 0.5);
      return verdict.is === 'again' ? [secondsTo(verdict.at), verdict.askedToWait] : verdict;
    };
    expect(asked(120)).toEqual([120, true]);
    expect(asked(0)).toEqual([1, true]);
    expect(asked(10 ** 9, 503)).toEqual([86_400, true]);
    expect(asked(120, 500)).toEqual([5, false]);
  });
});

it('repetitions last about three days', () => {
  const days = RETRY_SECONDS.reduce((sum, pause) => sum + pause, 0) / 86_400;
  expect(days).toBeGreaterThan(2.7);
  expect(days).toBeLessThanOrEqual(3);
});
