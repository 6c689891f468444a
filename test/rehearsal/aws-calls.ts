import { REGION } from './emulator.ts';

/** Names the service, which is all that the emulator reads of a signature. */
const signedFor = (service: string) => `AWS4-HMAC-SHA256 Credential=test/20260101/${REGION}/${service}/aws4_request`;

/** The few calls of an operator for which the product has no client of its own. */
export type AwsCalls = {
  cognito<T>(action: string, body: object): Promise<T>;
  /** Starts a function as its schedule would. @param purpose its description in the template */
  start(purpose: string): Promise<void>;
  /** What functions wrote of their failures. */
  errorLines(): Promise<string[]>;
};

const read = async (answer: Response): Promise<string> => {
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${answer.url} answered ${answer.status}: ${text}`);
  return text;
};

export const awsCalls = (endpoint: string): AwsCalls => {
  const lambda = (path: string, method = 'GET') =>
    fetch(`${endpoint}/2015-03-31/functions/${path}`, {
      method,
      headers: { authorization: signedFor('lambda') },
      ...(method === 'POST' && { body: '{}' }),
    });
  const asked = async <T>(service: string, target: string, body: object): Promise<T> => {
    const headers = { authorization: signedFor(service), 'content-type': 'application/x-amz-json-1.1', 'x-amz-target': target };
    const text = await read(await fetch(endpoint, { method: 'POST', headers, body: JSON.stringify(body) }));
    return (text ? JSON.parse(text) : undefined) as T;
  };
  const names = new Map<string, string>();
  const readNames = async () => {
    const listed = JSON.parse(await read(await lambda('?MaxItems=1000'))) as { Functions: { FunctionName: string; Description: string }[] };
    for (const { FunctionName, Description } of listed.Functions) names.set(Description, FunctionName);
  };
  return {
    cognito: (action, body) => asked('cognito-idp', `AWSCognitoIdentityProviderService.${action}`, body),
    errorLines: async () => {
      const logs = <T>(action: string, body: object) => asked<T>('logs', `Logs_20140328.${action}`, body);
      const { logGroups } = await logs<{ logGroups: { logGroupName: string }[] }>('DescribeLogGroups', {});
      const lines: string[] = [];
      for (const { logGroupName } of logGroups) {
        const { events } = await logs<{ events: { message: string }[] }>('FilterLogEvents', { logGroupName });
        lines.push(...events.map(({ message }) => message).filter((message) => message.includes('"level":"ERROR"')));
      }
      return lines;
    },
    start: async (purpose) => {
      if (names.size === 0) await readNames();
      const name = names.get(purpose);
      if (!name) throw new Error(`no function that ${purpose}`);
      const answer = await lambda(`${name}/invocations`, 'POST');
      const said = await read(answer);
      if (answer.headers.has('x-amz-function-error')) throw new Error(`${name} failed: ${said}`);
    },
  };
};
