import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { compoundOf, paymentOf } from '#shared/platform/ids.ts';
import { getMany } from '../batch-get.ts';
import { createItem, type Database, type TransactItem } from '../database.ts';
import { queryAll } from '../page.ts';

/**
 * A refund of an online payment: `pending` until the provider says how it ended. What it takes here is booked before the provider is asked,
 * so nobody can spend it meanwhile.
 */
export type RefundItem = {
  id: string;
  paymentId: string;
  amountFen: number;
  state: 'pending' | 'succeeded' | 'failed';
  why: 'already_settled' | 'over_prepay_limit' | 'requested' | 'by_provider';
  reason?: string;
  at: string;
  providerRefundId?: string;
};

const keyOf = (paymentId: string, id: string) => ({ pk: compoundOf(paymentId), sk: `payment-refund#${paymentId}#${id}` });
const FROM = { succeeded: ['pending', 'succeeded'], failed: ['pending', 'succeeded', 'failed'] } as const;

export const refundStore = (db: Database) => {
  const table = db.tables.ledger;
  return {
    /** A refund as an item of the entry that books it. */
    refundItem: (refund: RefundItem): TransactItem => createItem(table, { ...keyOf(refund.paymentId, refund.id), ...refund }),
    /** L65: one refund of ours. */
    refund: async (id: string): Promise<RefundItem | undefined> =>
      (await getMany(db, [{ table: 'ledger', ...keyOf(paymentOf(id), id) }]))[0] as RefundItem | undefined,
    /** L66: the refunds of a payment. */
    ofPayment: (paymentId: string) => queryAll<RefundItem>(db, table, compoundOf(paymentId), `payment-refund#${paymentId}#`),
    /** How it ended; a refund that failed stays so. */
    end: async ({ paymentId, id }: RefundItem, state: 'succeeded' | 'failed', providerRefundId?: string): Promise<void> => {
      try {
        await db.client.send(
          new UpdateCommand({
            TableName: table,
            Key: keyOf(paymentId, id),
            UpdateExpression: `SET #state = :state${providerRefundId ? ', providerRefundId = :provider' : ''}`,
            ConditionExpression: `#state IN (${FROM[state].map((_, n) => `:from${n}`).join(', ')})`,
            ExpressionAttributeNames: { '#state': 'state' },
            ExpressionAttributeValues: {
              ':state': state,
              ...(providerRefundId && { ':provider': providerRefundId }),
              ...Object.fromEntries(FROM[state].map((from, n) => [`:from${n}`, from])),
            },
          }),
        );
      } catch (error) {
        if (!(error instanceof ConditionalCheckFailedException)) throw error;
      }
    },
  };
};
export type RefundStore = ReturnType<typeof refundStore>;
