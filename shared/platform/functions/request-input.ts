import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import type * as z from 'zod';
import { BODY_LIMITS, needsIdempotencyKey, type Route } from '#shared/contract/route.ts';
import { DomainError, type Fault } from '../domain-error.ts';
import { MAX_LANGUAGE } from '../language.ts';
import { nouns } from '../nouns.ts';
import { faultsOf } from './input-faults.ts';

const parse = (schema: z.ZodType | undefined, value: unknown, where: string, faults: Fault[]): unknown => {
  if (!schema) return where === 'query' && Object.keys(value as object).length === 0 ? {} : undefined;
  const result = schema.safeParse(value, { reportInput: true });
  if (!result.success) faults.push(...faultsOf(result.error.issues, where));
  return result.data;
};

/** Path parameters, decoded. A malformed id is an id that nobody has. */
export const readParams = (route: Route, event: APIGatewayProxyEventV2): Record<string, string> => {
  const result = route.params?.safeParse(event.pathParameters ?? {});
  if (result && !result.success) {
    const name = String(result.error.issues[0]?.path[0] ?? 'id').replace(/Id$/, '');
    const what = nouns[name as keyof typeof nouns] ?? name;
    throw new DomainError('not_found', { what }, faultsOf(result.error.issues, 'params'));
  }
  return (result?.data ?? {}) as Record<string, string>;
};

const readBody = (route: Route, event: APIGatewayProxyEventV2): unknown => {
  if (!route.body) {
    if (event.body)
      throw new DomainError('invalid_request', {}, [{ path: '/body', message: { zh: '此处不接受内容', en: 'no body is taken here' } }]);
    return undefined;
  }
  const accepted = route.bodyType ?? 'application/json';
  const bytes = Buffer.from(event.body ?? '', event.isBase64Encoded ? 'base64' : 'utf8');
  const limit = route.bodyLimit ?? BODY_LIMITS[accepted];
  if (bytes.length > limit) throw new DomainError('body_too_large', { limit: String(limit) });
  if ((event.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() !== accepted)
    throw new DomainError('unsupported_media_type', { accepted });
  if (accepted !== 'application/json' || route.signedBy) return new Uint8Array(bytes);
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new DomainError('invalid_request', {}, [{ path: '/body', message: { zh: '不是有效的 JSON', en: 'is not JSON' } }]);
  }
};

/** The version that If-Match names, as its ETag was given: `"3"`. */
const readIfMatch = ({ ifMatch }: Route, event: APIGatewayProxyEventV2): number | undefined => {
  const version = /^"([1-9]\d{0,14})"$/.exec(event.headers['if-match'] ?? '')?.[1];
  if (ifMatch && version === undefined) throw new DomainError('if_match_required');
  return ifMatch && Number(version);
};

/** Query, body, Idempotency-Key and If-Match of a request, all faults in one answer. */
export const readInput = (
  route: Route,
  event: APIGatewayProxyEventV2,
): { query: unknown; body: unknown; idempotencyKey: string; seenVersion?: number; signature?: string } => {
  const faults: Fault[] = [];
  const query = event.queryStringParameters ?? {};
  if (!route.query)
    faults.push(
      ...Object.keys(query).map((name) => ({ path: `/query/${name}`, message: { zh: '没有这个参数', en: 'is not a parameter here' } })),
    );
  if ((event.headers['accept-language'] ?? '').length > MAX_LANGUAGE)
    faults.push({
      path: '/headers/Accept-Language',
      message: { zh: `最多 ${MAX_LANGUAGE} 个字符`, en: `is at most ${MAX_LANGUAGE} characters` },
    });
  const parsedQuery = parse(route.query, query, 'query', faults);
  const rawBody = readBody(route, event);
  const body = route.body ? parse(route.body, rawBody, 'body', faults) : undefined;
  const idempotencyKey = event.headers['idempotency-key'] ?? '';
  if (needsIdempotencyKey(route) && !/^[\x21-\x7e]{8,128}$/.test(idempotencyKey)) {
    faults.push({
      path: '/headers/Idempotency-Key',
      message: {
        zh: '每个 POST 须带 8–128 个可见 ASCII 字符的唯一标识',
        en: 'every POST needs a unique key of 8 to 128 visible ASCII characters',
      },
    });
  }
  if (faults.length > 0) throw new DomainError('invalid_request', {}, faults);
  const seenVersion = readIfMatch(route, event);
  return {
    query: parsedQuery ?? {},
    body,
    idempotencyKey,
    ...(seenVersion && { seenVersion }),
    ...(route.signedBy && { signature: event.headers[route.signedBy] ?? '' }),
  };
};
