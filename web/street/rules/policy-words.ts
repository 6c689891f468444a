import type { Answer } from '#web/shared/api-types.ts';
import type { Words } from '#web/shared/words.ts';

export type Policy = Answer<'GET /v1/street'>['policy'];
type Value = { key: keyof Policy; zh: string; en: string; unit: Words };
type Group = { words: Words; values: readonly Value[] };

const days: Words = { zh: '天', en: 'days' };
const percent: Words = { zh: '%', en: '%' };
const none: Words = { zh: '', en: '' };
const of = (key: keyof Policy, unit: Words, zh: string, en: string): Value => ({ key, zh, en, unit });

/** Every value of the policy, what it means, in which unit; in the order of an order's life. */
export const policyGroups: readonly Group[] = [
  {
    words: { zh: '点单与试用', en: 'Order and trial' },
    values: [
      of('trialMonths', { zh: '个月', en: 'months' }, '可选的试用期长度', 'lengths of trial that may be chosen'),
      of('defaultTrialMonths', { zh: '个月', en: 'months' }, '默认试用期', 'length of trial unless another is chosen'),
      of('answerWorkingDays', { zh: '个工作日', en: 'working days' }, '物业公司答复点单的期限', 'in which a firm must answer an order'),
      of('latestStartDays', days, '接单后最迟多久开始试用', 'at most, from acceptance to the trial’s first day'),
    ],
  },
  {
    words: { zh: '评价（第一关）', en: 'Rating (gate one)' },
    values: [
      of('ratingWindowDays', days, '试用期最后多少天开放评价', 'at the end of the trial in which rating is open'),
      of('satisfiedFrom', { zh: '星', en: 'stars' }, '总体评价几星起算满意', 'overall from which a household counts as satisfied'),
      of('satisfactionPercent', percent, '满意户 ÷ 评价户须达到', 'that satisfied ÷ rated must reach'),
      of('minResponsePercent', percent, '评价户 ÷ 入住户须达到', 'that rated ÷ occupied units must reach'),
      of('maxExtensions', { zh: '次', en: 'times' }, '未通过时最多延长试用几次', 'that a trial not passed may be extended'),
      of('decideDays', days, '居委会决定是否延长的期限，逾期即未通过', 'to decide on an extension; silence means failed'),
    ],
  },
  {
    words: { zh: '表决（第二关）', en: 'Vote (gate two)' },
    values: [
      of('decision', none, '由什么决定', 'what decides after the trial'),
      of('announceDays', days, '公告表决的期限，逾期即未通过', 'to announce the vote; silence means failed'),
      of(
        'voteNoticeDays',
        days,
        '公告到截止至少多少天（名册同时冻结）',
        'at least from announcement, which freezes the roll, to the close',
      ),
      of('proxyLimit', { zh: '位', en: 'owners' }, '一个代理人最多代理几位业主', 'at most for one proxy'),
      of(
        'nonVotersFollowMajority',
        none,
        '未表决的业主是否计入多数（须小区公约约定）',
        'whether owners without a ballot follow the majority (by covenant)',
      ),
    ],
  },
  {
    words: { zh: '公示与收费', en: 'Posting and fees' },
    values: [
      of('resultPostDays', days, '结果须在几天内张贴', 'in which the result must be posted'),
      of('objectionDays', days, '公示期（可提异议）', 'of posting in which objections are heard'),
      of('feesBegin', none, '何时起收费', 'when fees begin'),
      of('draftDays', days, '账单草稿核对期', 'in which a draft of the bills may be corrected'),
      of('paymentDays', days, '缴费期限', 'to pay a bill'),
      of('maxPrepayMonths', { zh: '个月', en: 'months' }, '最多预缴', 'that may be paid ahead at most'),
    ],
  },
  {
    words: { zh: '催缴', en: 'Arrears' },
    values: [
      of('reminderDays', days, '逾期多少天后提醒', 'from the last day of payment to the reminder'),
      of('noticeDays', days, '提醒后多少天发书面通知', 'from the reminder to the written notice'),
      of(
        'dunningReasonableDays',
        days,
        '书面通知给的合理期限（民法典 944 条）',
        'of reasonable time that the notice gives (Civil Code 944)',
      ),
    ],
  },
  {
    words: { zh: '续聘与终止', en: 'Renewal and ending' },
    values: [
      of('renewalWindowDays', days, '合同到期前多少天内可表决续聘', 'before the term’s end in which renewal may be voted on'),
      of('dismissalNoticeDays', days, '业主解聘提前通知（民法典 946 条）', 'of notice when owners dismiss a firm (Civil Code 946)'),
      of('renewalNoticeDays', days, '公司不续聘提前通知（民法典 947 条）', 'of notice when a firm declines renewal (Civil Code 947)'),
      of('openEndedNoticeDays', days, '不定期合同提前通知（民法典 948 条）', 'of notice of an open-ended contract (Civil Code 948)'),
      of('handOverDays', days, '服务终止后交接期限', 'to hand over once the service is over'),
    ],
  },
  {
    words: { zh: '收缴率', en: 'Collection rate' },
    values: [of('targetPercent', percent, '收缴率目标', 'that the street expects')],
  },
];

/** Values that are chosen by name. */
export const policyChoices: Partial<Record<keyof Policy, Record<string, Words>>> = {
  decision: {
    'rating-and-vote': { zh: '评价达标后业主表决', en: 'rating, then the owners’ vote' },
    rating: { zh: '只看评价', en: 'rating alone' },
  },
  feesBegin: {
    'next-day': { zh: '公示期满次日', en: 'the day after the posting' },
    'next-month': { zh: '下月一日', en: 'the first of the next month' },
  },
  nonVotersFollowMajority: { true: { zh: '是', en: 'yes' }, false: { zh: '否', en: 'no' } },
};

/** A value as its field holds it. */
export const valueText = (value: Policy[keyof Policy]): string => (Array.isArray(value) ? value.join(', ') : String(value));

/** What was typed as the policy takes it; numbers that are none are left for the API to refuse by name. */
export const valueFrom = (before: Policy[keyof Policy], typed: string): unknown => {
  if (Array.isArray(before))
    return typed
      .split(/[,，、\s]+/)
      .filter(Boolean)
      .map(Number);
  if (typeof before === 'boolean') return typed === 'true';
  return typeof before === 'number' ? Number(typed) : typed;
};
