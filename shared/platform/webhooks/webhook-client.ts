import { lookup as systemLookup } from 'node:dns';
import { Agent as HttpAgent, request as httpRequest, type IncomingMessage } from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';
import type { DeliveryFault } from '#shared/domain/webhooks/judge-answer.ts';
import { systemClock } from '../clock.ts';
import { webhookSignature } from './webhook-signature.ts';
import {
  AddressRefused,
  guardedLookup,
  hostOf,
  resolvedTargetFault,
  type TargetFault,
  targetFault,
  type WebhookTargets,
} from './webhook-target.ts';

/** One message to an endpoint; each secret signs it. `correlationId` goes in a header of its own, which is not signed. */
export type WebhookMessage = { url: string; id: string; correlationId?: string; body: string; secrets: readonly string[] };

/** What came back. `text` is the beginning of what the endpoint said. */
export type WebhookAnswer = { ms: number; status?: number; fault?: DeliveryFault; text?: string; retryAfterSeconds?: number };

/** Connections to one endpoint, never shared with another. */
export type WebhookConnection = { post(message: WebhookMessage): Promise<WebhookAnswer>; close(): void };

/** The way out to firms’ endpoints. */
export type Webhooks = {
  /** Whether an endpoint may be registered there: its address now. */
  check(url: string): Promise<TargetFault | undefined>;
  connect(): WebhookConnection;
};

export type WebhookSettings = {
  targets: WebhookTargets;
  /** For all of it: name, connection, answer. */
  timeoutMs?: number;
  /** Stands in for the system's name service in tests. */
  resolve?: typeof systemLookup;
};

export const TIMEOUT_MS = 5_000;
/** As much of an answer is read as this; what is more is cut, and the status counts. */
const MOST_READ = 256 * 1024;
/** As much of it is kept for whoever looks for a fault. */
const MOST_KEPT = 2 * 1024;

const NO_ADDRESS = ['ENOTFOUND', 'EAI_AGAIN', 'ENODATA'];

const faultOf = (error: NodeJS.ErrnoException): DeliveryFault => {
  if (error instanceof AddressRefused) return 'address_refused';
  const code = error.code ?? '';
  if (NO_ADDRESS.includes(code)) return 'no_address';
  return /^(ERR_TLS|ERR_SSL|CERT_|UNABLE_TO|DEPTH_ZERO|SELF_SIGNED|EPROTO)/.test(code) ? 'tls' : 'no_connection';
};

/** Seconds, or a date; anything else says nothing. */
const secondsOf = (header: string | undefined, now: number): number | undefined => {
  if (header === undefined) return undefined;
  if (/^\d{1,9}$/.test(header)) return Number(header);
  const at = Date.parse(header);
  return Number.isNaN(at) ? undefined : Math.max(0, Math.ceil((at - now) / 1000));
};

/** Reads an answer to its end or its limit. */
const readAnswer = async (response: IncomingMessage): Promise<string> => {
  const kept: Buffer[] = [];
  let read = 0;
  let keeping = 0;
  for await (const chunk of response as AsyncIterable<Buffer>) {
    if (keeping < MOST_KEPT) kept.push(chunk.subarray(0, MOST_KEPT - keeping));
    keeping = Math.min(MOST_KEPT, keeping + chunk.length);
    read += chunk.length;
    // Leaving the loop closes the connection.
    if (read > MOST_READ) break;
  }
  return new TextDecoder().decode(Buffer.concat(kept));
};

/**
 * Sends webhooks as Standard Webhooks describes them. The timestamp is the machine’s time, however far a product’s clock was moved: it tells
 * the receiver how old the transmission is, and the receiver looks at its own clock.
 */
export const webhookClient = ({ targets, timeoutMs = TIMEOUT_MS, resolve = systemLookup }: WebhookSettings): Webhooks => ({
  check: (url) => resolvedTargetFault(url, targets, resolve),
  connect: () => {
    const lookup = guardedLookup(targets, resolve);
    const agents = { 'http:': new HttpAgent({ keepAlive: true, lookup }), 'https:': new HttpsAgent({ keepAlive: true, lookup }) };
    const post = ({ url: text, id, correlationId, body, secrets }: WebhookMessage): Promise<WebhookAnswer> => {
      const from = performance.now();
      const after = (answer: Omit<WebhookAnswer, 'ms'>): WebhookAnswer => ({ ms: Math.round(performance.now() - from), ...answer });
      // Looked at each time: an address that was allowed when it was registered may be none any more.
      if (targetFault(text, targets)) return Promise.resolve(after({ fault: 'address_refused' }));
      const url = new URL(text);
      const now = Date.parse(systemClock.now());
      const timestamp = String(Math.floor(now / 1000));
      const send = url.protocol === 'https:' ? httpsRequest : httpRequest;
      return new Promise((answered) => {
        const request = send({
          method: 'POST',
          protocol: url.protocol,
          hostname: hostOf(url),
          port: url.port || undefined,
          path: `${url.pathname}${url.search}`,
          agent: agents[url.protocol as keyof typeof agents],
          headers: {
            'content-type': 'application/json; charset=utf-8',
            'content-length': Buffer.byteLength(body),
            'user-agent': 'Xianyong-Webhooks/1',
            ...(correlationId && { 'x-correlation-id': correlationId }),
            'webhook-id': id,
            'webhook-timestamp': timestamp,
            'webhook-signature': secrets.map((secret) => webhookSignature(secret, id, timestamp, body)).join(' '),
          },
        });
        const end = (answer: Omit<WebhookAnswer, 'ms'>) => {
          clearTimeout(timer);
          answered(after(answer));
        };
        const timer = setTimeout(() => {
          end({ fault: 'timeout' });
          request.destroy();
        }, timeoutMs);
        request.on('error', (error) => end({ fault: faultOf(error) }));
        request.on('response', (response) => {
          const { statusCode: status = 0, headers } = response;
          readAnswer(response).then(
            (said) => end({ status, text: said, retryAfterSeconds: secondsOf(headers['retry-after'], now) }),
            (error) => end({ fault: faultOf(error) }),
          );
        });
        request.end(body);
      });
    };
    return {
      post,
      close: () => {
        for (const agent of Object.values(agents)) agent.destroy();
      },
    };
  },
});
