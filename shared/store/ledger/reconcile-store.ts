import { GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { LocalDate } from '#shared/domain/calendar/local-date.ts';
import { type Database, putOnce } from '../database.ts';
import { dueIds } from '../due-index.ts';

const BUCKET = 'reconcile';
const due = (compoundId: string, day: LocalDate) => ({ dueBucket: BUCKET, dueKey: `${day}#${compoundId}` });

/**
 * The last count, if it found no difference: the first day of which it may not have seen everything, the day of the last whole count, how many
 * periods were billed then, and how many bills and entries it read.
 */
export type LastCount = { since: LocalDate; wholeOn: LocalDate; periods: number; items: number };

/** When each compound's ledger is to be counted again: every night, from its first bills on. */
export const reconcileStore = (db: Database) => {
  const table = db.tables.ledger;
  const keyOf = (compoundId: string) => ({ pk: compoundId, sk: 'reconcile' });
  return {
    /** Notes that a compound has bills, once: from that day on its ledger is reconciled. */
    begin: async (compoundId: string, day: LocalDate): Promise<void> => {
      await putOnce(db, table, { ...keyOf(compoundId), ...due(compoundId, day) });
    },
    /** L72: the last count; none where there was none, or it found differences. */
    last: async (compoundId: string): Promise<LastCount | undefined> =>
      (await db.client.send(new GetCommand({ TableName: table, Key: keyOf(compoundId), ConsistentRead: true }))).Item?.counted,
    /** Sets the day of the next count. @param counted this count, if it found no difference */
    next: async (compoundId: string, day: LocalDate, counted: LastCount | undefined): Promise<void> => {
      const { dueKey } = due(compoundId, day);
      await db.client.send(
        new UpdateCommand({
          TableName: table,
          Key: keyOf(compoundId),
          UpdateExpression: `SET dueKey = :key${counted ? ', counted = :counted' : ' REMOVE counted'}`,
          ConditionExpression: 'attribute_exists(pk)',
          ExpressionAttributeValues: { ':key': dueKey, ...(counted && { ':counted': counted }) },
        }),
      );
    },
    /** L28: compounds whose ledger is to be counted on a date or before. */
    due: (today: LocalDate, limit: number): Promise<string[]> => dueIds(db, table, BUCKET, today, limit),
  };
};
