import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import type { IBackupVault } from 'aws-cdk-lib/aws-backup';
import type { ITable } from 'aws-cdk-lib/aws-dynamodb';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import type { QueueName } from '#shared/platform/platform.ts';
import type { TableName } from '#shared/store/tables.ts';
import type { FunctionName } from '../wiring.ts';

/** All that is watched: whatever the wiring and the tables make of themselves has its alarms. */
export type Watched = {
  api: HttpApi;
  functions: ReadonlyMap<FunctionName, IFunction>;
  queues: Record<QueueName, IQueue>;
  /** What a queue gave up on. */
  dead: Record<QueueName, IQueue>;
  /** What a schedule's or stream's function finally failed on. */
  failed: ReadonlyMap<FunctionName, IQueue>;
  tables: Record<TableName, ITable>;
  /** Where copies of the tables are kept, if they are. */
  copies?: IBackupVault;
  /** What the product's own metrics stand under. */
  namespace: string;
};
