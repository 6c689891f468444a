import middy from '@middy/core';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2, Context } from 'aws-lambda';
import type { AnswerOf, Audience, InputOf, Route } from '#shared/contract/route.ts';
import { type FileAnswer, PartyId } from '#shared/contract/schemas/primitives.ts';
import type { Instant } from '#shared/domain/calendar/local-date.ts';
import type { Caller, CallerOf, Recognise } from '../callers/caller.ts';
import { correlated } from '../correlation.ts';
import { DomainError } from '../domain-error.ts';
import { bodyHash } from '../ids.ts';
import { type Language, languageOf } from '../language.ts';
import { nouns } from '../nouns.ts';
import type { Platform } from '../platform.ts';
import { problemOf } from '../problem.ts';
import { readInput, readParams } from './request-input.ts';

/** What a use case is told: who asks, for what, when. `request` is the hash that tells a repeated request from another one. */
export type Command<R extends Route> = InputOf<R> & {
  caller: CallerOf<R['audience']>;
  now: Instant;
  /** Of the caller, for answers that hold texts. */
  language: Language;
  idempotencyKey: string;
  /** Of a route with `ifMatch`: the version that the caller has seen. */
  seenVersion: R['ifMatch'] extends true ? number : undefined;
  /** Of a route that is `signedBy`. */
  signature?: string;
  request: string;
};

/** One use case: does one thing for one route, answers by the route's schema or throws a DomainError. */
export type UseCase<R extends Route, D> = (deps: D, command: Command<R>) => Promise<AnswerOf<R>>;

type Routes = Record<string, Route>;
/** One use case per route of the function: a missing or surplus one does not compile. */
export type UseCases<R extends Routes, D> = { [K in keyof R]: UseCase<R[K], D> };
type Recognisers = Partial<Record<Audience, (platform: Platform) => Recognise<never> | Recognise<Caller>>>;

export type HttpHandler = (event: APIGatewayProxyEventV2, context: Context) => Promise<APIGatewayProxyStructuredResultV2>;
/** A Lambda function before it is given a world. */
export type HttpFunction = (platform: Platform) => HttpHandler;

/** What the chain learns about a request on its way. */
type Known = {
  route?: Route;
  id?: string;
  language: Language;
  params: Record<string, string>;
  caller?: Caller;
  startedAt: number;
  /** Id of what was made or moved, if the answer has one. */
  made?: unknown;
  /** Headers of the answer, whatever it will be. */
  told: Record<string, string>;
};
type RequestContext = Context & { known: Known };
type MiddyRequest = middy.Request<APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2, Error, RequestContext>;

const requestIdOf = (event: APIGatewayProxyEventV2) => event.requestContext.requestId;

const reply = (
  status: number,
  body: unknown,
  event: APIGatewayProxyEventV2,
  type = 'application/json',
): APIGatewayProxyStructuredResultV2 => ({
  statusCode: status,
  headers: { 'content-type': `${type}; charset=utf-8`, 'cache-control': 'no-store', 'x-request-id': requestIdOf(event) },
  body: JSON.stringify(body),
});

/** A page to print carries its style and its picture in itself and may load nothing. */
const PAGE_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";
const page = (status: number, body: string, event: APIGatewayProxyEventV2): APIGatewayProxyStructuredResultV2 => {
  const { headers } = reply(status, '', event, 'text/html');
  return { statusCode: status, headers: { ...headers, 'content-security-policy': PAGE_POLICY, 'x-content-type-options': 'nosniff' }, body };
};

/** A file goes base64-encoded through the gateway, so its bytes stay what they are. */
const file = (status: number, { type, name, bytes }: FileAnswer, event: APIGatewayProxyEventV2): APIGatewayProxyStructuredResultV2 => {
  const { headers } = reply(status, '', event, type);
  return {
    statusCode: status,
    headers: {
      ...headers,
      ...(type !== 'text/csv' && { 'content-type': type }),
      'content-disposition': `attachment; filename="${name}"`,
      'x-content-type-options': 'nosniff',
    },
    body: Buffer.from(bytes).toString('base64'),
    isBase64Encoded: true,
  };
};

