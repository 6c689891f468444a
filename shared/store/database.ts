import {
  type AttributeValue,
  ConditionalCheckFailedException,
  DynamoDBClient,
  type DynamoDBClientConfig,
  TransactionCanceledException,
} from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, PutCommand, TransactWriteCommand, type TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { DomainError } from '#shared/platform/domain-error.ts';
import { invalidCursor } from '#shared/platform/invalid-cursor.ts';
import type { TableName } from './tables.ts';

// biome-ignore lint/suspicious/noExplicitAny: items come back as our own stores wrote them; each store names its shapes.
export type Item = Record<string, any>;

/** A document client and the physical names of the tables that a function was given. */
export type Database = { client: DynamoDBDocumentClient; tables: Record<TableName, string> };

/** Bounded so that no request outlives its function: 3 attempts of at most 3 s. */
export const documentClient = (config: DynamoDBClientConfig): DynamoDBDocumentClient =>
  DynamoDBDocumentClient.from(
    new DynamoDBClient({
      maxAttempts: 3,
      requestHandler: { requestTimeout: 3_000, connectionTimeout: 1_000, throwOnRequestTimeout: true },
      ...config,
    }),
    { marshallOptions: { removeUndefinedValues: true } },
  );

export type TransactItem = NonNullable<TransactWriteCommandInput['TransactItems']>[number];

/** Which items of a transaction failed their condition, with the stored item where it was asked for. */
export class ConditionsFailed extends Error {
  override readonly name = 'ConditionsFailed';
  readonly failures: { index: number; item?: Item }[];

  constructor(failures: { index: number; item?: Item }[]) {
    super(`conditions failed: ${failures.map(({ index }) => index).join(', ')}`);
    this.failures = failures;
  }

  /** The stored item behind the failure of the transaction's n-th item; undefined if that one held. */
  at(index: number): { item?: Item } | undefined {
    return this.failures.find((failure) => failure.index === index);
  }
}

/** The item behind a failed condition: the document client leaves it in DynamoDB's own form. */
export const stored = (item: Record<string, AttributeValue> | undefined): Item | undefined => item && unmarshall(item);

const RETRIES = 6;
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * Writes all items or none. Conflicts and throttles are tried again with jitter; failed conditions are answers and thrown as ConditionsFailed.
 * @throws DomainError busy when the table stays contended
 */
export const transact = async ({ client }: Database, items: TransactItem[]): Promise<void> => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await client.send(new TransactWriteCommand({ TransactItems: items }));
      return;
    } catch (error) {
      if (!(error instanceof TransactionCanceledException)) throw error;
      const reasons = error.CancellationReasons ?? [];
      const failures = reasons.flatMap((reason, index) =>
        reason.Code === 'ConditionalCheckFailed' ? [{ index, item: stored(reason.Item) }] : [],
      );
      if (failures.length > 0) throw new ConditionsFailed(failures);
      const passing = reasons.some(
        (reason) =>
          reason.Code === 'TransactionConflict' || reason.Code === 'ThrottlingError' || reason.Code === 'ProvisionedThroughputExceeded',
      );
      if (!passing) throw error;
      if (attempt === RETRIES) throw new DomainError('busy');
      await pause(Math.random() * 20 * 2 ** attempt);
    }
  }
};

/**
 * Writes all items or none, where a failed condition only means that somebody was faster.
 * @returns whether they were written
 */
export const transactIf = async (db: Database, items: TransactItem[]): Promise<boolean> => {
  try {
    await transact(db, items);
    return true;
  } catch (error) {
    if (error instanceof ConditionsFailed) return false;
    throw error;
  }
};

/** A put that may only create, and says what is there if something is. */
export const createItem = (table: string, item: Item): TransactItem => ({
  Put: { TableName: table, Item: item, ConditionExpression: 'attribute_not_exists(pk)', ReturnValuesOnConditionCheckFailure: 'ALL_OLD' },
});

/**
 * Puts an item that nothing else belongs to, once, for one write unit.
 * @returns the item as it stood before, if it did
 */
export const putOnce = async <T extends Item>(db: Database, table: string, item: T): Promise<T | undefined> => {
  try {
    await db.client.send(
      new PutCommand({
        TableName: table,
        Item: item,
        ConditionExpression: 'attribute_not_exists(pk)',
        ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
      }),
    );
    return undefined;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return stored(error.Item) as T;
    throw error;
  }
};

/**
 * Creates an item together with what belongs to it. The first item carries `request`, the hash of the body: a repetition finds its own
 * item and returns it; another body under the same id is refused.
 * @returns the stored first item, written now or before
 */
export const createOnce = async <T extends Item & { request: string }>(
  db: Database,
  item: T,
  table: TableName,
  ...others: TransactItem[]
): Promise<T> => {
  try {
    await transact(db, [createItem(db.tables[table], item), ...others]);
    return item;
  } catch (error) {
    if (!(error instanceof ConditionsFailed)) throw error;
    const earlier = error.at(0)?.item as T | undefined;
    if (!earlier) throw error;
    if (earlier.request !== item.request) throw new DomainError('idempotency_key_reused');
    return earlier;
  }
};

export const encodeCursor = (text: string): string => Buffer.from(text).toString('base64url');

/** The key that a cursor stands for; only keys of the list's own form are taken, so a cursor cannot leave its list. */
export const decodeCursor = (cursor: string | undefined, isOfList: (key: string) => boolean): string | undefined => {
  if (cursor === undefined) return undefined;
  const key = Buffer.from(cursor, 'base64url').toString();
  if (!isOfList(key) || encodeCursor(key) !== cursor) throw invalidCursor();
  return key;
};
