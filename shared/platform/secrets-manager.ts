import { Sha256 } from '@smithy/core/checksum';
import { HttpRequest } from '@smithy/core/protocols';
import { NodeHttpHandler } from '@smithy/node-http-handler';
import { SignatureV4 } from '@smithy/signature-v4';
import { defaultProvider } from './environment-credentials.ts';
import { sendSigned } from './signed-request.ts';

/** Every function with a secret waits for this while it starts: one request, bounded, and what is passing is tried again. */
const ATTEMPTS = 3;
const http = { requestTimeout: 2_000, connectionTimeout: 1_000, throwOnRequestTimeout: true };

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

const ask = async (arn: string): Promise<{ status: number; answer: { SecretString?: string; __type?: string } }> => {
  const [, partition = 'aws', , region = ''] = arn.split(':');
  const domain = partition === 'aws-cn' ? 'amazonaws.com.cn' : 'amazonaws.com';
  const url = new URL(process.env.AWS_ENDPOINT_URL_SECRETS_MANAGER || `https://secretsmanager.${region}.${domain}`);
  const request = new HttpRequest({
    method: 'POST',
    protocol: url.protocol,
    hostname: url.hostname,
    port: url.port ? Number(url.port) : undefined,
    path: '/',
    headers: { host: url.host, 'content-type': 'application/x-amz-json-1.1', 'x-amz-target': 'secretsmanager.GetSecretValue' },
    body: JSON.stringify({ SecretId: arn }),
  });
  const signer = new SignatureV4({ service: 'secretsmanager', region, credentials: defaultProvider(), sha256: Sha256 });
  const connection = new NodeHttpHandler(http);
  try {
    const { status, text } = await sendSigned(signer, connection, request);
    return { status, answer: JSON.parse(text) };
  } finally {
    connection.destroy();
  }
};

/** A fault of the service or of the way to it, or a throttle: may be gone the next time. */
const isPassing = (status: number, type = '') => status >= 500 || status === 429 || /Throttling|TooManyRequests|InternalService/.test(type);

/**
 * Reads a secret once, while the function starts, with the signer and connection that the DynamoDB client brings along: the service's own
 * client would take 11 KB and 9 ms of each start for this one operation (docs/decisions/0007).
 * @throws Error with the kind of refusal; nothing of the secret
 */
export const readSecret = async (arn: string): Promise<string> => {
  for (let attempt = 1; ; attempt += 1) {
    const { status, answer } = await ask(arn).catch((error: Error) => ({
      status: 503,
      answer: { SecretString: undefined, __type: error.name },
    }));
    if (status === 200 && answer.SecretString) return answer.SecretString;
    if (attempt === ATTEMPTS || !isPassing(status, answer.__type)) {
      throw new Error(`no secret: ${status === 200 ? 'it is empty' : `${status} ${answer.__type ?? ''}`}`);
    }
    await pause(Math.random() * 100 * 2 ** attempt);
  }
};
