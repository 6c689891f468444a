import { dictionary } from '#web/shared/words.ts';

/** What a package offers, on its card and in the comparison. */
export const offerWords = dictionary({
  price: { zh: '价格', en: 'Price' },
  compound: { zh: '全小区每月合计', en: 'The compound a month' },
  smallest: { zh: '面积最小的户每月', en: 'Smallest household a month' },
  median: { zh: '中位的户每月', en: 'Median household a month' },
  largest: { zh: '面积最大的户每月', en: 'Largest household a month' },
  trial: { zh: '免费试用', en: 'Free trial' },
  noTrial: { zh: '现在不能点：试用期不合街道现行政策', en: 'cannot be ordered now: no trial length fits the street’s policy' },
  cycle: { zh: '收费周期', en: 'Billed' },
  term: { zh: '合同期', en: 'Term' },
  open: { zh: '没有期限', en: 'open-ended' },
  vacant: { zh: '空置房屋', en: 'Vacant units' },
  percent: { zh: '交 {percent}%', en: 'pay {percent}%' },
  whole: { zh: '照交', en: 'pay in full' },
  record: { zh: '这家以往的成绩', en: 'The firm’s record' },
  trials: { zh: '试用 {trials} 次，通过 {passed} 次', en: '{trials} trials, {passed} passed' },
  satisfied: { zh: '满意 {satisfied} ÷ 评价 {rated}', en: 'satisfied {satisfied} ÷ rated {rated}' },
  collection: { zh: '{period}收缴率 {rate}', en: 'collected {rate} in {period}' },
  noRecord: { zh: '在本街道还没有评完的试用', en: 'no trial decided in this street yet' },
  noQuote: { zh: '导入住户表后才能算出各户费用', en: 'import the roll to see what each household would pay' },
});
