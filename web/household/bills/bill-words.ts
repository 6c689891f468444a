import { dictionary } from '#web/shared/words.ts';

/** How a bill stands. */
export const billWords = dictionary({
  settled: { zh: '已结清', en: 'settled' },
  disputed: { zh: '有异议，处理中，暂不催缴', en: 'disputed; held back until the committee decides' },
  overdue: { zh: '已过期限 {days} 天', en: '{days} days overdue' },
  due: { zh: '请在 {date} 前缴', en: 'pay by {date}' },
  partly: { zh: '已缴一部分，{rest}', en: 'paid in part, {rest}' },
});
