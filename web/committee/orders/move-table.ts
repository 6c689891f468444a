import type { RouteKey } from '#web/shared/api-types.ts';
import type { Words } from '#web/shared/words.ts';

/** A move with a form of its own on the order's page. */
export type FormMove = {
  route: Extract<RouteKey, `POST /v1/compounds/{compoundId}/orders/{orderId}/${string}`>;
  /** Asks for months besides the reason. */
  months?: true;
  words: Words;
  /** What happens then, in plain words. */
  means: Words;
  reason: Words;
  /** Takes something away that cannot be had back. */
  ends?: true;
};
/** A move that has a page of its own. */
export type PageMove = { to: string; words: Words };

const at = '/compounds/$compoundId/votes/$orderId';
const order = 'POST /v1/compounds/{compoundId}/orders/{orderId}' as const;
const REASON: Words = { zh: '理由', en: 'Reason' };

/** What a committee may ask for, as the API names it; what is not here has no button. */
export const committeeMoves: Record<string, FormMove | PageMove> = {
  withdraw: {
    route: `${order}/withdraw`,
    words: { zh: '撤回点单', en: 'Withdraw the order' },
    means: {
      zh: '点单作废，试用不会开始，谁都不用交钱。之后可以另点别家。',
      en: 'The order is void, the trial does not begin, nobody owes anything. You may order from another firm.',
    },
    reason: REASON,
    ends: true,
  },
  extend: {
    route: `${order}/extend`,
    months: true,
    words: { zh: '延长试用', en: 'Extend the trial' },
    means: {
      zh: '从今天起再试用几个月，仍不收费，结束前重新评价。',
      en: 'The trial goes on from today, still free, and is rated anew before it ends.',
    },
    reason: REASON,
  },
  'break-off': {
    route: `${order}/break-off`,
    words: { zh: '中止试用', en: 'Break the trial off' },
    means: {
      zh: '试用到此为止，算未通过，谁都不用交钱。物业公司要办理交接。',
      en: 'The trial ends now and counts as failed; nobody owes anything. The firm hands over.',
    },
    reason: REASON,
    ends: true,
  },
  'give-notice': {
    route: `${order}/notice`,
    words: { zh: '通知终止合同', en: 'Give the firm notice' },
    means: {
      zh: '代表业主通知物业公司终止合同。通知期内照常服务、照常收费，期满后停止收费并交接。',
      en: 'For the owners you give the firm notice. It serves and is paid until the notice has run out; then it hands over.',
    },
    reason: REASON,
    ends: true,
  },
  'hand-over': {
    route: `${order}/hand-over`,
    words: { zh: '确认交接完毕', en: 'Confirm the hand-over' },
    means: {
      zh: '确认物业公司已移交资料、钥匙和设施。确认后这份点单就结束了。',
      en: 'You confirm that papers, keys and facilities were handed over. The order is over then.',
    },
    reason: { zh: '交接情况（移交了什么、有无遗留）', en: 'What was handed over, and what is still missing' },
  },
  'announce-vote': { to: at, words: { zh: '公告业主表决', en: 'Announce the owners’ vote' } },
  'announce-renewal': { to: at, words: { zh: '公告续聘表决', en: 'Announce the vote on another term' } },
  object: { to: at, words: { zh: '登记书面异议', en: 'Record an objection on paper' } },
};
