import { readFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { cachingOf, openerPolicyOf, policyOf, redirectOf, webEntries, webFileOf } from '#infra/web-pages.ts';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

/** Where `web/build.ts` puts the pages; `WEB_DIR` names another build. */
const built = process.env.WEB_DIR ?? fileURLToPath(new URL('../../../web/dist', import.meta.url));
const zipped = promisify(gzip);

const send = async (file: string, path: string, response: ServerResponse) => {
  // CloudFront compresses, so this host does.
  const bytes = await zipped(await readFile(join(built, file)));
  const entry = webEntries.find(({ mount }) => path.startsWith(mount)) ?? webEntries[0];
  const opener = openerPolicyOf(entry);
  response.writeHead(200, {
    'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
    'content-encoding': 'gzip',
    'content-length': bytes.length,
    'content-security-policy': policyOf(entry),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    ...(opener && { 'cross-origin-opener-policy': opener }),
    'cache-control': cachingOf(file),
  });
  response.end(bytes);
};

/** Serves a page of the web app or what belongs to it, as CloudFront does. @returns false when the path is none of them */
export const serveWeb = async (path: string, response: ServerResponse): Promise<boolean> => {
  const redirect = redirectOf(path);
  if (redirect) {
    response.writeHead(301, { location: redirect }).end();
    return true;
  }
  const file = webFileOf(path);
  if (!file || file.split('/').includes('..')) return false;
  try {
    await send(file, path, response);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    return false;
  }
};
