import type { MoveName } from './order-life.ts';

/** The moves by which a firm leaves an order. */
export const LEAVING_MOVES = ['decline', 'break-off', 'decline-renewal', 'give-notice'] as const satisfies readonly MoveName[];
export type LeavingMove = (typeof LEAVING_MOVES)[number];

type FirmReason = { zh: string; en: string; for: readonly LeavingMove[] };

/** Why a firm leaves an order, as one closed list; what it writes besides is its own. `other` says nothing, so it needs words. */
export const firmReasons = {
  outside_area: { zh: '不在服务范围内', en: 'outside the area served', for: ['decline'] },
  no_capacity: { zh: '人手不足', en: 'no capacity', for: LEAVING_MOVES },
  terms_unsuitable: { zh: '条件不合适', en: 'the terms do not suit', for: LEAVING_MOVES },
  compound_condition: { zh: '小区设施状况不符合服务条件', en: 'the condition of the compound', for: ['decline', 'break-off'] },
  no_cooperation: { zh: '现场配合不足', en: 'no cooperation on site', for: ['break-off', 'decline-renewal', 'give-notice'] },
  costs_not_covered: { zh: '收费不足以支付成本', en: 'fees do not cover the costs', for: ['break-off', 'decline-renewal', 'give-notice'] },
  low_collection: { zh: '收缴率过低', en: 'too little is collected', for: ['decline-renewal', 'give-notice'] },
  other: { zh: '其他', en: 'other', for: LEAVING_MOVES },
} as const satisfies Record<string, FirmReason>;
export type FirmReasonCode = keyof typeof firmReasons;

/** The codes that a move takes, `other` last. */
export const reasonCodesOf = (move: LeavingMove): FirmReasonCode[] =>
  (Object.keys(firmReasons) as FirmReasonCode[]).filter((code) => (firmReasons[code].for as readonly LeavingMove[]).includes(move));

/** What a code says; of a text that is no code of ours, nothing. */
export const firmReasonNamed = (code: string): FirmReason | undefined => firmReasons[code as FirmReasonCode];
