import { expect, it } from 'vitest';
import { Policy, STANDARD_POLICY } from '#shared/contract/schemas/policy.ts';
import { type BoundedValue, POLICY_BOUNDS } from '#shared/domain/orders/policy-bounds.ts';

const bounds = Object.entries(POLICY_BOUNDS) as [BoundedValue, readonly [number, number]][];
/** Whether the API refuses a number as such; what does not go with another value is another matter. */
const isOutside = (key: BoundedValue, value: number): boolean => {
  const { error } = Policy.safeParse({ ...STANDARD_POLICY, [key]: key === 'trialMonths' ? [value] : value });
  return error?.issues.some(({ path, code }) => path[0] === key && (code === 'too_small' || code === 'too_big')) ?? false;
};

it.each(bounds)('%s may be set from its least to its most, and to nothing beyond', (key, [min, max]) => {
  expect([min - 1, min, max, max + 1].map((value) => isOutside(key, value))).toEqual([true, false, false, true]);
});

it('bounds every number of the policy', () => {
  const numbers = Object.entries(STANDARD_POLICY).filter(([, value]) => typeof value === 'number' || Array.isArray(value));
  expect(bounds.map(([key]) => key).sort()).toEqual(numbers.map(([key]) => key).sort());
});
