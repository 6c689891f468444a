import { longDate } from '#web/shared/formats.ts';
import type { Language } from '#web/shared/language.ts';
import { dictionary, type Say } from '#web/shared/words.ts';
import { firstDay, lastDay } from '../parts/last-day.ts';
import type { OrderRow } from './life-steps.ts';

export const sentences = dictionary({
  placed: { zh: '最晚 {until}。', en: 'By {until} at the latest.' },
  accepted: { zh: '{from} 开始试用，试用不收费。', en: 'The trial starts on {from}; it is free.' },
  trialing: {
    zh: '不收费。{from} 起各户评价，试用到 {until} 为止。',
    en: 'Free of charge. Households rate from {from}; the trial lasts to {until}.',
  },
  rating: { zh: '到 {until} 为止。', en: 'Households rate until {until}.' },
  undecided: {
    zh: '请在 {until} 前（含当日）决定是否延长试用；不决定就算试用未通过。',
    en: 'Decide by {until} whether to extend the trial; without a decision it has failed.',
  },
  rated: {
    zh: '请在 {until} 前（含当日）公告业主表决；不公告就算试用未通过。',
    en: 'Announce the owners’ vote by {until}; without it the trial has failed.',
  },
  voting: { zh: '{from} 至 {until}。', en: 'From {from} to {until}.' },
  posted: { zh: '业主可在 {until} 前（含当日）提出异议。', en: 'Owners may object until {until}.' },
  objected: {
    zh: '有业主提出异议，等街道处理；处理完之前不收费。',
    en: 'An owner objects and the street office decides. No fees until then.',
  },
  open: { zh: '自 {from} 起收费，合同没有期限。', en: 'Fees run from {from}; the contract is open-ended.' },
  term: { zh: '自 {from} 起收费，合同到 {until} 为止。', en: 'Fees run from {from}; the contract lasts to {until}.' },
  renewing: { zh: '到 {until} 为止。', en: 'The owners vote until {until}.' },
  ending: { zh: '服务到 {until} 为止。', en: 'Service lasts to {until}.' },
  leaving: { zh: '请在 {until} 前（含当日）办完交接。', en: 'Complete the hand-over by {until}.' },
  failed: {
    zh: '各户不用交钱。请在 {until} 前（含当日）办完交接。',
    en: 'Nobody owes anything. Complete the hand-over by {until}.',
  },
  declined: { zh: '可以改点别家。', en: 'You may order from another firm.' },
  withdrawn: { zh: '可以改点别家。', en: 'You may order from another firm.' },
  expired: { zh: '可以改点别家。', en: 'You may order from another firm.' },
  ended: { zh: '交接完毕。', en: 'Everything is handed over.' },
});

/** What the state of an order means now and what comes next, in a sentence that follows the state's name and does not repeat it. */
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
