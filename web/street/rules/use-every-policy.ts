import { useEvery } from '#web/console/use-every.ts';
import type { Answer } from '#web/shared/api-types.ts';
import { valueText } from './policy-text.ts';
import { type Policy, policyGroups } from './policy-words.ts';

export type PolicyVersion = Answer<'GET /v1/street/policies'>['rows'][number];

/** All versions of the policy, the newest first: a street sets a few a year. */
export const useEveryPolicy = () => useEvery('GET /v1/street/policies');

/** For each value the version since which it has been as it is now. */
export const sinceWhen = (versions: readonly PolicyVersion[]): Partial<Record<keyof Policy, PolicyVersion>> => {
  const [newest] = versions;
  if (!newest) return {};
  const since = (key: keyof Policy) => {
    const other = versions.findIndex(({ policy }) => valueText(policy[key]) !== valueText(newest.policy[key]));
    return versions.at(other === -1 ? -1 : other - 1);
  };
  return Object.fromEntries(policyGroups.flatMap(({ values }) => values.map(({ key }) => [key, since(key)])));
};