/** An answer with its version as ETag, where the route has one. */
const versioned = ({ status }: Route, answer: { version: number }, event: APIGatewayProxyEventV2): APIGatewayProxyStructuredResultV2 => {
  const made = reply(status, answer, event);
  return { ...made, headers: { ...made.headers, etag: `"${answer.version}"` } };
};

const answered = (route: Route, answer: unknown, event: APIGatewayProxyEventV2): APIGatewayProxyStructuredResultV2 => {
  const { status, answerType, etag } = route;
  if (etag) return versioned(route, answer as { version: number }, event);
  return answerType === undefined
    ? reply(status, answer, event)
    : answerType === 'text/html'
      ? page(status, String(answer), event)
      : file(status, answer as FileAnswer, event);
};

/**
 * Ids that a request was about, of its path and of what it made: by them its events are found, and by these the webhooks that told of it. Names,
 * doors and tokens are none.
 */
const aboutOf = ({ params, made }: Known): string | undefined => {
  const ids = [...Object.values(params), made].filter(
    (id) => typeof id === 'string' && /^(?!hl|ol|pk)[a-z]{2,4}_[0-9a-hjkmnp-tv-z]{8,40}$/.test(id),
  );
  return ids.length > 0 ? [...new Set(ids)].join(' ') : undefined;
};

/** Opens the request's record and closes it with one log line: route, what it was about, status, duration; nothing of the content. */
const recorded = ({ log, metrics }: Platform) => {
  const close = ({ context: { known }, response, error }: MiddyRequest) => {
    const fields = {
      route: known.id,
      about: aboutOf(known),
      status: response?.statusCode,
      ms: Math.round(performance.now() - known.startedAt),
    };
    const code = error instanceof DomainError ? error.code : undefined;
    if (error && (response?.statusCode ?? 500) >= 500) {
      metrics.note('RequestsFailed', 1, code ?? 'internal');
      log.error('request failed', error, fields);
    } else log.info('request', { ...fields, code });
  };
  return {
    before: ({ event, context }: MiddyRequest) => {
      context.known = { language: languageOf(event.headers['accept-language']), params: {}, startedAt: performance.now(), told: {} };
    },
    after: close,
    onError: close,
  };
};

/** Puts what was told on the way into the answer's headers, also where it is a refusal. */
const toldInHeaders = () => {
  const add = ({ context: { known }, response }: MiddyRequest) => {
    if (response) response.headers = { ...response.headers, ...known.told };
  };
  return { after: add, onError: add };
};

/** Turns whatever was thrown into problem+json in the caller's language. */
const problems = () => ({
  onError: (request: MiddyRequest) => {
    const { event, context } = request;
    const problem = problemOf(request.error, context.known?.language ?? 'zh', requestIdOf(event));
    const response = reply(problem.status, problem, event, 'application/problem+json');
    response.headers = { ...response.headers, 'content-language': context.known?.language === 'en' ? 'en' : 'zh-CN' };
    if (problem.status === 401) response.headers['www-authenticate'] = 'Bearer';
    if (problem.status === 503) response.headers['retry-after'] = '1';
    request.response = response;
  },
});

/** What no route matches: asked by another method, or nothing at all. */
const unmatched = (allowed: string[], { told }: Known): DomainError => {
  if (allowed.length === 0) return new DomainError('not_found', { what: nouns.address });
  told.allow = allowed.join(', ');
  return new DomainError('method_not_allowed', { allowed: told.allow });
};

