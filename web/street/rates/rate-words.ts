import { dictionary } from '#web/shared/words.ts';

/** The four rates as people call them. */
export const RATES = ['current', 'historic', 'combined', 'households'] as const;
export type RateName = (typeof RATES)[number];

export const rateWords = dictionary({
  current: { zh: '本期收缴率 C', en: 'Current C' },
  historic: { zh: '往期清欠率 H', en: 'Historic H' },
  combined: { zh: '综合收缴率 Z', en: 'Combined Z' },
  households: { zh: '户收缴率 HH', en: 'Households HH' },
  month: { zh: '月', en: 'month' },
  quarter: { zh: '季度', en: 'quarter' },
  'half-year': { zh: '半年', en: 'half-year' },
  year: { zh: '年', en: 'year' },
  compound: { zh: '小区', en: 'compound' },
  community: { zh: '社区', en: 'community' },
  firm: { zh: '物业公司', en: 'firm' },
  package: { zh: '套餐', en: 'package' },
  due: { zh: '应收', en: 'Due' },
  received: { zh: '已收', en: 'Received' },
  target: { zh: '目标 {percent}%', en: 'target {percent}%' },
  met: { zh: '达标', en: 'met' },
  missed: { zh: '未达标', en: 'missed' },
  nothingDue: { zh: '无应收', en: 'nothing due' },
  cutOff: { zh: '数据截至 {time}（北京时间）', en: 'Postings up to {time}, Beijing time' },
});
