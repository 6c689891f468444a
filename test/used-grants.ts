import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where each test file leaves which grants its host used; read when all have run. */
export const usedGrantsFolder = fileURLToPath(new URL('../.build/used-grants', import.meta.url));

export const leaveUsedGrants = (used: Iterable<string>): void => {
  if (existsSync(usedGrantsFolder))
    writeFileSync(join(usedGrantsFolder, `${process.pid}-${process.hrtime.bigint()}.json`), JSON.stringify([...used]));
};

export const readUsedGrants = (): Set<string> =>
  new Set(readdirSync(usedGrantsFolder).flatMap((file) => JSON.parse(readFileSync(join(usedGrantsFolder, file), 'utf8')) as string[]));
