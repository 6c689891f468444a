import { randomBytes } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import type { Match } from './route-table.ts';

/** Bodies of these types reach a function as text, all others as base64. */
const TEXT = /^(?:text\/[^;]*|application\/(?:json|javascript|xml))\s*(?:;|$)/i;

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
/** `12/Mar/2027:19:03:58 +0000`, as access logs write it. */
const logTime = (date: Date): string => {
  const two = (value: number) => String(value).padStart(2, '0');
  const time = [date.getUTCHours(), date.getUTCMinutes(), date.getUTCSeconds()].map(two).join(':');
  return `${two(date.getUTCDate())}/${MONTHS[date.getUTCMonth()]}/${date.getUTCFullYear()}:${time} +0000`;
};

/** Headers in lower case, several of one name joined by commas, with the gateway's own; cookies go a way of their own. */
const headersOf = (request: IncomingMessage): Record<string, string> => {
  const { cookie: _, connection: __, ...several } = request.headersDistinct;
  return {
    ...Object.fromEntries(Object.entries(several).map(([name, values = []]) => [name, values.join(',')])),
    'x-forwarded-for': request.socket.remoteAddress ?? '127.0.0.1',
    'x-forwarded-port': String(request.socket.localPort),
    'x-forwarded-proto': 'http',
  };
};

/** `JKJaXmPLvHcESHA=`, as an HTTP API numbers its requests. */
const requestId = () => `${randomBytes(11).toString('base64url')}=`;

const queryOf = (rawQueryString: string): Record<string, string> | undefined => {
  const joined: Record<string, string> = {};
  for (const [name, value] of new URLSearchParams(rawQueryString)) joined[name] = name in joined ? `${joined[name]},${value}` : value;
  return rawQueryString ? joined : undefined;
};

/** A request as an HTTP API hands it to a function: payload format 2.0. The path is decoded there, the query is not. */
export const gatewayEvent = (
  request: IncomingMessage,
  body: Buffer,
  { routeKey, pathParameters }: Match,
  now = new Date(),
): APIGatewayProxyEventV2 => {
  const [path = '/', ...query] = (request.url ?? '/').split('?');
  const rawPath = decodeURIComponent(path);
  const rawQueryString = query.join('?');
  const cookies = request.headers.cookie?.split(/;\s*/);
  const isText = TEXT.test(request.headers['content-type'] ?? '');
  const domainName = (request.headers.host ?? 'localhost').replace(/:\d+$/, '');
  return {
    version: '2.0',
    routeKey,
    rawPath,
    rawQueryString,
    ...(cookies && { cookies }),
    headers: headersOf(request),
    ...(rawQueryString && { queryStringParameters: queryOf(rawQueryString) }),
    ...(pathParameters && { pathParameters }),
    requestContext: {
      accountId: '000000000000',
      apiId: 'local',
      domainName,
      domainPrefix: domainName.split('.')[0] ?? '',
      http: {
        method: request.method ?? 'GET',
        path: rawPath,
        protocol: `HTTP/${request.httpVersion}`,
        sourceIp: request.socket.remoteAddress ?? '127.0.0.1',
        userAgent: request.headers['user-agent'] ?? '',
      },
      requestId: requestId(),
      routeKey,
      stage: '$default',
      time: logTime(now),
      timeEpoch: now.getTime(),
    },
    ...(body.length > 0 && { body: body.toString(isText ? 'utf8' : 'base64') }),
    isBase64Encoded: body.length > 0 && !isText,
  };
};
