// biome-ignore lint/suspicious/noExplicitAny: tests look into answers freely; the contract tests hold their shape.
export type Answer = { status: number; body: any; headers: Headers };
export type Ask = { token?: string; body?: unknown; key?: string; headers?: Record<string, string> };

let counter = 0;
/** An Idempotency-Key that no other call of this run has. */
export const freshKey = (): string => {
  counter += 1;
  return `test-key-${process.pid}-${counter}`;
};

/** Asks the local host over HTTP as a client would. POSTs get a fresh Idempotency-Key unless one is given. */
export const apiClient =
  (url: string) =>
  async (line: string, { token, body, key, headers = {} }: Ask = {}): Promise<Answer> => {
    const [method = 'GET', path = '/'] = line.split(' ');
    const bytes = body instanceof Uint8Array;
    const response = await fetch(`${url}${path}`, {
      method,
      headers: {
        ...(token && { authorization: `Bearer ${token}` }),
        ...(method === 'POST' && { 'idempotency-key': key ?? freshKey() }),
        ...(body !== undefined && { 'content-type': bytes ? 'application/octet-stream' : 'application/json' }),
        ...headers,
      },
      body: body === undefined ? undefined : bytes ? (body as BodyInit) : JSON.stringify(body),
    });
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.includes('json');
    return { status: response.status, body: text && isJson ? JSON.parse(text) : text || undefined, headers: response.headers };
  };
export type Api = ReturnType<typeof apiClient>;
