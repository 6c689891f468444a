import { longDate } from '#web/shared/formats.ts';
import type { Language } from '#web/shared/language.ts';
import { dictionary, type Say } from '#web/shared/words.ts';
import { firstDay, lastDay } from '../parts/last-day.ts';
import type { OrderRow } from './life-steps.ts';

export const sentences = dictionary({
  placed: { zh: '等物业公司答复，最晚 {until}。', en: 'The firm answers by {until}.' },
  accepted: { zh: '{from} 开始试用，试用不收费。', en: 'The trial starts on {from}; it is free.' },
  trialing: {
    zh: '试用中，不收费。{from} 起各户评价，试用到 {until} 为止。',
    en: 'On trial, free of charge. Households rate from {from}; the trial lasts to {until}.',
  },
  rating: { zh: '各户正在评价，到 {until} 为止。', en: 'Households are rating until {until}.' },
  undecided: {
    zh: '没有通过。请在 {until} 前（含当日）决定是否延长试用；不决定就算试用未通过。',
    en: 'Not passed. Decide by {until} whether to extend the trial; without a decision it has failed.',
  },
  rated: {
    zh: '评价达标。请在 {until} 前（含当日）公告业主表决；不公告就算试用未通过。',
    en: 'Rated well. Announce the owners’ vote by {until}; without it the trial has failed.',
  },
  voting: { zh: '业主表决：{from} 至 {until}。', en: 'The owners vote from {from} to {until}.' },
  posted: { zh: '结果公示中，业主可在 {until} 前（含当日）提出异议。', en: 'The result is posted; owners may object until {until}.' },
  objected: {
    zh: '结果公示中，有业主提出异议，等街道处理；处理完之前不收费。',
    en: 'The result is posted; an owner objects and the street office decides. No fees until then.',
  },
  open: { zh: '自 {from} 起收费，合同没有期限。', en: 'Fees run from {from}; the contract is open-ended.' },
  term: { zh: '自 {from} 起收费，合同到 {until} 为止。', en: 'Fees run from {from}; the contract lasts to {until}.' },
  renewing: { zh: '业主正在表决是否续聘，到 {until} 为止。', en: 'The owners vote on another term until {until}.' },
  ending: { zh: '已通知终止，服务到 {until} 为止。', en: 'Notice was given; service lasts to {until}.' },
  leaving: { zh: '服务已经终止，请在 {until} 前（含当日）办完交接。', en: 'Service is over; complete the hand-over by {until}.' },
  failed: {
    zh: '试用未通过，各户不用交钱。请在 {until} 前（含当日）办完交接。',
    en: 'The trial failed; nobody owes anything. Complete the hand-over by {until}.',
  },
  declined: { zh: '物业公司没有接单，可以改点别家。', en: 'The firm declined; you may order from another.' },
  withdrawn: { zh: '点单已撤回。', en: 'The order was withdrawn.' },
  expired: { zh: '物业公司没有按时答复，可以改点别家。', en: 'The firm did not answer in time; you may order from another.' },
  ended: { zh: '已经结束，交接完毕。', en: 'It is over, and handed over.' },
});

/** Where an order stands and what comes next, in a sentence. */
export const stateSentence = ({ state, moments }: OrderRow, say: Say<typeof sentences>, language: Language): string => {
  const first = (at?: string) => firstDay(at, language);
  const last = (until?: string) => lastDay(until, language);
  switch (state) {
    case 'placed':
      return say('placed', { until: last(moments.answerBy) });
    case 'accepted':
      return say('accepted', { from: first(moments.trialStartsAt) });
    case 'trialing':
      return say('trialing', { from: first(moments.ratingOpensAt), until: last(moments.trialEndsAt) });
    case 'rating':
      return say('rating', { until: last(moments.trialEndsAt) });
    case 'undecided':
      return say('undecided', { until: last(moments.decideBy) });
    case 'rated':
      return say('rated', { until: last(moments.announceBy) });
    case 'voting':
      return say('voting', { from: first(moments.voteOpensAt), until: last(moments.voteEndsAt) });
    case 'posted':
      return moments.effectiveAt ? say('posted', { until: last(moments.objectionEndsAt) }) : say('objected');
    case 'collecting': {
      const from = moments.feesFrom ? longDate(moments.feesFrom, language) : '—';
      return moments.termEndsAt ? say('term', { from, until: last(moments.termEndsAt) }) : say('open', { from });
    }
    case 'renewing':
      return say('renewing', { until: last(moments.voteEndsAt) });
    case 'ending':
      return say('ending', { until: last(moments.serviceEndsAt) });
    case 'leaving':
    case 'failed':
      return say(state, { until: last(moments.handOverBy) });
    default:
      return say(state);
  }
};
