import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { LocalDate } from '#shared/domain/calendar/local-date.ts';
import { type Database, putOnce } from '../database.ts';
import { dueIds } from '../due-index.ts';

const BUCKET = 'reconcile';
const due = (compoundId: string, day: LocalDate) => ({ dueBucket: BUCKET, dueKey: `${day}#${compoundId}` });

/** When each compound's ledger is to be counted again: every night, from its first bills on. */
export const reconcileStore = (db: Database) => {
  const table = db.tables.ledger;
  const keyOf = (compoundId: string) => ({ pk: compoundId, sk: 'reconcile' });
  return {
    /** Notes that a compound has bills, once: from that day on its ledger is reconciled. */
    begin: async (compoundId: string, day: LocalDate): Promise<void> => {
      await putOnce(db, table, { ...keyOf(compoundId), ...due(compoundId, day) });
    },
    /** Sets the day of the next count. */
    next: async (compoundId: string, day: LocalDate): Promise<void> => {
      const { dueKey } = due(compoundId, day);
      await db.client.send(
        new UpdateCommand({
          TableName: table,
          Key: keyOf(compoundId),
          UpdateExpression: 'SET dueKey = :key',
          ConditionExpression: 'attribute_exists(pk)',
          ExpressionAttributeValues: { ':key': dueKey },
        }),
      );
    },
    /** L28: compounds whose ledger is to be counted on a date or before. */
    due: (today: LocalDate, limit: number): Promise<string[]> => dueIds(db, table, BUCKET, today, limit),
  };
};
