/** How requests are tried again. */
export type Retrying = {
  /** Tries in all; 5 if absent. */
  attempts?: number;
  /** Longest wait between two tries, in milliseconds; 30 s if absent. */
  longestMs?: number;
  /** Waits; replaced where time is not the machine's. */
  wait?: (ms: number) => Promise<void>;
  random?: () => number;
};

const FIRST_MS = 250;
/** Too many requests; and what says “not now”: the gateway in front of us answers 502 and 504 by itself. */
const PASSING = [429, 500, 502, 503, 504];
const wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** What Retry-After asks for, in milliseconds. */
const asked = (response: Response): number | undefined => {
  const seconds = Number(response.headers.get('retry-after') ?? Number.NaN);
  return Number.isFinite(seconds) ? seconds * 1_000 : undefined;
};

/**
 * A fetch that tries again what failed in passing: network faults, 429 and 5xx, with back-off, jitter and Retry-After. Every request to this
 * API may be repeated: GET and PUT by nature, POST by its Idempotency-Key, which stays the same over all tries.
 */
export const retrying = (
  once: (request: Request) => Promise<Response>,
  { attempts = 5, longestMs = 30_000, wait: sleep = wait, random = Math.random }: Retrying = {},
): ((request: Request) => Promise<Response>) => {
  const backOff = (attempt: number) => Math.min(longestMs, FIRST_MS * 2 ** attempt) * (0.5 + random() / 2);
  const attemptOf = async (request: Request, attempt: number): Promise<Response> => {
    const isLast = attempt + 1 >= attempts;
    const response = await once(request.clone()).catch((error: unknown) => {
      if (isLast || request.signal.aborted) throw error;
      return undefined;
    });
    if (response && (isLast || !PASSING.includes(response.status))) return response;
    await response?.body?.cancel();
    await sleep(Math.min(longestMs, (response && asked(response)) ?? backOff(attempt)));
    return attemptOf(request, attempt + 1);
  };
  return (request) => attemptOf(request, 0);
};
