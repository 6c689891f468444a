import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { buildWeb } from '../../web/build.ts';
import type { Figure } from '../figure.ts';

type Chunk = { file: string; src?: string; isEntry?: boolean; imports?: string[]; css?: string[] };
type Manifest = Record<string, Chunk>;

const dist = (path: string) => fileURLToPath(new URL(`../../web/dist/${path}`, import.meta.url));
const zipped = (file: string) => gzipSync(readFileSync(file), { level: 9 }).length;

/** All files that a browser fetches for these chunks: they, what they import, their styles. */
const filesOf = (manifest: Manifest, names: readonly string[], seen = new Set<string>()): Set<string> => {
  for (const name of names) {
    const chunk = manifest[name];
    if (!chunk || seen.has(chunk.file)) continue;
    seen.add(chunk.file);
    for (const style of chunk.css ?? []) seen.add(style);
    filesOf(manifest, chunk.imports ?? [], seen);
  }
  return seen;
};

/** What stands in the way of the first view: the page and every file that it loads for it. `also`: chunks that its first route adds. */
const VIEWS = [
  { what: 'household page, all of the first view', mount: 'h', also: [], target: 60 },
  { what: 'console, first route', mount: 'console', also: [], target: 300 },
] as const;

/** P11: kilobytes, gzip, transferred before the first view stands; the API's answer not counted. */
export const pageSizes = async (): Promise<Figure[]> => {
  await buildWeb();
  return VIEWS.map(({ what, mount, also, target }) => {
    const manifest = JSON.parse(readFileSync(dist(`${mount}/.vite/manifest.json`), 'utf8')) as Manifest;
    const entries = Object.keys(manifest).filter((name) => manifest[name]?.isEntry);
    const files = ['index.html', ...filesOf(manifest, [...entries, ...also])];
    const bytes = files.reduce((sum, file) => sum + zipped(dist(`${mount}/${file}`)), 0);
    return {
      id: 'P11',
      what,
      value: Math.round(bytes / 102.4) / 10,
      unit: 'KB',
      target,
      best: 'low',
      kind: 'count',
      raw: { files: files.length },
    };
  });
};
