import type { Clock } from './clock.ts';

/** How long a warm function remembers who a caller is. A revoked key or seat therefore works at most so long elsewhere. */
export const REMEMBER_SECONDS = 10;
/** The latest instant at which something revoked still works anywhere. */
export const stopsBy = (revokedAt: string): string => new Date(Date.parse(revokedAt) + REMEMBER_SECONDS * 1000).toISOString();
const MAX_ENTRIES = 1_000;

/** Remembers what a look-up found, never what it did not find. Saves the read of key or seats on warm calls (docs/decisions/0006). */
export const remember = <T>(clock: Clock) => {
  const entries = new Map<string, { value: T; until: number }>();
  /** @param isGood what is remembered and not good enough is looked up again at once: a new seat works from its first request on */
  return async (key: string, load: () => Promise<T | undefined>, isGood: (value: T) => boolean = () => true): Promise<T | undefined> => {
    const now = Date.parse(clock.now());
    const entry = entries.get(key);
    if (entry && entry.until > now && isGood(entry.value)) return entry.value;
    entries.delete(key);
    const value = await load();
    if (value !== undefined) {
      if (entries.size >= MAX_ENTRIES) entries.delete(entries.keys().next().value as string);
      entries.set(key, { value, until: now + REMEMBER_SECONDS * 1000 });
    }
    return value;
  };
};
