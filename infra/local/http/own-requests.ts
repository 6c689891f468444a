import type { IncomingMessage } from 'node:http';

/**
 * Whether a request comes from this machine's own pages or tools. A name that was rebound to the loopback shows in Host; another site's
 * script shows in Origin or Sec-Fetch-Site. What is not part of the API answers neither.
 */
export const isOwnRequest = ({ headers, method }: IncomingMessage, url: string): boolean => {
  const { port } = new URL(url);
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`];
  if (!hosts.includes(headers.host ?? '')) return false;
  if (headers.origin !== undefined && !hosts.includes(headers.origin.replace(/^http:\/\//, ''))) return false;
  const site = headers['sec-fetch-site'];
  return method === 'GET' || site === undefined || site === 'same-origin' || site === 'none';
};
