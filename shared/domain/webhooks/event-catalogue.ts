import type { EventType } from '../events/event-type.ts';

/** Facts that an event may carry to a firm. Never names, telephone numbers, units, or what somebody wrote. */
export const WEBHOOK_FACTS = [
  'trialMonths',
  'startDate',
  'months',
  'reasonCode',
  'daysLeft',
  'until',
  'rated',
  'satisfied',
  'occupiedUnits',
  'satisfactionHeld',
  'responseHeld',
  'voteId',
  'round',
  'passed',
  'rollHeads',
  'rollAreaDm2',
  'participatingHeads',
  'participatingAreaDm2',
  'agreeingHeads',
  'agreeingAreaDm2',
  'outcome',
  'period',
  'issueOn',
  'units',
  'bills',
  'amountFen',
  'waivedFen',
  'version',
] as const;
export type WebhookFact = (typeof WEBHOOK_FACTS)[number];

/**
 * What events are about: whose id they name, where more is to be had, and which number says their order: the version of an order, or
 * the time where the subject has none.
 */
export const webhookSubjects = {
  order: { id: 'orderId', link: '/v1/firm/orders/{id}', sequence: 'version' },
  bills: { id: 'orderId', link: '/v1/firm/orders/{id}/bills', sequence: 'time' },
  payments: { id: 'orderId', link: '/v1/firm/orders/{id}/receipts', sequence: 'time' },
  package: { id: 'packageId', link: '/v1/firm/packages/{id}', sequence: 'time' },
  endpoint: { id: 'webhookId', link: '/v1/firm/webhooks/{id}', sequence: 'time' },
} as const satisfies Record<string, { id: string; link: string; sequence: 'version' | 'time' }>;
export type WebhookSubject = keyof typeof webhookSubjects;

/** `facts` are always there, `sometimes` where they apply. */
type Row = { about: WebhookSubject; facts: readonly WebhookFact[]; sometimes: readonly WebhookFact[]; zh: string; en: string };

const about =
  (subject: WebhookSubject) =>
  (en: string, zh: string, facts: readonly WebhookFact[] = [], sometimes: readonly WebhookFact[] = []): Row => ({
    about: subject,
    facts,
    sometimes,
    en,
    zh,
  });
const order = about('order');
const bills = about('bills');
const packages = about('package');
const rating = ['rated', 'satisfied', 'occupiedUnits', 'satisfactionHeld', 'responseHeld'] as const;
const vote = [
  'voteId',
  'passed',
  'rollHeads',
  'rollAreaDm2',
  'participatingHeads',
  'participatingAreaDm2',
  'agreeingHeads',
  'agreeingAreaDm2',
] as const;
const ahead = ['daysLeft', 'until'] as const;

/** What a firm can be told of, by the event's public name, which is the name it has everywhere. Whatever is not here is nobody's but ours. */
export const webhookEvents = {
  'order.placed': order('a committee has placed an order; it waits for your answer', '收到点单，待答复', ['trialMonths']),
  'order.accepted': order('you have accepted an order', '已接单', ['startDate']),
  'order.declined': order('you have declined an order, or stepped back from it', '已拒单或退出', [], ['reasonCode']),
  'order.withdrawn': order('the committee has withdrawn its order', '小区已撤回点单'),
  'order.expired': order('an order has ended because nobody answered it in time', '逾期未答复，点单已失效'),
  'order.followed': order('the committee has ordered from another firm after this order', '小区已改点其他公司'),
  'order.handed_over': order('the hand-over is done, the order has ended', '已完成交接，点单结束'),
  'trial.started': order('the free trial has begun', '试用开始'),
  'trial.ending': order('the trial ends soon', '试用将结束', ahead),
  'trial.extended': order('the trial goes on for some months', '试用延长', ['months']),
  'trial.broken_off': order('the trial was broken off', '试用中止', [], ['reasonCode']),
  'trial.failed': order('the trial has ended without a contract', '试用未通过', [], [...rating, ...vote]),
  'rating.opened': order('households can rate the trial', '开放评价', ['occupiedUnits']),
  'rating.passed': order('the ratings suffice; the committee is to announce a vote', '评价达标，待公告表决', rating),
  'rating.missed': order('the ratings do not suffice; the committee may extend the trial', '评价未达标，可延长试用', rating),
  'vote.announced': order('the committee has announced a vote of the owners', '已公告业主表决', ['voteId', 'round']),
  'vote.ending': order('the vote ends soon', '表决将截止', ahead),
  'vote.lost': order('the vote was not passed; the committee may extend the trial', '表决未通过，可延长试用', vote),
  'decision.posted': order('the decision is for you; its figures are posted', '决定已公示', [], [...rating, ...vote]),
  'objection.filed': order('somebody objects to the decision', '有人对决定提出异议'),
  'objection.dismissed': order('the street has dismissed an objection', '异议不成立', ['outcome']),
  'objection.upheld': order('the street has upheld an objection', '异议成立', ['outcome']),
  'fees.began': order('the contract is in force and fees begin', '合同生效，开始收费'),
  'fees.first_bill_ahead': order('the first bill is near', '首期账单将出', ahead),
  'contract.term_ending': order('the contract’s term ends soon', '合同将到期', ahead),
  'contract.renewed': order('the owners have renewed the contract', '合同续聘', vote),
  'contract.not_renewed': order('the owners have not renewed the contract', '未续聘', vote),
  'notice.given': order('one side has given notice', '已通知终止', [], ['reasonCode']),
  'service.ended': order('service is over; the hand-over is to be done', '服务终止，待交接'),
  'hand_over.overdue': order('the hand-over is overdue', '交接逾期', ahead),
  'bill.draft_opened': bills('a period’s bills can be checked', '账单草稿可核对', ['period', 'issueOn', 'units']),
  'bill.run_finished': bills('a period’s bills are issued', '本期账单已出', ['period', 'bills', 'amountFen', 'waivedFen']),
  'payment.received': about('payments')(
    'money was put to bills of an order: one event for an hour, never for a household',
    '点单账单有收款：按小时汇总，不涉及住户',
  ),
  'package.drafted': packages('a package is drafted', '套餐已起草', ['version']),
  'package.updated': packages('a package has a new version', '套餐已更新', ['version']),
  'package.published': packages('a package is on the menu', '套餐已上架', ['version']),
  'package.withdrawn': packages('a package is off the menu', '套餐已下架', ['version']),
  'webhook.test': about('endpoint')('you asked for a test', '测试通知'),
} as const satisfies Partial<Record<EventType | 'webhook.test', Row>>;

export type WebhookEventType = keyof typeof webhookEvents;
export const WEBHOOK_EVENT_TYPES = Object.keys(webhookEvents) as WebhookEventType[];

/** Whether an event is one that firms are told of. */
export const isPublicEvent = (type: string): type is WebhookEventType => Object.hasOwn(webhookEvents, type);

/** Of an endpoint’s list: every event, those of later versions included. */
export const EVERY_EVENT = '*';

/** Whether an endpoint that asked for these events wants this one. A test comes whatever was asked for. */
export const wants = (events: readonly string[], type: WebhookEventType): boolean =>
  type === 'webhook.test' || events.includes(EVERY_EVENT) || events.includes(type);
