import type { Words } from '#web/shared/words.ts';

/** The steps of ordering; each stands in the address, so going back leads one step back. */
export const ORDER_STEPS = ['package', 'fees', 'trial', 'confirm'] as const;
export type OrderStep = (typeof ORDER_STEPS)[number];

export const stepWords: Record<OrderStep, Words> = {
  package: { zh: '选套餐', en: 'Package' },
  fees: { zh: '看每户费用', en: 'Fees' },
  trial: { zh: '定试用期', en: 'Trial' },
  confirm: { zh: '确认', en: 'Confirm' },
};

/** The step of an address; without a package there is nothing to go on with. */
export const stepOf = (step: string | undefined, hasPackage: boolean): OrderStep =>
  hasPackage ? (ORDER_STEPS.find((name) => name === step) ?? 'fees') : 'package';
