import type { SectionName } from '#shared/store/persons/place.ts';

type InBoth = { zh: string; en: string };

/** Why an item stays when the name is gone. Each names the unit or the owner's number and nobody. */
const KEPT = {
  money: {
    zh: '按房屋保留：会计凭证须按《会计档案管理办法》保管；其中的姓名和电话会删除。',
    en: 'Kept by unit: accounting records must be kept by law (会计档案管理办法); name and telephone in them are erased.',
  },
  decisions: {
    zh: '按业主编号保留：共同决定及其异议须可核对（《民法典》第 278、280 条）；其中的姓名和电话会删除。',
    en: 'Kept by the owner’s number: owners’ decisions can be checked and challenged (Civil Code 278, 280); name and telephone in them are erased.',
  },
  history: {
    zh: '按房屋保留：街道与居委会办理事项的记录；其中的姓名和电话会删除。',
    en: 'Kept by unit: the record of what the street and the committee did; name and telephone in it are erased.',
  },
} as const satisfies Record<string, InBoth>;

const GONE = { zh: '姓名、电话、表决人会删除；房屋与面积保留。', en: 'Name, telephone and voter are erased; units and areas stay.' };
const NOTE_GONE = { zh: '备注会删除；通话日期与结果保留。', en: 'The note is erased; that there was a call and what came of it stays.' };
const MASKED = { zh: '其中的姓名和电话会删除，其余文字保留。', en: 'Name and telephone in them are erased; the rest of the text stays.' };

/** What each section is called, and what an erasure does to it. */
export const sections: Record<SectionName, { title: InBoth; erasure: InBoth; kept?: true }> = {
  owner: { title: { zh: '业主', en: 'Owner' }, erasure: GONE },
  units: { title: { zh: '房屋', en: 'Units' }, erasure: GONE },
  'frozen-roll': { title: { zh: '表决名册', en: 'On the roll of a vote' }, erasure: KEPT.decisions, kept: true },
  ballots: { title: { zh: '投票', en: 'Ballots' }, erasure: KEPT.decisions },
  ratings: { title: { zh: '试用评价', en: 'Ratings of trials' }, erasure: KEPT.decisions },
  objections: { title: { zh: '对决定的异议', en: 'Objections' }, erasure: KEPT.decisions },
  bills: { title: { zh: '账单', en: 'Bills' }, erasure: KEPT.money, kept: true },
  'paid-ahead': { title: { zh: '预缴余额', en: 'Paid ahead' }, erasure: KEPT.money },
  entries: { title: { zh: '收款与账目', en: 'Payments and other entries' }, erasure: KEPT.money },
  payments: { title: { zh: '在线付款', en: 'Online payments' }, erasure: KEPT.money },
  refunds: { title: { zh: '在线退款', en: 'Online refunds' }, erasure: KEPT.money },
  waivers: { title: { zh: '减免', en: 'Waivers' }, erasure: KEPT.money },
  disputes: { title: { zh: '未处理的账单异议', en: 'Open disputes' }, erasure: KEPT.money },
  calls: { title: { zh: '催缴电话', en: 'Calls about bills' }, erasure: NOTE_GONE },
  events: { title: { zh: '办理记录', en: 'What was done' }, erasure: KEPT.history, kept: true },
  texts: { title: { zh: '其他文字中提到', en: 'Named in other texts' }, erasure: MASKED },
};

/** Items that are no section of their own, where a text of them names the person. */
export const itemNames: Record<string, InBoth> = {
  vote: { zh: '表决说明', en: 'note of a vote' },
  'key of a ballot on paper, taken; who entered it, without the choice': { zh: '纸质选票登记', en: 'ballot entered from paper' },
  visit: { zh: '服务记录', en: 'visit' },
  'money at the provider that does not fit': { zh: '不符款项', en: 'unmatched money' },
  'what common parts earned; their total': { zh: '公共收益', en: 'common revenue' },
  report: { zh: '报告', en: 'report' },
};

/** What is kept without a name, as it is told after an erasure. */
export const KEPT_AFTER: readonly InBoth[] = [KEPT.money, KEPT.decisions, KEPT.history];

/** What an export leaves out, and why. */
export const LEFT_OUT: readonly InBoth[] = [
  {
    zh: '投票选择与评价星级、评语不在其中：表决与评价是秘密的，业主可凭自己的链接查看。',
    en: 'What was chosen in votes, and stars and comments of ratings are not in it: they are secret. The owner sees them by the own link.',
  },
  {
    zh: '在线付款时填写的资料（如银行卡）只在支付平台，我们没有保存。',
    en: 'What was entered when paying online (a card, for instance) is with the payment provider alone; it is not kept here.',
  },
];

/** Columns by name, in the order in which a row is read. */
export const fields = {
  ownerId: { zh: '业主编号', en: 'owner’s number' },
  number: { zh: '编号', en: 'number' },
  at: { zh: '时间', en: 'time' },
  filedAt: { zh: '提出时间', en: 'filed at' },
  takenAt: { zh: '投票时间', en: 'given at' },
  ratedAt: { zh: '评价时间', en: 'rated at' },
  type: { zh: '事项', en: 'what happened' },
  name: { zh: '姓名', en: 'name' },
  phone: { zh: '电话', en: 'telephone' },
  voter: { zh: '表决人', en: 'who votes' },
  unit: { zh: '房屋', en: 'unit' },
  units: { zh: '房屋', en: 'units' },
  areaDm2: { zh: '面积（0.01 平方米）', en: 'area (0.01 m²)' },
  occupied: { zh: '是否入住', en: 'lived in' },
  saidBefore: { zh: '更正前', en: 'before a correction' },
  past: { zh: '已不再是业主', en: 'owner no more' },
  erasedAt: { zh: '删除时间', en: 'erased at' },
  voteId: { zh: '表决', en: 'vote' },
  orderId: { zh: '点单', en: 'order' },
  paymentId: { zh: '付款编号', en: 'payment' },
  refundId: { zh: '退款编号', en: 'refund' },
  providerPaymentId: { zh: '支付平台编号', en: 'the provider’s number' },
  trial: { zh: '第几次试用', en: 'which trial' },
  period: { zh: '账期', en: 'period' },
  from: { zh: '自', en: 'from' },
  to: { zh: '至', en: 'to' },
  percent: { zh: '减免百分比', en: 'percent' },
  channel: { zh: '方式', en: 'how' },
  state: { zh: '状态', en: 'state' },
  amountFen: { zh: '金额（分）', en: 'amount (fen)' },
  openFen: { zh: '未缴（分）', en: 'open (fen)' },
  issuedOn: { zh: '开具日期', en: 'issued on' },
  dueOn: { zh: '应缴日期', en: 'due on' },
  collector: { zh: '收集人', en: 'collected by' },
  witness: { zh: '见证人', en: 'witness' },
  proxyHolder: { zh: '受托人', en: 'proxy' },
  by: { zh: '办理方', en: 'by' },
  reason: { zh: '理由', en: 'reason' },
  approver: { zh: '批准人', en: 'approved by' },
  outcome: { zh: '结果', en: 'outcome' },
  decisionReason: { zh: '处理理由', en: 'reason of the decision' },
  note: { zh: '备注', en: 'note' },
  promisedOn: { zh: '承诺缴费日期', en: 'promised for' },
  facts: { zh: '内容', en: 'facts' },
  item: { zh: '在哪里', en: 'where' },
  texts: { zh: '文字', en: 'text' },
} as const satisfies Record<string, InBoth>;
