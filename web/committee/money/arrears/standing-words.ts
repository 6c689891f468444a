import type { Standing } from '#shared/domain/dunning/ladder.ts';
import type { Words } from '#web/shared/words.ts';

/** The rungs of the ladder. */
export const standingWords: Record<Standing, Words> = {
  overdue: { zh: '刚逾期', en: 'overdue' },
  reminder: { zh: '已提醒', en: 'reminded' },
  notice: { zh: '已书面通知', en: 'given notice' },
  referral: { zh: '待移交', en: 'for referral' },
};
