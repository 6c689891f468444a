import * as z from 'zod';
import { createDocument, type ZodOpenApiOperationObject, type ZodOpenApiPathsObject, type ZodOpenApiResponsesObject } from 'zod-openapi';
import { errorCatalogue } from '#shared/platform/error-catalogue.ts';
import { MAX_LANGUAGE } from '#shared/platform/language.ts';
import { openApiWebhooks } from './openapi-webhooks.ts';
import { type Audience, commonErrors, needsIdempotencyKey, type Route } from './route.ts';
import { allRoutes, type RouteRow } from './routes.ts';
import { PartyId } from './schemas/primitives.ts';
import { Problem } from './schemas/problem.ts';

const security: Record<Audience, Record<string, string[]>[]> = {
  public: [],
  staff: [{ staff: [] }],
  street: [{ staff: [] }],
  committee: [{ staff: [] }],
  party: [{ staff: [] }],
  firm: [{ firmKey: [] }],
  household: [{ householdLink: [] }],
  owner: [{ ownerLink: [] }],
};

const idempotencyKey = z
  .string()
  .min(8)
  .max(128)
  .meta({
    description: 'Chosen by the caller, unique per wish. The same key and body give the same answer, another body is refused.',
    examples: ['9f1c2d34-order-1'],
  });
const party = PartyId.optional().meta({
  description: 'The party you act for, if several of yours would do.',
  examples: ['pty_0123456789abcdefgh'],
});
const language = z
  .string()
  .max(MAX_LANGUAGE)
  .optional()
  .meta({ description: 'Language of error texts: zh (default) or en.', examples: ['en'] });

const ifMatch = z
  .string()
  .regex(/^"[1-9]\d{0,14}"$/)
  .meta({ description: 'The ETag of the version that you have seen; another one by now is not overwritten.', examples: ['"3"'] });
/** What a firm is told of its key's limit, with every answer. */
const limitHeaders = {
  'RateLimit-Policy': z
    .string()
    .optional()
    .meta({ description: 'Requests (`q`) that a key has in so many seconds (`w`).', examples: ['"key";q=600;w=60'] }),
  RateLimit: z
    .string()
    .optional()
    .meta({ description: 'About so many are left (`r`), for so many seconds (`t`).', examples: ['"key";r=587;t=42'] }),
};
const retryAfter = z.string().meta({ description: 'Ask again after so many seconds.', examples: ['18'] });
const etag = z.string().meta({ description: 'The version, for If-Match.', examples: ['"3"'] });

const signature = z
  .string()
  .max(1_000)
  .meta({
    description: 'Time and HMAC-SHA-256 of the body’s bytes, as Stripe makes them.',
    examples: ['t=1806624000,v1=5257a869e7ecebeda32affa62cdca3fa51cad7e77a0e56ff536d0ce8e108d8bd'],
  });

/** Every code that a route can answer, by status. */
export const errorsByStatus = (route: Route): Map<number, string[]> => {
  const byStatus = new Map<number, string[]>();
  for (const code of new Set([...commonErrors(route), ...route.errors])) {
    const { status } = errorCatalogue[code];
    byStatus.set(status, [...(byStatus.get(status) ?? []), code]);
  }
  return byStatus;
};

/** One example per error code that a route answers, referred to by every route that can answer it. */
const answered = new Set(allRoutes.flatMap((route) => [...commonErrors(route), ...route.errors]) as string[]);
const problemExamples = Object.fromEntries(
  Object.entries(errorCatalogue)
    .filter(([code]) => answered.has(code))
    .map(([code, { status, en }]) => [
      code,
      {
        value: {
          type: `urn:xianyong:error:${code}`,
          title: en.title,
          status,
          detail: en.detail.replace(/\{\w+\}/g, '…'),
          code,
          requestId: 'JKJaXmPLvHcESHA=',
        },
      },
    ]),
);

/** A file's bytes have no schema of their own. */
const answerContentOf = ({ answer, answerType }: RouteRow) =>
  answerType === undefined || typeof answerType === 'string'
    ? { [answerType ?? 'application/json']: { schema: answer } }
    : Object.fromEntries(answerType.map((type) => [type, { schema: { type: 'string' as const, format: 'binary' } }]));

const headersOf = (headers: Record<string, z.ZodType>) => (Object.keys(headers).length > 0 ? { headers: z.object(headers) } : {});

