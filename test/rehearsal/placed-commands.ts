/** Where the commands of a block are tried: in the rehearsal, by a test of that file, or nowhere, for that reason. */
export type Placed = 'rehearsed' | { test: string } | { exception: string };

/** Every fenced `sh` block of docs/deploy.md and docs/operations.md. A block that is new fails the tests until it stands here. */
export const placed = {
  'deploy.md: Deploying to AWS': 'rehearsed',

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
  'operations.md: Roll back': 'rehearsed',
  'operations.md: Add a street': 'rehearsed',
  'operations.md: Add a street (2)': 'rehearsed',
  'operations.md: Add a street (3)': 'rehearsed',
  'operations.md: Token key': 'rehearsed',
  'operations.md: Stripe’s key': 'rehearsed',
  'operations.md: Stripe’s webhook secret': 'rehearsed',
  'operations.md: Your own credentials': 'rehearsed',
  'operations.md: A billing period again': 'rehearsed',
  'operations.md: First ten minutes': 'rehearsed',
  'operations.md: First ten minutes (2)': 'rehearsed',
  'operations.md: Afterwards': 'rehearsed',
} as const satisfies Record<string, Placed>;

export type PlacedName = keyof typeof placed;
export type RehearsedName = { [N in PlacedName]: (typeof placed)[N] extends 'rehearsed' ? N : never }[PlacedName];
