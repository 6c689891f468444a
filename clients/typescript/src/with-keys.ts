const EXPIRED = 401;

/**
 * A fetch that proves who asks: by the first key, and by the next one once a key has expired or was revoked. So a key can be replaced without
 * a moment in which nothing works: give both, old and new.
 */
export const withKeys = (once: typeof fetch, keys: readonly string[]): ((request: Request) => Promise<Response>) => {
  let current = 0;
  const send = async (request: Request): Promise<Response> => {
    const used = current;
    const asked = request.clone();
    asked.headers.set('authorization', `Bearer ${keys[used] ?? ''}`);
    const response = await once(asked);
    if (response.status !== EXPIRED || used + 1 >= keys.length) return response;
    await response.body?.cancel();
    // Another request may have moved on meanwhile.
    if (current === used) current += 1;
    return send(request);
  };
  return send;
};
