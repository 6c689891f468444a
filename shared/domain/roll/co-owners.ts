/** What stands between the names of co-owners. 和 does not: names hold it. */
const BETWEEN_NAMES = /[、，,;；/／]/;

/** The names in an owner's text; several hold the unit jointly. */
export const namesOf = (owner: string): string[] =>
  owner
    .split(BETWEEN_NAMES)
    .map((name) => name.trim())
    .filter((name) => name !== '');

export const isCoOwned = (owner: string): boolean => namesOf(owner).length > 1;

/** Co-owners name one of them who votes; for a single owner it may be whoever acts for it: a guardian, a company's manager. */
export const mayVoteFor = (owner: string, voter: string): boolean => !isCoOwned(owner) || namesOf(owner).includes(voter);
