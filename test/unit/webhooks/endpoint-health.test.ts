import { describe, expect, it } from 'vitest';
import { HEALTHY, type Health, healthAfter, isAiling, isResting } from '#shared/domain/webhooks/endpoint-health.ts';

const at = (seconds: number) => new Date(Date.parse('2027-03-01T00:00:00.000Z') + seconds * 1000).toISOString();
const failed = (times: number, from: Health = HEALTHY) =>
  Array.from({ length: times }).reduce<Health>((health) => healthAfter(health, false, at(0)), from);

describe('an endpoint', () => {
  it('rests after the third failure running, longer each time, half an hour at most', () => {
    expect(isResting(failed(2), at(0))).toBe(false);
    expect([3, 4, 5, 6, 7, 8].map((times) => failed(times).restUntil)).toEqual([5, 60, 300, 1_800, 1_800, 1_800].map(at));
    expect(isResting(failed(3), at(4))).toBe(true);
    expect(isResting(failed(3), at(5))).toBe(false);
    expect(isAiling(failed(3))).toBe(true);
  });
  it('is well again after one success', () => {
    expect(healthAfter(failed(9), true, at(0))).toEqual(HEALTHY);
  });
  it('rests as long as it asks for, from its first failure on', () => {
    expect(healthAfter(HEALTHY, false, at(0), at(120))).toEqual({ failures: 1, rests: 0, restUntil: at(120) });
  });
});
