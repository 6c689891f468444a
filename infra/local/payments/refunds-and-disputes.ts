import * as z from 'zod';
import { integer, metadata, text } from './form-parameters.ts';
import type { Account, Charge, Dispute, Refund } from './stripe-account.ts';
import { InvalidParameter, noSuch, StripeFault } from './stripe-fault.ts';

export const RefundParams = z.strictObject({
  charge: text().optional(),
  payment_intent: text().optional(),
  amount: integer(1).optional(),
  reason: z.enum(['duplicate', 'fraudulent', 'requested_by_customer']).optional(),
  metadata: metadata.optional(),
});

const chargeOf = (account: Account, params: { charge?: string; payment_intent?: string }): Charge => {
  const { charge: chargeId, payment_intent: intentId } = params;
  if (chargeId !== undefined && intentId !== undefined)
    throw new InvalidParameter('Name the charge or the payment intent, not both.', 'charge');
  if (chargeId === undefined && intentId === undefined)
    throw new InvalidParameter('Name the charge or the payment intent.', 'payment_intent', 'parameter_missing');
  const intent = intentId === undefined ? undefined : account.intents.get(intentId);
  if (intentId !== undefined && !intent) throw noSuch('payment intent', intentId, 'payment_intent');
  if (intent && !intent.latest_charge)
    throw new StripeFault(400, 'This payment intent has no charge that succeeded.', {
      code: 'payment_intent_unexpected_state',
      param: 'payment_intent',
    });
  const charge = account.charges.get(intent?.latest_charge ?? chargeId ?? '');
  if (!charge) throw noSuch('charge', chargeId ?? '', 'charge');
  return charge;
};

const addRefunded = (charge: Charge, amount: number): void => {
  charge.amount_refunded += amount;
  charge.refunded = charge.amount_refunded === charge.amount;
};

/** Money back, in part or whole: to a card at once, to Alipay and WeChat Pay after a while. */
export const createRefund = (account: Account, params: z.infer<typeof RefundParams>): Refund => {
  const charge = chargeOf(account, params);
  const left = charge.amount - charge.amount_refunded;
  const isTaken = [...account.disputes.values()].some(
    (dispute) => dispute.charge === charge.id && (dispute.status === 'needs_response' || dispute.status === 'lost'),
  );
  if (isTaken) throw new StripeFault(400, 'The payer’s bank disputes this charge.', { code: 'charge_disputed' });
  if (left === 0) throw new StripeFault(400, 'The whole charge is refunded already.', { code: 'charge_already_refunded' });
  const amount = params.amount ?? left;
  if (amount > left) throw new StripeFault(400, `Only ${left} of this charge is not refunded yet.`, { param: 'amount' });
  const refund: Refund = {
    id: account.newId('refund'),
    object: 'refund',
    amount,
    charge: charge.id,
    created: account.now(),
    currency: charge.currency,
    metadata: params.metadata ?? {},
    payment_intent: charge.payment_intent,
    reason: params.reason ?? null,
    status: charge.payment_method_details.type === 'card' ? 'succeeded' : 'pending',
  };
  account.refunds.set(refund.id, refund);
  addRefunded(charge, amount);
  account.emit('refund.created', refund);
  account.emit('charge.refunded', charge);
  return refund;
};

/**
 * Tells how a pending refund ended. One that failed is owed again: its charge is no longer refunded by it.
 * @returns false when it is not pending
 */
export const settleRefund = (account: Account, id: string, succeeded: boolean): boolean => {
  const refund = account.refunds.get(id);
  if (refund?.status !== 'pending') return false;
  const charge = account.charges.get(refund.charge);
  const previous = { status: refund.status };
  refund.status = succeeded ? 'succeeded' : 'failed';
  if (!succeeded) {
    refund.failure_reason = 'expired_or_canceled_card';
    if (charge) addRefunded(charge, -refund.amount);
    account.emit('refund.failed', refund);
  }
  account.emit('refund.updated', refund, previous);
  return true;
};

/**
 * The payer goes to the bank.
 * @param isInquiry the bank only asks; no money is taken
 * @throws RangeError when there is nothing to dispute, or the payer used WeChat Pay, which knows no disputes
 */
export const openDispute = (account: Account, intentId: string, { isInquiry = false, reason = 'product_not_received' } = {}): Dispute => {
  const charge = account.charges.get(account.intents.get(intentId)?.latest_charge ?? '');
  if (!charge || charge.disputed || charge.refunded) throw new RangeError(`nothing to dispute: ${intentId}`);
  if (charge.payment_method_details.type === 'wechat_pay') throw new RangeError('WeChat Pay knows no disputes');
  const dispute: Dispute = {
    id: account.newId('dispute'),
    object: 'dispute',
    amount: charge.amount - charge.amount_refunded,
    charge: charge.id,
    created: account.now(),
    currency: charge.currency,
    is_charge_refundable: isInquiry,
    livemode: false,
    metadata: {},
    payment_intent: charge.payment_intent,
    reason,
    status: isInquiry ? 'warning_needs_response' : 'needs_response',
  };
  account.disputes.set(dispute.id, dispute);
  charge.disputed = !isInquiry;
  account.emit('charge.dispute.created', dispute);
  return dispute;
};

/** The bank decides; `won` is for us, and an inquiry is only closed. @throws RangeError when there is no such open dispute */
export const closeDispute = (account: Account, id: string, result: 'won' | 'lost'): void => {
  const dispute = account.disputes.get(id);
  const isInquiry = dispute?.status === 'warning_needs_response';
  if (!dispute || !(isInquiry || dispute.status === 'needs_response')) throw new RangeError(`not open: ${id}`);
  dispute.status = isInquiry ? 'warning_closed' : result;
  account.emit('charge.dispute.closed', dispute);
};
