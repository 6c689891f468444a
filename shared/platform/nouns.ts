/** Words that fill an error's text, in the language of whoever reads it. */
export type InBoth = { zh: string; en: string };

export const nouns = {
  address: { zh: '地址', en: 'address' },
  key: { zh: '密钥', en: 'API key' },
  community: { zh: '社区', en: 'community' },
  compound: { zh: '小区', en: 'compound' },
  firm: { zh: '物业公司', en: 'firm' },
  order: { zh: '点单', en: 'order' },
  owner: { zh: '业主', en: 'owner' },
  bill: { zh: '账单', en: 'bill' },
  dispute: { zh: '账单异议', en: 'dispute' },
  receipt: { zh: '收据', en: 'receipt' },
  package: { zh: '套餐', en: 'package' },
  party: { zh: '共建方', en: 'party' },
  rating: { zh: '评价', en: 'rating' },
  trial: { zh: '试用期', en: 'trial' },
  visitRef: { zh: '服务记录编号', en: 'visit reference' },
  street: { zh: '街道', en: 'street' },
  objection: { zh: '异议', en: 'objection' },
  report: { zh: '报告', en: 'report' },
  vote: { zh: '表决', en: 'vote' },
  unit: { zh: '房屋', en: 'unit' },
  billingRun: { zh: '出账批次', en: 'billing run' },
  waiver: { zh: '减免', en: 'waiver' },
  payment: { zh: '在线付款', en: 'online payment' },
  unmatched: { zh: '不符款项', en: 'unmatched money' },
} as const satisfies Record<string, InBoth>;
