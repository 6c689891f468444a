import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** The household's pages at `/h/`: an entry of their own with Preact, light enough for an old phone. */
export default defineConfig({
  root: here('.'),
  base: '/h/',
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  resolve: { alias: { '#shared': here('../../shared'), '#web': here('..'), 'node:crypto': here('owner/node-crypto.ts') } },
  build: { emptyOutDir: true, manifest: true, target: 'es2020', modulePreload: { polyfill: false }, assetsInlineLimit: 0 },
});
