import { freshKey } from './fresh-key.ts';

/**
 * Keys of a form's wishes: the same content sent again, after a lost answer or by a double click, carries the same Idempotency-Key; other
 * content is another wish.
 */
export const makeWish = () => {
  let last: { content: string; key: string } | undefined;
  return {
    keyFor: (content: unknown): string => {
      const text = JSON.stringify(content ?? null);
      if (last?.content !== text) last = { content: text, key: freshKey() };
      return last.key;
    },
    /** It has been answered; the same content would be a new wish. */
    fulfilled: () => {
      last = undefined;
    },
  };
};
