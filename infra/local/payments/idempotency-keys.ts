import { StripeFault } from './stripe-fault.ts';

export type Answer = { status: number; body: string };
/** `isKept`: said again to whoever comes with the same key. What failed before it began is not. */
export type Outcome = Answer & { isKept: boolean };

const KEPT_SECONDS = 24 * 60 * 60;

/** Answers by Idempotency-Key, as Stripe keeps them: failures of its own included, for a day. */
export const idempotencyKeys = (now: () => number) => {
  const kept = new Map<string, { fingerprint: string; at: number; answer?: Answer }>();

  return {
    /** @param fingerprint what the request asks for; the same key must not ask for anything else */
    run: async (key: string, fingerprint: string, work: () => Promise<Outcome>): Promise<Answer & { isReplay: boolean }> => {
      if (key.length > 255) throw new StripeFault(400, 'An Idempotency-Key has at most 255 characters.', { type: 'idempotency_error' });
      const entry = kept.get(key);
      if (entry && now() - entry.at < KEPT_SECONDS) {
        if (entry.fingerprint !== fingerprint)
          throw new StripeFault(400, `The key '${key}' was used for a request with other parameters.`, { type: 'idempotency_error' });
        if (!entry.answer)
          throw new StripeFault(409, `A request with the key '${key}' is being worked on.`, {
            type: 'idempotency_error',
            code: 'idempotency_key_in_use',
          });
        return { ...entry.answer, isReplay: true };
      }
      const begun: { fingerprint: string; at: number; answer?: Answer } = { fingerprint, at: now() };
      kept.set(key, begun);
      const { isKept, ...answer } = await work();
      if (isKept) begun.answer = answer;
      else kept.delete(key);
      return { ...answer, isReplay: false };
    },
    /** As if a day had passed. */
    forget: () => kept.clear(),
  };
};
export type IdempotencyKeys = ReturnType<typeof idempotencyKeys>;
