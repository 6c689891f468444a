import { dictionary } from '#web/shared/words.ts';

export const REPORT_STATES = ['prepared', 'accepted', 'returned'] as const;

export const reportWords = dictionary({
  prepared: { zh: '待审核', en: 'to be reviewed' },
  accepted: { zh: '已通过', en: 'accepted' },
  returned: { zh: '已退回', en: 'returned' },
  version: { zh: '第 {version} 版', en: 'version {version}' },
});
