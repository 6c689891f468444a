import type { Answer } from '#web/shared/api-types.ts';
import type { Words } from '#web/shared/words.ts';

export type Policy = Answer<'GET /v1/street'>['policy'];
/** A value of the policy: its name, its unit, and what is to be known about it (its law, when it begins to count). */
export type PolicyValue = { key: keyof Policy; words: Words; unit: Words; note?: Words };
type Group = { words: Words; values: readonly PolicyValue[] };

const days: Words = { zh: '天', en: 'days' };
const months: Words = { zh: '个月', en: 'months' };
const percent: Words = { zh: '%', en: '%' };
const none: Words = { zh: '', en: '' };
const both = (zh: string, en: string): Words => ({ zh, en });
const of = (key: keyof Policy, unit: Words, zh: string, en: string, note?: Words): PolicyValue => ({ key, unit, words: { zh, en }, note });

const SILENCE = both('逾期即未通过', 'Silence means failed');
const noticeLaw = (zh: string, en: string) =>
  both(`民法典${zh}，合同另有约定的除外`, `Civil Code ${en}, unless the contract says otherwise`);

/** Every value of the policy in the order of an order's life. */
export const policyGroups: readonly Group[] = [
  {
    words: both('点单与试用', 'Order and trial'),
    values: [
      of('trialMonths', months, '可选的试用期长度', 'Trial lengths to choose from', both('用顿号或逗号隔开', 'With commas between')),
      of(
        'defaultTrialMonths',
        months,
        '默认试用期',
        'Trial length unless another is chosen',
        both('须是可选长度之一', 'One of the lengths to choose from'),
      ),
      of('answerWorkingDays', both('个工作日', 'working days'), '物业公司答复点单的期限', 'A firm answers an order within'),
      of('latestStartDays', days, '接单后最迟多久开始试用', 'After acceptance, a trial starts within'),
    ],
  },
  {
    words: both('评价（第一关）', 'Rating (gate one)'),
    values: [
      of('ratingWindowDays', days, '试用期最后多少天开放评价', 'Rating is open at the trial’s end for'),
      of('satisfiedFrom', both('星', 'stars'), '总体评价几星起算满意', 'A household is satisfied from'),
      of('satisfactionPercent', percent, '满意户 ÷ 评价户须达到', 'Satisfied ÷ rated must reach'),
      of('minResponsePercent', percent, '评价户 ÷ 入住户须达到', 'Rated ÷ occupied units must reach'),
      of('maxExtensions', both('次', 'times'), '未通过时最多延长试用几次', 'A trial not passed may be extended'),
      of('decideDays', days, '居委会决定是否延长的期限', 'The committee decides on an extension within', SILENCE),
    ],
  },
  {
    words: both('表决（第二关）', 'Vote (gate two)'),
    values: [
      of('decision', none, '试用后由什么决定', 'What decides after the trial'),
      of('announceDays', days, '公告表决的期限', 'The committee announces the vote within', SILENCE),
      of(
        'voteNoticeDays',
        days,
        '公告到截止至少多少天',
        'From announcement to close, at least',
        both('公告时名册同时冻结', 'The announcement freezes the roll'),
      ),
      of('proxyLimit', both('位', 'owners'), '一个代理人最多代理几位业主', 'One proxy represents at most'),
      of(
        'nonVotersFollowMajority',
        none,
        '未表决的业主是否计入多数',
        'Owners without a ballot follow the majority',
        both('须小区管理规约有约定', 'Only where compounds’ covenants say so'),
      ),
    ],
  },
  {
    words: both('公示与收费', 'Posting and fees'),
    values: [
      of('resultPostDays', days, '结果须在几天内张贴', 'The result is posted within'),
      of(
        'objectionDays',
        days,
        '公示期（可提异议）',
        'Objections are heard for',
        both('民法典第二百零一条：张贴当天不计', 'Civil Code 201: the day of posting is not counted'),
      ),
      of('feesBegin', none, '何时起收费', 'When fees begin'),
      of('draftDays', days, '账单草稿核对期', 'A draft of bills may be corrected for'),
      of('paymentDays', days, '缴费期限', 'A bill is to be paid within'),
      of('maxPrepayMonths', months, '最多预缴', 'Paid ahead at most'),
    ],
  },
  {
    words: both('催缴', 'Arrears'),
    values: [
      of('reminderDays', days, '逾期多少天后提醒', 'Reminder, after the last day of payment'),
      of('noticeDays', days, '提醒后多少天发书面通知', 'Written notice, after the reminder'),
      of(
        'dunningReasonableDays',
        days,
        '书面通知给的合理期限',
        'Reasonable time that the notice gives',
        both('民法典第九百四十四条：须给合理期限', 'Civil Code 944: a reasonable period'),
      ),
    ],
  },
  {
    words: both('续聘与终止', 'Renewal and ending'),
    values: [
      of(
        'renewalWindowDays',
        days,
        '合同到期前多少天内可表决续聘',
        'Renewal may be voted on in the term’s last',
        both('须长于公告到截止的天数', 'Longer than from announcement to close'),
      ),
      of(
        'dismissalNoticeDays',
        days,
        '业主解聘提前通知',
        'Notice when owners dismiss a firm',
        noticeLaw('第九百四十六条：60 天', '946: 60 days'),
      ),
      of(
        'renewalNoticeDays',
        days,
        '公司不续聘提前通知',
        'Notice when a firm declines renewal',
        noticeLaw('第九百四十七条：90 天', '947: 90 days'),
      ),
      of(
        'openEndedNoticeDays',
        days,
        '不定期合同提前通知',
        'Notice of an open-ended contract',
        both('民法典第九百四十八条：60 天', 'Civil Code 948: 60 days'),
      ),
      of('handOverDays', days, '服务终止后交接期限', 'Hand-over after the service’s end within'),
    ],
  },
  {
    words: both('收缴率', 'Collection rate'),
    values: [
      of(
        'targetPercent',
        percent,
        '收缴率目标',
        'Target of the collection rate',
        both('立即用于所有数字；已定格的报告不变', 'Counts at once for all figures; frozen reports keep theirs'),
      ),
    ],
  },
];
