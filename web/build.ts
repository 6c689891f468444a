import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const ENTRIES = { household: 'h', console: 'console' };

/**
 * Builds the pages, which the local host serves and CDK uploads.
 * @param folder where to; `web/dist` if absent
 */
export const buildWeb = async (folder = fileURLToPath(new URL('./dist', import.meta.url))): Promise<void> => {
  for (const [entry, mount] of Object.entries(ENTRIES)) {
    const configFile = fileURLToPath(new URL(`./${entry}/vite.config.ts`, import.meta.url));
    await build({ configFile, logLevel: 'warn', build: { outDir: join(folder, mount) } });
  }
};

if (import.meta.main) await buildWeb(process.argv[2]);
