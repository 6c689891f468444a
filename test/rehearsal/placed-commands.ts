/** Where the commands of a block are tried: in the rehearsal, by a test of that file, or nowhere, for that reason. */
export type Placed = 'rehearsed' | { test: string } | { exception: string };

/** Every fenced `sh` block of docs/deploy.md and docs/operations.md. A block that is new fails the tests until it stands here. */
export const placed = {
  'deploy.md: The account': 'rehearsed',
  'deploy.md: The account (2)': { exception: 'the emulator keeps no quotas' },
  'deploy.md: Bootstrap and deploy': 'rehearsed',
  'deploy.md: Does it work': 'rehearsed',
  'deploy.md: Upgrade': 'rehearsed',
  'deploy.md: Upgrade (2)': 'rehearsed',
  'deploy.md: Close and open': 'rehearsed',
  'deploy.md: Delete a stage': 'rehearsed',
  'deploy.md: Delete a stage (2)': 'rehearsed',
  'deploy.md: Delete a stage (3)': 'rehearsed',
  'deploy.md: Delete a stage (4)': {
    exception: 'the emulator locks no vaults, and the rehearsed stage has none (`test/infra/kept-copies.test.ts`)',
  },
  // With these parameters the same commands make other templates, which are compared there.
  'deploy.md: A sandbox': { test: 'test/infra/functions.test.ts' },
  'deploy.md: Limits and firewall': { test: 'test/infra/firewall.test.ts' },

  'operations.md: Names': 'rehearsed',
  'operations.md: Names (2)': 'rehearsed',
  'operations.md: Who is told': 'rehearsed',
  'operations.md: Who is told (2)': 'rehearsed',
  'operations.md: Dead letters': 'rehearsed',
  'operations.md: Dead letters (2)': 'rehearsed',
  'operations.md: Dead letters (3)': 'rehearsed',
  'operations.md: Failed runs': 'rehearsed',
  'operations.md: Failed runs (2)': 'rehearsed',
  'operations.md: Failed runs (3)': 'rehearsed',
  'operations.md: Function errors': 'rehearsed',
  'operations.md: Copy failed': 'rehearsed',
  'operations.md: Roll back': 'rehearsed',
  'operations.md: Add a street': 'rehearsed',
  'operations.md: Add a street (2)': 'rehearsed',
  'operations.md: Add a street (3)': 'rehearsed',
  'operations.md: Token key': 'rehearsed',
  'operations.md: Stripe’s key': 'rehearsed',
  'operations.md: Stripe’s webhook secret': 'rehearsed',
  'operations.md: Your own credentials': 'rehearsed',
  'operations.md: A billing period again': 'rehearsed',
  'operations.md: Make a copy': 'rehearsed',
  'operations.md: Put back': 'rehearsed',
  'operations.md: Put back (2)': 'rehearsed',
  'operations.md: Count again': 'rehearsed',
  'operations.md: Erasures since': 'rehearsed',
  'operations.md: Erasures since (2)': { test: 'test/local/person-command.test.ts' },
  'operations.md: Open and clean up': 'rehearsed',
  'operations.md: A person asks': 'rehearsed',
  'operations.md: A person asks (2)': 'rehearsed',
  'operations.md: First ten minutes': 'rehearsed',
  'operations.md: First ten minutes (2)': 'rehearsed',
  'operations.md: Afterwards': 'rehearsed',
} as const satisfies Record<string, Placed>;

export type PlacedName = keyof typeof placed;
export type RehearsedName = { [N in PlacedName]: (typeof placed)[N] extends 'rehearsed' ? N : never }[PlacedName];
