import { dictionary } from '#web/shared/words.ts';

export const rateWords = dictionary({
  title: { zh: '评价“{name}”', en: 'Rate “{name}”' },
  lead: { zh: '一户一份评价，不会公开是谁评的。', en: 'One rating per household. Nobody is told who rated how.' },
  overall: { zh: '总体', en: 'Overall' },
  continueTitle: { zh: '愿意继续用吗？', en: 'Would you like to go on with it?' },
  yes: { zh: '愿意', en: 'Yes' },
  no: { zh: '不愿意', en: 'No' },
  comment: { zh: '想说的话（可不填）', en: 'Anything to add? (optional)' },
  counter: { zh: '{count} / {most} 字', en: '{count} of {most} characters' },
  send: { zh: '提交评价', en: 'Send the rating' },
  sendAgain: { zh: '提交修改', en: 'Send the change' },
  sending: { zh: '正在提交…', en: 'Sending …' },
  missing: { zh: '还差 {count} 项没有选，已标出。', en: 'Something is not chosen yet ({count}); it is marked.' },
  saved: { zh: '评价已记下。{date}（含当日）前可以再来修改。', en: 'Your rating is recorded. You can change it until the end of {date}.' },
  given: { zh: '您家 {date} 的评价', en: 'Your rating of {date}' },
  closed: { zh: '评价期已过，不能再修改。', en: 'The time for rating is over; it cannot be changed any more.' },
  notOpen: { zh: '现在不能评价。', en: 'It cannot be rated now.' },
  opens: { zh: '评价时间：{from}至{to}。', en: 'It can be rated from {from} to {to}.' },
  occupiedOnly: {
    zh: '只有登记为入住的户可以评价；登记有误请联系居委会或业委会。',
    en: 'Only households registered as occupied can rate. If that is wrong, ask the committee.',
  },
  noOrder: { zh: '没有找到这项服务，可能已经结束。', en: 'This service is not found; it may be over.' },
  wouldContinue: { zh: '愿意继续用', en: 'Would go on' },
  commentGiven: { zh: '留言', en: 'Comment' },
});
