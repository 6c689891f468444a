import { dictionary } from '#web/shared/words.ts';

export const motionWords = dictionary({
  hire: { zh: '是否聘请{firm}提供“{name}”（{services}），{price}？', en: 'Shall {firm} be hired for “{name}” ({services}) at {price}?' },
  renew: {
    zh: '是否续聘{firm}，继续提供“{name}”（{services}），{price}？',
    en: 'Shall {firm} be kept for “{name}” ({services}) at {price}?',
  },
  means: { zh: '投票意味着什么', en: 'What your vote means' },
  yesPays: {
    zh: '通过后开始收费：您名下 {area}，每月约 {amount}。',
    en: 'If it passes, fees begin: for your {area} about {amount} a month.',
  },
  yesPaysEach: { zh: '通过后开始收费：每户每月 {amount}。', en: 'If it passes, fees begin: {amount} a month for each household.' },
  yesGoesOn: {
    zh: '通过后服务照常：您名下 {area}，每月约 {amount}。',
    en: 'If it passes, the service goes on: for your {area} about {amount} a month.',
  },
  yesGoesOnEach: {
    zh: '通过后服务照常：每户每月 {amount}。',
    en: 'If it passes, the service goes on at {amount} a month for each household.',
  },
  noHire: { zh: '没通过就不收费，试用期也不补收。', en: 'If it fails there are no fees, not for the trial either.' },
  noRenew: { zh: '没通过，服务做到合同期满为止，以后不再收费。', en: 'If it fails, the service ends with its term and so do the fees.' },
  abstainMeans: { zh: '算参加了表决，但不算同意。', en: 'You take part, but not as a yes.' },
  medianOnly: { zh: '一般的一户每月 {amount}。', en: 'An average household pays {amount} a month.' },
  rule: {
    zh: '怎样算通过：参与表决的业主，人数和面积都要达到三分之二；其中同意的都要过半数。',
    en: 'It passes if those who take part are at least two thirds of the owners by number and by area, and more than half of them, again by both, say yes.',
  },
  ruleSpecial: {
    zh: '怎样算通过：参与表决的业主，人数和面积都要达到三分之二；其中同意的都要达到四分之三。',
    en: 'It passes if those who take part are at least two thirds of the owners by number and by area, and at least three quarters of them, again by both, say yes.',
  },
  follow: {
    zh: '按本小区管理规约，没投票的业主随多数意见计。',
    en: 'By the compound’s covenant, owners who do not vote count with the majority.',
  },
  turnout: { zh: '参与情况', en: 'Turnout' },
  turnoutHeads: { zh: '人数 {part} / {whole}', en: '{part} of {whole} owners' },
  turnoutArea: { zh: '面积 {part} / {whole}', en: '{part} of {whole}' },
});
