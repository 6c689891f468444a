import type { Answer } from '#web/shared/api-types.ts';

export type Payment = Answer<'GET /v1/compounds/{compoundId}/units/{unit}/payments'>['rows'][number];

/** What of an online payment has not gone back yet; a refund that failed did not. */
export const refundableFen = ({ state, amountFen, refunds, chargedBackFen }: Payment): number =>
  state === 'paid'
    ? amountFen - chargedBackFen - refunds.reduce((sum, refund) => sum + (refund.state === 'failed' ? 0 : refund.amountFen), 0)
    : 0;
