import { useLanguage } from '#web/console/use-words.ts';
import { inLanguage, type Words } from '#web/shared/words.ts';
import { type Policy, policyGroups } from './policy-words.ts';

/** Values that are chosen by name. */
export const policyChoices: Partial<Record<keyof Policy, Record<string, Words>>> = {
  decision: {
    'rating-and-vote': { zh: '评价达标后业主表决', en: 'rating, then the owners’ vote' },
    rating: { zh: '只看评价', en: 'rating alone' },
  },
  feesBegin: {
    'next-day': { zh: '公示期满次日', en: 'the day after the posting' },
    'next-month': { zh: '下月一日', en: 'the first of the next month' },
  },
  nonVotersFollowMajority: { true: { zh: '是', en: 'yes' }, false: { zh: '否', en: 'no' } },
};

/** A value as its field holds it. */
export const valueText = (value: Policy[keyof Policy]): string => (Array.isArray(value) ? value.join(', ') : String(value));

/** What was typed as the policy takes it; numbers that are none are left for the API to refuse by name. */
const valueFrom = (before: Policy[keyof Policy], typed: string): unknown => {
  if (Array.isArray(before))
    return typed
      .split(/[,，、\s]+/)
      .filter(Boolean)
      .map(Number);
  if (typeof before === 'boolean') return typed === 'true';
  return typeof before === 'number' ? Number(typed) : typed;
};

/** Typed texts by the value that they are for. */
export type Typed = Partial<Record<keyof Policy, string>>;

/** A policy with what was typed in the place of its values. */
export const withTyped = (policy: Policy, typed: Typed): Policy => ({
  ...policy,
  ...Object.fromEntries(Object.entries(typed).map(([key, text]) => [key, valueFrom(policy[key as keyof Policy], text)])),
});

/** The differences between two policies, in words, one each. */
export const usePolicyChanges = () => {
  const language = useLanguage();
  const shown = (key: keyof Policy, policy: Policy) => {
    const choice = policyChoices[key]?.[String(policy[key])];
    return choice ? inLanguage(choice, language) : valueText(policy[key]);
  };
  return (now: Policy, before: Policy): string[] =>
    policyGroups
      .flatMap(({ values }) => values)
      .filter(({ key }) => valueText(now[key]) !== valueText(before[key]))
      .map(({ key, words, unit }) =>
        `${inLanguage(words, language)}: ${shown(key, before)} → ${shown(key, now)} ${inLanguage(unit, language)}`.trim(),
      );
};
