import { describe, expect, it } from 'vitest';
import { nextTime } from '#infra/local/async/schedules.ts';
import { movableClock } from '#infra/local/clock.ts';
import { openState } from '#infra/local/state-file.ts';
import { systemClock } from '#shared/platform/clock.ts';
import { directoryForTest, hostForTest } from './host-for-test.ts';

const NOON = '2027-01-31T04:00:00.000Z';
const secondsFrom = (a: string, b: string) => Math.abs(Date.parse(a) - Date.parse(b)) / 1_000;

describe('the movable clock', () => {
  it('goes with the real one, from where it was set', () => {
    expect(secondsFrom(movableClock(openState()).now(), systemClock.now())).toBeLessThan(5);
    expect(secondsFrom(movableClock(openState(), NOON).now(), NOON)).toBeLessThan(5);
  });

  it('moves on by days and calendar months, at the same time of the local day', () => {
    const clock = movableClock(openState(), NOON);
    expect(clock.forward({ months: 1 }).slice(0, 15)).toBe('2027-02-28T04:0');
    expect(clock.forward({ days: 14 }).slice(0, 15)).toBe('2027-03-14T04:0');
  });

  it('never goes back', () => {
    const clock = movableClock(openState(), NOON);
    expect(() => clock.moveTo('2027-01-31T03:59:00.000Z')).toThrow(RangeError);
    expect(() => clock.moveTo('not an instant')).toThrow(RangeError);
    expect(secondsFrom(clock.now(), NOON)).toBeLessThan(5);
  });

  it('catches up with the real one, unless it is ahead', () => {
    const behind = movableClock(openState(), '2020-01-01T00:00:00.000Z');
    expect(secondsFrom(behind.catchUp(), systemClock.now())).toBeLessThan(5);
    const ahead = movableClock(openState(), '2090-01-01T00:00:00.000Z');
    expect(ahead.catchUp().slice(0, 4)).toBe('2090');
  });

  it('is kept over a restart', () => {
    const dir = directoryForTest();
    movableClock(openState(dir), NOON).forward({ days: 3 });
    expect(movableClock(openState(dir), '2001-01-01T00:00:00.000Z').now().slice(0, 10)).toBe('2027-02-03');
  });
});

describe('schedules', () => {
  it.each([
    ['minute', '', '2027-03-01T00:00:00.000Z', '2027-03-01T00:01:00.000Z'],
    ['minute', '', '2027-03-01T00:00:59.999Z', '2027-03-01T00:01:00.000Z'],
    ['day', '02:00', '2027-03-01T17:59:59.999Z', '2027-03-01T18:00:00.000Z'],
    ['day', '02:00', '2027-03-01T18:00:00.000Z', '2027-03-02T18:00:00.000Z'],
    ['day', '00:30', '2027-02-28T15:00:00.000Z', '2027-02-28T16:30:00.000Z'],
  ] as const)('each %s at %s after %s: %s', (every, at, after, expected) => {
    expect(nextTime({ every, at }, after)).toBe(expected);
  });

  it('start their functions once per settling, whatever time has passed', async () => {
    const started: string[] = [];
    const noted = (name: string) => () => async (event: unknown) => {
      started.push(`${name} ${(event as { time: string }).time.slice(0, 10)}`);
    };
    const host = await hostForTest({ clockAt: NOON, replaced: { deadlines: noted('deadlines'), 'billing-start': noted('billing-start') } });
    host.clock.forward({ months: 2 });
    await host.settle();
    expect(started).toEqual(['deadlines 2027-03-31', 'billing-start 2027-03-31']);
  });

  it('fire in the background when the clock passes their time', async () => {
    const started: string[] = [];
    const noted = (name: string) => () => async () => {
      started.push(name);
    };
    const host = await hostForTest({
      clockAt: NOON,
      background: true,
      replaced: { deadlines: noted('deadlines'), 'billing-start': noted('billing-start') },
    });
    host.clock.forward({ days: 1 });
    await expect.poll(() => [...started].sort(), { timeout: 5_000 }).toEqual(['billing-start', 'deadlines']);
  });
});
