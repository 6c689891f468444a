import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { Instant } from '#shared/domain/calendar/local-date.ts';
import { type Database, putOnce } from './database.ts';

/** Where a firm moved the clock from and to. */
export type ClockMoveItem = { firmId: string; moveId: string; from: Instant; to: Instant; request: string };

const CLOCK = { pk: 'clock', sk: 'clock' };

/** The sandbox's own table, given by name: functions of a live installation have none. */
export const sandboxStore = ({ client }: Pick<Database, 'client'>, table: string) => ({
  /** S1: by how many ms the clock is ahead of the real one. */
  ahead: async (): Promise<number> => {
    const { Item } = await client.send(new GetCommand({ TableName: table, Key: CLOCK, ConsistentRead: true }));
    return Item?.aheadMs ?? 0;
  },
  /** Moves the clock ahead, never back. */
  advance: async (aheadMs: number): Promise<void> => {
    try {
      await client.send(
        new UpdateCommand({
          TableName: table,
          Key: CLOCK,
          UpdateExpression: 'SET aheadMs = :ahead',
          ConditionExpression: 'attribute_not_exists(aheadMs) OR aheadMs < :ahead',
          ExpressionAttributeValues: { ':ahead': aheadMs },
        }),
      );
    } catch (error) {
      if (!(error instanceof ConditionalCheckFailedException)) throw error;
    }
  },
});

const moveKey = (firmId: string, moveId: string) => ({ pk: firmId, sk: `move#${moveId}` });

/** Moves of the clock, each once. */
export const clockMoveStore = (db: Database) => ({
  /** Notes a move, unless it is there. @returns the one that stands */
  note: async (move: ClockMoveItem): Promise<ClockMoveItem> =>
    (await putOnce(db, db.tables.sandbox, { ...moveKey(move.firmId, move.moveId), ...move })) ?? move,
  /** S2: one move. */
  move: async (firmId: string, moveId: string): Promise<ClockMoveItem | undefined> => {
    const { Item } = await db.client.send(
      new GetCommand({ TableName: db.tables.sandbox, Key: moveKey(firmId, moveId), ConsistentRead: true }),
    );
    return Item as ClockMoveItem | undefined;
  },
});
