import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, request as send } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Seen = { target: string; headers: IncomingHttpHeaders };

/**
 * Stands where DynamoDB and Secrets Manager stand on AWS: hands DynamoDB's requests on to the emulator, tells the one secret, notes what it
 * saw, and fails as often as it is told to.
 */
export const awsStandIn = async (told: { emulator: string; secret: string }) => {
  const seen: Seen[] = [];
  const faults: { status: number; type: string }[] = [];
  const server = createServer((incoming, outgoing) => {
    const target = String(incoming.headers['x-amz-target']);
    seen.push({ target, headers: incoming.headers });
    const answer = (status: number, body: object) =>
      outgoing.writeHead(status, { 'content-type': 'application/x-amz-json-1.0' }).end(JSON.stringify(body));
    const fault = faults.shift();
    if (fault) incoming.resume().once('end', () => answer(fault.status, { __type: fault.type, message: 'told to fail' }));
    else if (target === 'secretsmanager.GetSecretValue') incoming.resume().once('end', () => answer(200, { SecretString: told.secret }));
    else {
      const { method, headers } = incoming;
      const onward = send(told.emulator, { method, headers }, (response) => {
        outgoing.writeHead(response.statusCode ?? 500, response.headers);
        response.pipe(outgoing);
      });
      onward.once('error', () => answer(500, { __type: 'InternalServerError' }));
      incoming.pipe(onward);
    }
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    seen,
    /** The next request fails so, once. */
    failNext: (status: number, type: string) => faults.push({ status, type }),
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
};
