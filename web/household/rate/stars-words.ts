import { dictionary } from '#web/shared/words.ts';

/** What so many stars mean. */
export const starsWords = dictionary({
  stars1: { zh: '很不满意', en: 'Very dissatisfied' },
  stars2: { zh: '不满意', en: 'Dissatisfied' },
  stars3: { zh: '一般', en: 'Fair' },
  stars4: { zh: '满意', en: 'Satisfied' },
  stars5: { zh: '非常满意', en: 'Very satisfied' },
});
export const STARS = [1, 2, 3, 4, 5] as const;
export const starsKey = (stars: number) => `stars${stars}` as keyof typeof starsWords;
