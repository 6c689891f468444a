import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Stands where Secrets Manager stands on AWS: the start of a function waits for its answer. */
export const secretService = async (): Promise<{ url: string; stop(): void }> => {
  const server = createServer((request, response) => {
    request.resume().once('end', () => response.end('{"SecretString":"bench-bench-bench-bench-bench-bench"}'));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: () => {
      server.close();
      server.closeAllConnections();
    },
  };
};