/** Finds the route by the gateway's route key; `methodsAt` tells one that is asked in another way from an address where nothing stands. */
const routed = (routes: Routes, methodsAt: (path: string) => string[]) => {
  const byKey = new Map(Object.entries(routes).map(([id, route]) => [`${route.method} ${route.path}`, { id, route }]));
  return {
    before: ({ event, context: { known } }: MiddyRequest) => {
      Object.assign(known, byKey.get(event.routeKey));
      if (!known.route) throw unmatched(methodsAt(event.rawPath), known);
      known.params = readParams(known.route, event);
    },
  };
};

/** The party that somebody acts for, as X-Party names it. */
const partyOf = ({ headers }: APIGatewayProxyEventV2): string | undefined => {
  const party = headers['x-party'];
  if (party === undefined || PartyId.safeParse(party).success) return party;
  throw new DomainError('invalid_request', {}, [
    { path: '/headers/X-Party', message: { zh: '不是一方的编号', en: 'is not the id of a party' } },
  ]);
};

/** Recognises the caller the way the route's audience demands. */
const recognised = (platform: Platform, recognisers: Recognisers) => {
  // One recogniser serves all audiences that share it, so that what it remembers serves them all.
  const made = new Map<unknown, Recognise>();
  const ready: Partial<Record<Audience, Recognise>> = {};
  for (const [audience, make] of Object.entries(recognisers)) {
    const recognise = made.get(make) ?? (make(platform) as Recognise);
    made.set(make, recognise);
    ready[audience as Audience] = recognise;
  }
  return {
    before: async ({ event, context: { known } }: MiddyRequest) => {
      const audience = known.route?.audience ?? 'public';
      if (audience === 'public') {
        known.caller = { kind: 'public' };
        return;
      }
      const bearer = /^Bearer ([\w.~+/-]+=*)$/i.exec(event.headers.authorization ?? '')?.[1];
      if (!bearer || bearer.length > 4096) throw new DomainError('unauthenticated');
      known.caller = await ready[audience]?.({
        bearer,
        party: partyOf(event),
        params: known.params,
        audience,
        scope: known.route?.scope,
        counts: known.route?.counts ?? 1,
        tell: (headers) => Object.assign(known.told, headers),
      });
      if (!known.caller) throw new DomainError('unauthenticated');
    },
  };
};

/**
 * An HTTP function: routes, how to recognise their callers, what its use cases need, and the use cases.
 * All of it goes back to the request's id. The chain: record → problems → route → caller → input → use case. (middy runs `onError` in reverse order of `use`.)
 */
export const httpFunction =
  <R extends Routes, D>({
    routes,
    recognise,
    deps,
    useCases,
    methodsAt = () => [],
  }: {
    routes: R;
    recognise: Recognisers;
    deps: (platform: Platform) => D;
    useCases: UseCases<R, D>;
    /** Of the function that answers what no route matches: the methods of an address. */
    methodsAt?: (path: string) => string[];
  }): HttpFunction =>
  (platform) => {
    const ready = deps(platform);
    const chain = middy<APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2, Error, RequestContext>()
      .use(recorded(platform))
      .use(toldInHeaders())
      .use(problems())
      .use(routed(routes, methodsAt))
      .use(recognised(platform, recognise))
      .handler(async (event, { known }) => {
        const route = known.route as Route;
        const input = readInput(route, event);
        const useCase = useCases[known.id as keyof R] as unknown as (deps: D, command: unknown) => Promise<unknown>;
        const answer = await useCase(ready, {
          ...input,
          params: known.params,
          caller: known.caller,
          now: platform.clock.now(),
          language: known.language,
          request: bodyHash([
            known.id,
            known.params,
            input.body instanceof Uint8Array ? Buffer.from(input.body).toString('base64') : input.body,
          ]),
        });
        known.made = (answer as { id?: unknown } | undefined)?.id;
        const checked = platform.checkAnswers ? route.answer.parse(answer) : answer;
        return answered(route, checked, event);
      }) as unknown as HttpHandler;
    return (event, context) => correlated(requestIdOf(event), () => chain(event, context));
  };
