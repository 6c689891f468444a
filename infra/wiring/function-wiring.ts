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
  | { kind: 'queue'; queue: QueueName; batchSize: number }
  | { kind: 'stream'; table: TableName; batchSize: number };

/** One function: what triggers it, what it may do to which table, what it is given. */
export type FunctionWiring = {
  trigger: Trigger;
  /** One line for the console and docs: what it is for. */
  purpose: string;
  memoryMb: number;
  timeoutSeconds: number;
  tables: Partial<Record<TableName, readonly TableAction[]>>;
  sends?: readonly QueueName[];
  secrets?: readonly SecretName[];
  /** Given the issuer of staff access tokens. */
  staff?: true;
  /** Told where the web pages stand. */
  web?: true;
};
