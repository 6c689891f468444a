import { describe, expect, it } from 'vitest';
import { REMEMBER_SECONDS, remember } from '#shared/platform/remember.ts';

const world = () => {
  let ms = Date.parse('2026-11-23T01:00:00.000Z');
  const loads: string[] = [];
  const recall = remember<string>({ now: () => new Date(ms).toISOString() });
  return {
    loads,
    wait: (milliseconds: number) => {
      ms += milliseconds;
    },
    get: (key: string, value: string | undefined = key) =>
      recall(key, async () => {
        loads.push(key);
        return value;
      }),
  };
};

describe('remembering', () => {
  it('looks up once and answers from memory until the time is over', async () => {
    const { get, wait, loads } = world();
    expect(await get('a', 'first')).toBe('first');
    wait(REMEMBER_SECONDS * 1_000 - 1);
    expect(await get('a', 'second')).toBe('first');
    wait(1);
    expect(await get('a', 'second')).toBe('second');
    expect(loads).toEqual(['a', 'a']);
  });

  it('does not stretch the time by asking', async () => {
    const { get, wait } = world();
    await get('a', 'first');
    for (let n = 0; n < REMEMBER_SECONDS; n += 1) {
      wait(999);
      expect(await get('a', 'second')).toBe('first');
    }
    wait(REMEMBER_SECONDS);
    expect(await get('a', 'second')).toBe('second');
  });

  it('never remembers that there was nothing', async () => {
    const { get, loads } = world();
    const nothing = async () => undefined;
    const recall = remember<string>({ now: () => '2026-11-23T01:00:00.000Z' });
    expect(await recall('a', nothing)).toBeUndefined();
    expect(await recall('a', async () => 'here now')).toBe('here now');
    expect(await get('b')).toBe('b');
    expect(loads).toEqual(['b']);
  });

  it('forgets what it knew when a later look-up finds nothing', async () => {
    let ms = 0;
    const recall = remember<string>({ now: () => new Date(ms).toISOString() });
    await recall('a', async () => 'key');
    ms += REMEMBER_SECONDS * 1_000;
    expect(await recall('a', async () => undefined)).toBeUndefined();
    ms -= 1;
    expect(await recall('a', async () => undefined)).toBeUndefined();
  });

  it('does not remember a failed look-up', async () => {
    const recall = remember<string>({ now: () => '2026-11-23T01:00:00.000Z' });
    await expect(recall('a', async () => Promise.reject(new Error('busy')))).rejects.toThrow('busy');
    expect(await recall('a', async () => 'well')).toBe('well');
  });

  it('keeps callers apart', async () => {
    const { get } = world();
    expect([await get('a'), await get('b'), await get('a', 'x')]).toEqual(['a', 'b', 'a']);
  });

  it('holds a thousand and forgets the oldest first', async () => {
    const { get, loads } = world();
    for (let n = 0; n < 1_001; n += 1) await get(`k${n}`);
    loads.length = 0;
    await get('k1');
    await get('k1000');
    expect(loads).toEqual([]);
    await get('k0');
    expect(loads).toEqual(['k0']);
  });
});
