import { type LimitState, limitStore, type Taking, type Wish } from '#shared/store/limit-store.ts';
import type { Platform } from '../platform.ts';

const WINDOW_SECONDS = 60;
/** Permits that an instance of a function takes at once; fewer when a tenth of what is left is fewer. */
const BATCH = 20;
const MAX_KEYS = 1_000;

/** What an instance knows of a key's window, and the permits in its hand. */
type Held = LimitState & { left: number };
/** How the limit stands after a request, as the headers say it; `refused` when the request is over it. */
export type Standing = { headers: Record<string, string>; limit: number; refused: boolean; seconds: number };

const POLICY = 'key';

/**
 * Permits of firms' keys (docs/decisions/0033). The windows are the minutes of the clock. A window's sum stands in the table; an instance takes some permits at
 * once and spends them without asking again, so few requests cost a round trip and all instances together never grant more than the limit.
 * What an instance holds and does not spend by the end of the minute is lost: a key that is asked for through n instances may be refused up to
 * 19 × (n − 1) requests early.
 */
export const keyPermits = ({ db, clock, requestsPerMinute: limit }: Platform) => {
  const byKey = new Map<string, Held>();
  const underWay = new Map<string, Promise<unknown>>();

  /** Puts what was taken to what is held. */
  const add = (keyId: string, { window, taken, got }: Taking): void => {
    const other = byKey.get(keyId);
    if (other && other.window > window) return;
    const same = other?.window === window ? other : undefined;
    if (byKey.size >= MAX_KEYS && !other) byKey.delete(byKey.keys().next().value as string);
    byKey.set(keyId, { window, taken: Math.max(taken, same?.taken ?? 0), left: got + (same?.left ?? 0) });
  };

  /** Takes a batch for a key, one at a time: requests that run side by side in one instance wait for the same. @returns whether there was any left */
  const takeBatch = async (keyId: string, wish: Pick<Wish, 'window' | 'least' | 'at'>, known: Held | undefined): Promise<boolean> => {
    const batch = Math.min(BATCH, Math.ceil((limit - (known?.taken ?? 0)) / 10));
    const taking = limitStore(db).take(keyId, { ...wish, wanted: Math.max(wish.least, batch), limit }, known);
    underWay.set(keyId, taking);
    try {
      const taken = await taking;
      add(keyId, taken);
      return taken.got > 0;
    } finally {
      underWay.delete(keyId);
    }
  };

  return {
    /** Takes permits for one request of a recognised key. */
    spend: async (keyId: string, counts: number): Promise<Standing> => {
      const at = clock.now();
      const window = Math.floor(Date.parse(at) / (WINDOW_SECONDS * 1_000));
      let refused = false;
      let held = byKey.get(keyId);
      // Nothing is awaited between finding permits in hand and spending them.
      while (!refused && !(held && held.window >= window && held.left >= counts)) {
        const present = held && held.window >= window ? held : undefined;
        const other = underWay.get(keyId);
        if (other) await other.catch(() => undefined);
        else refused = !(await takeBatch(keyId, { window, least: counts - (present?.left ?? 0), at }, present));
        held = byKey.get(keyId);
      }
      if (!held) throw new Error('permits were taken and are not there');
      if (!refused) held.left -= counts;
      const seconds = Math.max(1, Math.ceil((held.window + 1) * WINDOW_SECONDS - Date.parse(at) / 1_000));
      return {
        headers: {
          'ratelimit-policy': `"${POLICY}";q=${limit};w=${WINDOW_SECONDS}`,
          ratelimit: `"${POLICY}";r=${held.left + Math.max(0, limit - held.taken)};t=${seconds}`,
        },
        limit,
        refused,
        seconds,
      };
    },
  };
};
