import { dictionary } from '#web/shared/words.ts';

/** The words of a vote's two measures and four tests. */
export const measureWords = dictionary({
  heads: { zh: '{count} 人', en: '{count} owners' },
  quorumHeads: { zh: '参与的人数', en: 'Taking part, heads' },
  quorumArea: { zh: '参与的面积', en: 'Taking part, area' },
  majorityHeads: { zh: '其中同意的人数', en: 'Of these agreeing, heads' },
  majorityArea: { zh: '其中同意的面积', en: 'Of these agreeing, area' },

  atLeast: { zh: '至少 {bound}', en: 'at least {bound}' },
  moreThan: { zh: '超过 {bound}', en: 'more than {bound}' },
});
