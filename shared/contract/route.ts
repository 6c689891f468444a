import type * as z from 'zod';
import type { ErrorCode } from '#shared/platform/error-catalogue.ts';
import type { FirmScope } from './firm-scopes.ts';
import type { FILE_TYPES } from './schemas/primitives.ts';

/**
 * Who may call a route: anybody; anybody who has signed in (staff); staff acting for the street's party committee; for a committee of the compound in the path;
 * for any party of that compound; a firm with its API key; a household with its unit's link; an owner with the owner's link.
 */
export const AUDIENCES = ['public', 'staff', 'street', 'committee', 'party', 'firm', 'household', 'owner'] as const;
export type Audience = (typeof AUDIENCES)[number];

/** One endpoint as data. CDK routes, local gateway, validation, OpenAPI and the bad-input tests all follow from it. */
export type Route = {
  method: 'GET' | 'POST' | 'PUT';
  /** OpenAPI path template; its parameters are `params`' keys. */
  path: `/v1/${string}`;
  audience: Audience;
  summary: { en: string; zh: string };
  params?: z.ZodObject;
  query?: z.ZodObject;
  body?: z.ZodType;
  /** Bytes that a body may have, where it is another number than that of its type (`BODY_LIMITS`). */
  bodyLimit?: number;
  /** JSON unless said. A file comes as bytes: the gateway would read text/csv as UTF-8 and spoil a GB18030 file. */
  bodyType?: 'application/octet-stream';
  /** Called by a machine elsewhere that signs the bytes of its body in this header: JSON that comes as bytes, repeated by nature. */
  signedBy?: 'stripe-signature';
  status: 200 | 201;
  answer: z.ZodType;
  /** JSON unless said: a page to print, or a file (`FileAnswer`) of one of these types. */
  answerType?: 'text/html' | typeof FILE_TYPES;
  /** Of a firm's route, every one: what its key must be allowed to do. */
  scope?: FirmScope;
  /** Of a firm's route that is much work: how many requests it counts for in the limit of its key; 1 unless said. */
  counts?: number;
  /** The answer has a `version`, which is sent as its ETag too. */
  etag?: true;
  /** Changes what somebody else may be changing: the request names in If-Match the version (ETag) that it has seen. */
  ifMatch?: true;
  /** Codes besides those every route of its audience can answer (`commonErrors`). */
  errors: readonly ErrorCode[];
};

/** Bounds of a body in bytes: a file of a few thousand units is some hundred KB. */
export const BODY_LIMITS = { 'application/json': 64 * 1024, 'application/octet-stream': 1024 * 1024 } as const;

/** A POST creates or moves something, so it must be repeatable: it carries an Idempotency-Key. PUT and GET repeat by nature. */
export const needsIdempotencyKey = (route: Route): boolean => route.method === 'POST' && route.signedBy === undefined;

/** Codes that any route of this shape can answer. */
export const commonErrors = (route: Route): ErrorCode[] => [
  'invalid_request',
  ...(route.params ? (['not_found'] as const) : []),
  ...(route.audience === 'public' ? [] : (['unauthenticated'] as const)),
  ...(['street', 'committee', 'party'].includes(route.audience) ? (['forbidden', 'party_ambiguous'] as const) : []),
  ...(route.audience === 'firm' ? (['key_expired', 'key_revoked', 'wrong_mode_key', 'scope_missing', 'rate_limited'] as const) : []),
  ...(route.audience === 'household' || route.audience === 'owner' ? (['link_revoked'] as const) : []),
  ...(route.body ? (['body_too_large', 'unsupported_media_type'] as const) : []),
  ...(needsIdempotencyKey(route) ? (['idempotency_key_reused'] as const) : []),
  ...(route.ifMatch ? (['if_match_required', 'version_differs'] as const) : []),
  'busy',
  'internal',
];

/** Codes that every asked-for move of an order can answer. */
export const moveErrors = ['not_found', 'move_not_allowed', 'move_untimely', 'changed_meanwhile'] as const satisfies ErrorCode[];

/** The path parameters, query and body of a route as its use case receives them. */
type Output<T, Otherwise> = T extends z.ZodType ? z.output<T> : Otherwise;
export type InputOf<R extends Route> = {
  params: Output<R['params'], Record<string, never>>;
  query: Output<R['query'], Record<string, never>>;
  body: R['bodyType'] extends 'application/octet-stream'
    ? Uint8Array
    : R['signedBy'] extends string
      ? Uint8Array
      : Output<R['body'], undefined>;
};
export type AnswerOf<R extends Route> = z.output<R['answer']>;

/** Keeps each row's exact types while holding it to the Route shape. */
export const defineRoutes = <const T extends Record<string, Route>>(routes: T): T => routes;
