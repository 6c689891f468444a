import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { webEntries } from '#infra/web-pages.ts';
import { CONFIG_PATH } from '#web/shared/addresses.ts';
import type { DemoPerson } from '../demo-people.ts';
import { CLIENT_ID, type Issuer, MOUNT } from '../issuer/issuer.ts';
import { type SiteHost, serveLocal } from './local-api.ts';
import { isOwnRequest } from './own-requests.ts';
import { serveFile } from './static-files.ts';
import { serveWeb } from './web-files.ts';

const webMounts = webEntries.map(({ mount }) => mount.slice(0, -1));

type Parts = {
  host: SiteHost;
  people: readonly DemoPerson[];
  demo?: () => unknown;
  api(request: IncomingMessage, response: ServerResponse): Promise<void>;
  /** The bucket of photos, which is reached like the API: by anybody, with a signature. */
  photos(request: IncomingMessage, response: ServerResponse): Promise<boolean>;
  issuer: Issuer;
};

const text = (response: ServerResponse, status: number, body: string) =>
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' }).end(body);

const json = (response: ServerResponse, body: unknown) =>
  response.writeHead(200, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' }).end(JSON.stringify(body));

const serve = async ({ host, people, demo, api, photos, issuer }: Parts, request: IncomingMessage, response: ServerResponse) => {
  const path = (request.url ?? '/').split('?')[0] as string;
  const isSite =
    path === '/' ||
    [...webMounts, '/local', '/reference', '/health', '/signed-in', '/favicon.ico', MOUNT].some(
      (own) => path === own || path.startsWith(`${own}/`),
    );
  // Everything that is not this machine's own site belongs to the API, unknown addresses included.
  if (!isSite) return (await photos(request, response)) || api(request, response);
  if (!isOwnRequest(request, host.url)) return text(response, 403, 'This address answers to this machine’s own pages only.\n');
  // One name for one origin: the sign-in service and its clients are registered under it.
  if (request.method === 'GET' && !request.headers.host?.startsWith('127.0.0.1')) {
    return response.writeHead(307, { location: `${host.url}${request.url}` }).end();
  }
  if (path.startsWith(`${MOUNT}/`)) return issuer.handle(request, response);
  if (await serveLocal({ host, people, demo }, path, request, response)) return;
  if (request.method === 'GET' && path === CONFIG_PATH)
    return json(response, { issuer: `${host.url}${MOUNT}`, clientId: CLIENT_ID, scope: 'openid profile' });
  if (request.method === 'GET' && ((await serveFile(path, response)) || (await serveWeb(path, response)))) return;
  text(response, 404, 'not here\n');
};

/** The whole site of the local host: the API at its own paths, and beside it start page, reference, sign-in and clock. */
export const localSite =
  (parts: Parts): RequestListener =>
  (request, response) => {
    serve(parts, request, response).catch((error) => {
      console.error(error);
      if (!response.headersSent) text(response, 500, 'internal error\n');
      else response.destroy();
    });
  };
