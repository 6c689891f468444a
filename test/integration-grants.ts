import { mkdirSync, rmSync } from 'node:fs';
import { usedGrantsFolder } from './used-grants.ts';

/** Begins the integration tests' record of used grants anew. */
export default (): void => {
  rmSync(usedGrantsFolder, { recursive: true, force: true });
  mkdirSync(usedGrantsFolder, { recursive: true });
};
