import type { Answer } from '#web/shared/api-types.ts';
import { dictionary } from '#web/shared/words.ts';

export type Payment = Answer<'GET /v1/household/payments/{paymentId}'>;
export type PaymentId = Payment['id'];

/** How a payment stands, in a word. */
export const paymentStateWords = dictionary({
  created: { zh: '还没有付款', en: 'not paid' },
  open: { zh: '还没有付款', en: 'not paid' },
  processing: { zh: '处理中', en: 'being processed' },
  paid: { zh: '已到账', en: 'paid' },
  failed: { zh: '未成功，没有扣款', en: 'failed, nothing charged' },
  expired: { zh: '已取消，没有扣款', en: 'cancelled, nothing charged' },
});

/** Whether something may still come of it. */
export const isUndecided = ({ state }: Payment): boolean => state === 'created' || state === 'open' || state === 'processing';