const responsesOf = (route: RouteRow): ZodOpenApiResponsesObject => ({
  [String(route.status)]: {
    description: 'Done.',
    content: answerContentOf(route),
    ...headersOf({ ...(route.etag && { ETag: etag }), ...(route.audience === 'firm' && limitHeaders) }),
  },
  ...Object.fromEntries(
    [...errorsByStatus(route)].map(([status, codes]) => [
      String(status),
      {
        description: codes.map((code) => `\`${code}\``).join(', '),
        ...headersOf({ ...(route.audience === 'firm' && limitHeaders), ...([429, 503].includes(status) && { 'Retry-After': retryAfter }) }),
        content: {
          'application/problem+json': {
            schema: Problem,
            examples: Object.fromEntries(codes.map((code) => [code, { $ref: `#/components/examples/${code}` }])),
          },
        },
      },
    ]),
  ),
});

const operationOf = (route: RouteRow): ZodOpenApiOperationObject => ({
  operationId: route.id,
  tags: [route.audience],
  summary: route.summary.en,
  description: `${route.summary.zh}${route.scope ? `\n\nScope: \`${route.scope}\`` : ''}${route.counts ? `\n\nCounts for ${route.counts} requests.` : ''}`,
  ...(route.scope && { 'x-scope': route.scope }),
  security: security[route.audience],
  requestParams: {
    ...(route.params && { path: route.params }),
    ...(route.query && { query: route.query }),
    header: z.object({
      'Accept-Language': language,
      ...(needsIdempotencyKey(route) && { 'Idempotency-Key': idempotencyKey }),
      ...(['street', 'committee', 'party'].includes(route.audience) && { 'X-Party': party }),
      ...(route.ifMatch && { 'If-Match': ifMatch }),
      ...(route.signedBy && { 'Stripe-Signature': signature }),
    }),
  },
  ...(route.body && {
    requestBody: {
      required: true,
      ...(route.bodyLimit && { description: `At most ${route.bodyLimit} bytes.` }),
      content:
        route.bodyType || route.signedBy
          ? {
              [route.bodyType ?? 'application/json']: {
                schema: {
                  type: 'string',
                  format: 'binary',
                  ...(route.signedBy && { maxLength: 65_536 }),
                  description: route.body.description,
                },
              },
            }
          : { 'application/json': { schema: route.body } },
    },
  }),
  responses: responsesOf(route),
});

/** The OpenAPI 3.1 document of the whole route table. */
export const openApiDocument = () => {
  const paths: ZodOpenApiPathsObject = {};
  for (const route of allRoutes) paths[route.path] = { ...paths[route.path], [route.method.toLowerCase()]: operationOf(route) };
  return createDocument({
    openapi: '3.1.1',
    info: {
      title: 'Xianyong 先用',
      version: '1.0.0',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
      description:
        'Property services that old residential compounds pay for only after trying them. Money is in fen, areas in dm² (hundredths of m²), instants in UTC, dates in Asia/Shanghai. Within v1 fields are only ever added.',
    },
    servers: [{ url: '/' }],
    tags: [
      { name: 'staff', description: 'Anybody who has signed in' },
      { name: 'street', description: 'The street office, signed in' },
      { name: 'committee', description: 'A committee of the compound, signed in' },
      { name: 'party', description: 'Any party of the compound, signed in' },
      { name: 'firm', description: 'A firm’s system, with its API key' },
      { name: 'household', description: 'A household, with its unit’s link' },
      { name: 'owner', description: 'An owner, with the owner’s link' },
      { name: 'public', description: 'Anybody' },
    ],
    paths,
    webhooks: openApiWebhooks(),
    components: {
      examples: problemExamples,
      securitySchemes: {
        staff: {
          type: 'http',
          scheme: 'bearer',
          bearerFormat: 'JWT',
          description: 'Access token of the sign-in service (OpenID Connect, code + PKCE).',
        },
        firmKey: {
          type: 'http',
          scheme: 'bearer',
          bearerFormat: 'pk_live_…',
          description: 'API key of the firm; `pk_test_…` in a sandbox.',
        },
        householdLink: { type: 'http', scheme: 'bearer', bearerFormat: 'hl_…', description: 'Token of the household’s link.' },
        ownerLink: { type: 'http', scheme: 'bearer', bearerFormat: 'ol_…', description: 'Token of the owner’s link.' },
      },
    },
  });
};
