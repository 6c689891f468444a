import type { Misfit } from '#shared/domain/payments/judge-event.ts';
import type { Words } from '#web/shared/words.ts';

/** Why money at the provider does not fit. */
export const misfitWords: Record<Misfit, Words> = {
  unknown_payment: { zh: '没有这笔付款的记录', en: 'no such payment is known here' },
  unknown_refund: { zh: '没有这笔退款的记录', en: 'no such refund is known here' },
  foreign_account: { zh: '不是本账户的款项', en: 'of another account' },
  rehearsal: { zh: '测试款项，或真实款项混入测试', en: 'a rehearsal where money is real, or the other way round' },
  currency: { zh: '币种不是人民币', en: 'not in yuan' },
  amount: { zh: '金额不符', en: 'another amount' },
  checkout: { zh: '支付页面不符', en: 'another checkout' },
  uncovered: { zh: '平台扣回的钱，住户账上已不足', en: 'taken back by the provider, and no longer there to take' },
  not_booked: { zh: '平台有、账上没有', en: 'at the provider, not in the ledger' },
  not_at_provider: { zh: '账上有、平台没有', en: 'in the ledger, not at the provider' },
  refunds_differ: { zh: '退款金额不符', en: 'refunds differ' },
};
