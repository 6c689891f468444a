import { readFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { createRequire } from 'node:module';
import { dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
};

/** Nothing from elsewhere, no script in the page itself, no frame around it. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";
/** Swagger UI writes style attributes; all else is as strict. */
const REFERENCE_POLICY = POLICY.replace("style-src 'self'", "style-src 'self' 'unsafe-inline'");

const pages = fileURLToPath(new URL('../pages', import.meta.url));
const require = createRequire(import.meta.url);
const swagger = dirname(require.resolve('swagger-ui-dist/package.json'));

/** Every file that is served, by its path: a fixed list, so that no path can lead anywhere else. */
const files: Record<string, { file: string; policy?: string }> = {
  '/': { file: join(pages, 'start.html') },
  '/signed-in': { file: join(pages, 'signed-in.html') },
  '/local/pages/page.css': { file: join(pages, 'page.css') },
  '/local/pages/start.js': { file: join(pages, 'start.js') },
  '/local/pages/sign-out.js': { file: join(pages, 'sign-out.js') },
  '/reference': { file: join(pages, 'reference.html'), policy: REFERENCE_POLICY },
  '/reference/reference.js': { file: join(pages, 'reference.js') },
  '/reference/swagger-ui.css': { file: join(swagger, 'swagger-ui.css') },
  '/reference/swagger-ui-bundle.js': { file: join(swagger, 'swagger-ui-bundle.js') },
  '/reference/oauth2-redirect.html': { file: join(swagger, 'oauth2-redirect.html') },
  '/reference/oauth2-redirect.js': { file: join(swagger, 'oauth2-redirect.js') },
  '/favicon.ico': { file: join(swagger, 'favicon-32x32.png') },
};

/** Serves a page or what belongs to it. @returns false when there is no such file */
export const serveFile = async (path: string, response: ServerResponse): Promise<boolean> => {
  const entry = Object.hasOwn(files, path) ? files[path] : undefined;
  if (!entry) return false;
  const content = await readFile(entry.file);
  response.writeHead(200, {
    'content-type': TYPES[extname(entry.file)] ?? 'application/octet-stream',
    'content-length': content.length,
    'content-security-policy': entry.policy ?? POLICY,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cache-control': 'no-cache',
  });
  response.end(content);
  return true;
};
