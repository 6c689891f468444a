import { dictionary } from '#web/shared/words.ts';

/** How often households are billed. */
export const cycleWords = dictionary({
  month: { zh: '每月', en: 'monthly' },
  quarter: { zh: '每季度', en: 'quarterly' },
  'half-year': { zh: '每半年', en: 'half-yearly' },
  year: { zh: '每年', en: 'yearly' },
});
