import { expect, it } from 'vitest';
import { allGrants } from '#infra/local/grants.ts';
import { readUsedGrants } from '../used-grants.ts';

/** The other half of the permissions' proof: what no integration test ever used is granted for nothing. (What is used and not granted fails at once.) */
it('grants nothing that the integration tests do not use', () => {
  const used = readUsedGrants();
  expect(allGrants().filter((grant) => !used.has(grant))).toEqual([]);
});
