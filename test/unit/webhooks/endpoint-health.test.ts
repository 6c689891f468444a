import { describe, expect, it } from 'vitest';
import { HEALTHY, type Health, healthAfter, isAiling, isResting } from '#shared/domain/webhooks/endpoint-health.ts';

const at = (seconds: number) => new Date(Date.parse('2027-03-01T00:00:00.000Z') + seconds * 1000).toISOString();
/** Fails so often, each time when its rest is over. */
const failed = (times: number) => {
  let [health, now] = [HEALTHY as Health, at(0)];
  for (let n = 0; n < times; n += 1) {
    now = health.restUntil ?? now;
    health = healthAfter(health, false, now);
  }
  return { health, restsFor: health.restUntil ? (Date.parse(health.restUntil) - Date.parse(now)) / 1000 : 0 };
};

describe('an endpoint', () => {
  it('rests after the third failure running, longer each time, half an hour at most', () => {
    expect([2, 3, 4, 5, 6, 7, 8].map((times) => failed(times).restsFor)).toEqual([0, 5, 60, 300, 1_800, 1_800, 1_800]);
    const { health } = failed(3);
    expect([isResting(health, at(4)), isResting(health, at(5)), isAiling(health)]).toEqual([true, false, true]);
  });
  it('rests no longer because several failed at once', () => {
    const together = Array.from({ length: 8 }).reduce<Health>((health) => healthAfter(health, false, at(0)), HEALTHY);
    expect(together).toEqual({ failures: 8, rests: 1, restUntil: at(5) });
  });
  it('is well again after one success', () => {
    expect(healthAfter(failed(9).health, true, at(0))).toEqual(HEALTHY);
  });
  it('rests as long as it asks for, from its first failure on', () => {
    expect(healthAfter(HEALTHY, false, at(0), at(120))).toEqual({ failures: 1, rests: 0, restUntil: at(120) });
  });
});
