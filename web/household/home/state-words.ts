import { dictionary } from '#web/shared/words.ts';

/** Of each state what it means for a household; its keys are the order's states. */
export const stateWords = dictionary({
  placed: { zh: '已点“{name}”，等物业公司答复', en: '“{name}” is ordered; the firm has not answered yet' },
  accepted: { zh: '“{name}”{date}开始免费试用', en: 'The free trial of “{name}” begins on {date}' },
  trialing: { zh: '“{name}”免费试用中', en: '“{name}” is on free trial' },
  rating: { zh: '“{name}”试用中，请评价', en: '“{name}” is on free trial and can be rated' },
  undecided: {
    zh: '“{name}”试用未通过，等居委会或业委会决定是否再试',
    en: '“{name}” has not passed; the committee decides whether to try longer',
  },
  rated: { zh: '“{name}”评价达标，等公告业主表决', en: '“{name}” was rated well; the owners’ vote is to be announced' },
  voting: { zh: '“{name}”业主表决中', en: 'The owners vote on “{name}”' },
  posted: { zh: '“{name}”已通过，结果公示中', en: '“{name}” has passed; the result is posted' },
  collecting: { zh: '“{name}”服务中', en: '“{name}” is being provided' },
  renewing: { zh: '“{name}”服务中，业主正在表决是否续聘', en: '“{name}” is being provided; the owners vote on renewing it' },
  ending: { zh: '“{name}”服务即将结束', en: '“{name}” is coming to its end' },
  leaving: { zh: '“{name}”服务已结束，正在交接', en: '“{name}” has ended and is being handed over' },
  failed: { zh: '“{name}”试用未通过', en: 'The trial of “{name}” was not passed' },
  declined: { zh: '物业公司没有接单', en: 'The firm declined' },
  withdrawn: { zh: '点单已撤回', en: 'The order was withdrawn' },
  expired: { zh: '物业公司逾期未答复', en: 'The firm did not answer in time' },
  ended: { zh: '“{name}”已结束', en: '“{name}” has ended' },
});

export const timeWords = dictionary({
  voteBegins: { zh: '“{name}”业主表决{date}开始', en: 'The owners’ vote on “{name}” begins on {date}' },
  left: { zh: '还剩 {days} 天', en: '{days} days left' },
  lastDay: { zh: '今天最后一天', en: 'today is the last day' },
  freeNow: { zh: '现在不收费', en: 'nothing to pay now' },
  neverPaid: { zh: '不收费', en: 'nothing to pay' },
  noMore: { zh: '不再收费', en: 'no further fees' },
  feesFrom: { zh: '{date}起收费', en: 'fees from {date}' },
  paying: { zh: '按期收费', en: 'fees are billed' },
});
