import type { HttpFunctionName } from '#shared/contract/routes.ts';
import type { QueueName, SecretName } from '#shared/platform/platform.ts';
import type { TableName } from '#shared/store/tables.ts';

/** What a function may do to a table; `Query:name` is a query of that index. */
export type TableAction =
  | 'GetItem'
  | 'BatchGetItem'
  | 'Query'
  | `Query:${string}`
  | 'PutItem'
  | 'UpdateItem'
  | 'DeleteItem'
  | 'ConditionCheckItem'
  | 'PartiQLInsert';

export type Trigger =
  | { kind: 'http'; routes: HttpFunctionName /** Also answers what no route matches. */; otherwise?: true }
  | { kind: 'schedule'; every: 'minute' | 'day' /** Local time (Asia/Shanghai) of a daily schedule. */; at?: `${number}:${number}` }
  | {
      kind: 'queue';
      queue: QueueName;
      batchSize: number;
      /** So many batches at once and no more, at least 2: what keeps a night's work below what tables and partitions take (docs/scale.md). */
      concurrency: number;
      /** On one machine so many at once too, instead of one after the other: for work that waits for somebody else. */
      sideBySide?: true;
    }
  | { kind: 'stream'; table: TableName; batchSize: number };

/** Who reads shows kept photos; who writes has photos uploaded and keeps them, and shows them too. */
export type PhotoAccess = 'read' | 'write';

/** Actions on objects by folder of the bucket, and on the bucket itself: to list is to be told that a photo is absent, not forbidden. */
const photoActions = {
  read: { photos: ['GetObject'], uploads: [], bucket: [] },
  write: { photos: ['GetObject', 'PutObject'], uploads: ['GetObject', 'PutObject'], bucket: ['ListBucket'] },
} as const satisfies Record<PhotoAccess, Record<'photos' | 'uploads' | 'bucket', readonly string[]>>;

export const photoAllowances = (access: PhotoAccess | undefined): [folder: string, actions: readonly string[]][] =>
  access ? Object.entries(photoActions[access]) : [];

/** One function: what triggers it, what it may do to which table, what it is given. */
export type FunctionWiring = {
  trigger: Trigger;
  /** One line for the console and docs: what it is for. */
  purpose: string;
  memoryMb: number;
  timeoutSeconds: number;
  /** In prod so many at once are its own, and never more: what must run while everything else is busy. */
  reserved?: number;
  tables: Partial<Record<TableName, readonly TableAction[]>>;
  sends?: readonly QueueName[];
  secrets?: readonly SecretName[];
  /** Given the issuer of staff access tokens. */
  staff?: true;
  /** May move the clock of a sandbox. */
  movesClock?: true;
  /** Told where the web pages stand. */
  web?: true;
  /** May look up and call the addresses that firms name for their webhooks. */
  webhooks?: true;
  /** What it may do in the bucket of photos. */
  photos?: PhotoAccess;
};
