import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { readBody } from '../http/request-body.ts';
import { endpoints } from './api-endpoints.ts';
import { expireDue } from './checkout-sessions.ts';
import { type IdempotencyKeys, idempotencyKeys, type Outcome } from './idempotency-keys.ts';
import type { Account } from './stripe-account.ts';
import { InvalidParameter, StripeFault } from './stripe-fault.ts';

/**
 * What can go wrong with a call. `throttled` (429) and `conflict` (409) do nothing; `broken` answers 500 and has done nothing,
 * `broken-after` has done all; after `cut-after` the connection breaks and after `silent-after` nothing comes, though all is done.
 */
export type ApiFault = 'throttled' | 'conflict' | 'broken' | 'broken-after' | 'cut-after' | 'silent-after';

const MAX_BODY = 65_536;

const isAuthorized = (request: IncomingMessage, secretKey: string): boolean => {
  const given = Buffer.from(request.headers.authorization ?? '');
  const wanted = Buffer.from(`Bearer ${secretKey}`);
  return given.length === wanted.length && timingSafeEqual(given, wanted);
};

const before: Partial<Record<ApiFault, () => StripeFault>> = {
  throttled: () => new StripeFault(429, 'Too many requests.', { code: 'rate_limit' }),
  conflict: () => new StripeFault(409, 'The object is being changed by another request.', { code: 'lock_timeout' }),
};
const ownFailure = () => new StripeFault(500, 'Something failed on our side.', { type: 'api_error' });

export type ApiOptions = {
  account: Account;
  secretKey: string;
  pageUrl(id: string): string;
  log(message: string, error: unknown): void;
};

/** Stripe's API over HTTP: who asks, what for, under which key, and the faults that a test has ordered. */
export const stripeApi = ({ account, secretKey, pageUrl, log }: ApiOptions) => {
  const keys: IdempotencyKeys = idempotencyKeys(account.now);
  const ordered: { fault?: ApiFault; until?: Promise<void> }[] = [];

  const perform = (method: string, path: string, parameters: string): object => {
    for (const endpoint of endpoints) {
      const match = endpoint.method === method ? endpoint.path.exec(path) : null;
      if (match) return endpoint.answer({ account, id: match[1] ?? '', path, pageUrl }, parameters);
    }
    throw new StripeFault(404, `There is no ${method} ${path} here.`);
  };

  /** What the request comes to, as an answer. */
  const outcome = (requestId: string, fault: ApiFault | undefined, work: () => object): Outcome => {
    try {
      expireDue(account);
      if (fault === 'broken') throw ownFailure();
      const body = JSON.stringify(work(), null, 2);
      if (fault === 'broken-after') throw ownFailure();
      return { status: 200, body, isKept: true };
    } catch (error) {
      if (!(error instanceof StripeFault)) log('the stand-in failed', error);
      const answer = error instanceof StripeFault ? error : ownFailure();
      return {
        status: answer.status,
        body: answer.body(requestId),
        isKept: !(answer instanceof InvalidParameter) && answer.status !== 404,
      };
    }
  };

  const answerTo = async (request: IncomingMessage, requestId: string, fault: ApiFault | undefined, until?: Promise<void>) => {
    const { method = '', url = '', headers } = request;
    if (!isAuthorized(request, secretKey))
      throw new StripeFault(401, 'This is not the account’s secret key.', { type: 'authentication_error' });
    const [path = '', query = ''] = url.split('?');
    const body = method === 'POST' ? await readBody(request, MAX_BODY) : Buffer.alloc(0);
    if (!body) throw new StripeFault(413, 'The body is too large.');
    if (body.length > 0 && !headers['content-type']?.startsWith('application/x-www-form-urlencoded'))
      throw new StripeFault(400, 'Parameters are form-encoded.');
    const refusal = fault && before[fault];
    if (refusal) throw refusal();
    const parameters = method === 'POST' ? body.toString('utf8') : query;
    const work = async () => {
      await until;
      return outcome(requestId, fault, () => perform(method, path, parameters));
    };
    const key = headers['idempotency-key'];
    if (method !== 'POST' || typeof key !== 'string') return { ...(await work()), isReplay: false };
    return keys.run(key, `${method} ${path} ${parameters}`, work);
  };

  return {
    /** The next calls go wrong in this way. */
    fail: (fault: ApiFault, times = 1): void => {
      ordered.push(...Array.from({ length: times }, () => ({ fault })));
    },
    /** The next call waits, as under heavy load, until the returned function is called. */
    hold: (): (() => void) => {
      const { promise, resolve } = Promise.withResolvers<void>();
      ordered.push({ until: promise });
      return resolve;
    },
    /** As if all keys were more than a day old. */
    forgetKeys: keys.forget,
    serve: async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
      const requestId = account.newId('request');
      const { fault, until } = ordered.shift() ?? {};
      const answer = await answerTo(request, requestId, fault, until).catch((error: unknown) => {
        if (!(error instanceof StripeFault)) log('the stand-in failed', error);
        const known = error instanceof StripeFault ? error : ownFailure();
        return { status: known.status, body: known.body(requestId), isReplay: false };
      });
      if (fault === 'cut-after') response.destroy();
      if (fault === 'cut-after' || fault === 'silent-after') return;
      const key = request.headers['idempotency-key'];
      response.writeHead(answer.status, {
        'content-type': 'application/json',
        'cache-control': 'no-cache, no-store',
        'request-id': requestId,
        ...(request.headers['stripe-version'] && { 'stripe-version': request.headers['stripe-version'] }),
        ...(key && { 'idempotency-key': key }),
        ...(answer.isReplay && { 'idempotent-replayed': 'true' }),
        // The same key would only say the same again; a conflict passes.
        ...(answer.status >= 500 && { 'stripe-should-retry': 'false' }),
        ...(answer.status === 409 && { 'stripe-should-retry': 'true' }),
      });
      response.end(answer.body);
    },
  };
};
