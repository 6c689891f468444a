import { BatchExecuteStatementCommand } from '@aws-sdk/lib-dynamodb';
import { DomainError } from '#shared/platform/domain-error.ts';
import type { Database, Item } from './database.ts';

/** As many statements as one request takes. */
const BATCH = 25;
/** Requests under way at once. */
const AT_ONCE = 4;
const ATTEMPTS = 6;

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

const insertOf = (table: string, item: Item) => {
  const attributes = Object.entries(item).filter(([, value]) => value !== undefined);
  return {
    Statement: `INSERT INTO "${table}" VALUE {${attributes.map(([name]) => `'${name}': ?`).join(', ')}}`,
    Parameters: attributes.map(([, value]) => value),
  };
};

/** Inserts up to 25 items; each statement stands or fails for itself. @returns those that stood already */
const insertBatch = async <T extends Item>({ client }: Database, table: string, items: readonly T[]): Promise<T[]> => {
  const standing: T[] = [];
  let left = [...items];
  for (let attempt = 1; ; attempt += 1) {
    const { Responses = [] } = await client.send(
      new BatchExecuteStatementCommand({ Statements: left.map((item) => insertOf(table, item)) }),
    );
    const failed: T[] = [];
    for (const [n, { Error: error }] of Responses.entries()) {
      const item = left[n] as T;
      if (error?.Code === 'DuplicateItem') standing.push(item);
      else if (error?.Code === 'ValidationError' || error?.Code === 'AccessDenied') throw new Error(`${error.Code}: ${error.Message}`);
      else if (error) failed.push(item);
    }
    if (failed.length === 0) return standing;
    if (attempt === ATTEMPTS) throw new DomainError('busy');
    left = failed;
    await pause(Math.random() * 20 * 2 ** attempt);
  }
};

/**
 * Puts many items that nothing else belongs to, each only if it is not there: PartiQL's INSERT, one write unit an item like a put with that
 * condition, 25 in a request (docs/decisions/0023). Cut off, some stand and some do not; asked again, those that stand are left alone.
 * @returns those that stood already
 * @throws DomainError busy when the table stays contended
 */
export const insertOnce = async <T extends Item>(db: Database, table: string, items: readonly T[]): Promise<T[]> => {
  const standing: T[] = [];
  for (let from = 0; from < items.length; from += BATCH * AT_ONCE) {
    const batches = Array.from({ length: AT_ONCE }, (_, n) => items.slice(from + n * BATCH, from + (n + 1) * BATCH)).filter(
      ({ length }) => length > 0,
    );
    standing.push(...(await Promise.all(batches.map((batch) => insertBatch(db, table, batch)))).flat());
  }
  return standing;
};
