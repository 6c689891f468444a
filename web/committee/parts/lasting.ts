import type { Language } from '#web/shared/language.ts';

const counted = (count: number, zh: string, en: string, language: Language): string =>
  language === 'zh' ? `${count} ${zh}` : `${count} ${en}${count === 1 ? '' : 's'}`;

/** So many months, or days, in words. */
export const inMonths = (count: number, language: Language): string => counted(count, '个月', 'month', language);
export const inDays = (count: number, language: Language): string => counted(count, '天', 'day', language);
