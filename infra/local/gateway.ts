import type { IncomingMessage, ServerResponse } from 'node:http';
import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { gatewayEvent } from './http/gateway-event.ts';
import { readBody } from './http/request-body.ts';
import { type Match, matchRoute } from './http/route-table.ts';
import type { Invoke } from './invoke.ts';

/** What an HTTP API takes at most. */
const MAX_BODY = 10 * 1024 * 1024;

const message = (response: ServerResponse, status: number, text: string, headers: Record<string, string> = {}) => {
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify({ message: text }));
};

/** An HTTP API takes a result without a status code for the body of a 200. */
const structured = (result: unknown): APIGatewayProxyStructuredResultV2 =>
  typeof result === 'object' && result !== null && 'statusCode' in result
    ? (result as APIGatewayProxyStructuredResultV2)
    : {
        statusCode: 200,
        headers: { 'content-type': 'application/json' },
        body: typeof result === 'string' ? result : JSON.stringify(result),
      };

const answer = (response: ServerResponse, result: unknown, requestId: string) => {
  const { statusCode = 200, headers = {}, cookies, body = '', isBase64Encoded } = structured(result);
  const bytes = Buffer.from(body, isBase64Encoded ? 'base64' : 'utf8');
  response.setHeader('apigw-requestid', requestId);
  if (bytes.length > 0) response.setHeader('content-type', 'text/plain;charset=UTF-8');
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, String(value));
  if (cookies) response.setHeader('set-cookie', cookies);
  response.writeHead(statusCode, { 'content-length': bytes.length }).end(bytes);
};

/**
 * Stands where the HTTP API stands on AWS: chooses the route, hands the function a payload-2.0 event, sends its result. It enforces
 * nothing that the HTTP API does not.
 */
export const gateway =
  (invoke: Invoke, now: () => string) =>
  async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    // Pages tell days from the answer's time; here that is the clock that can be moved.
    response.setHeader('date', new Date(now()).toUTCString());
    const body = await readBody(request, MAX_BODY);
    if (!body) return message(response, 413, 'Request Entity Too Large', { connection: 'close' });
    let match: Match;
    try {
      match = matchRoute(request.method ?? 'GET', (request.url ?? '/').split('?')[0] as string);
      decodeURIComponent(request.url?.split('?')[0] ?? '');
    } catch {
      return message(response, 400, 'Bad Request');
    }
    const event = gatewayEvent(request, body, match);
    try {
      answer(response, await invoke(match.function, event), event.requestContext.requestId);
    } catch {
      // Whatever a function throws, the function has logged; the caller of an HTTP API learns no more than this.
      message(response, 500, 'Internal Server Error', { 'apigw-requestid': event.requestContext.requestId });
    }
  };
