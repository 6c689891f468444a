import { Duration } from 'aws-cdk-lib';
import type { ITable } from 'aws-cdk-lib/aws-dynamodb';
import { type IFunction, StartingPosition } from 'aws-cdk-lib/aws-lambda';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import type { Deployment } from '../deployment.ts';
import { streamSettings } from '../wiring.ts';
import { allow } from './grants.ts';
import { failureQueue } from './product-queue.ts';

/** Lets a function read a table's stream from its beginning, in order. @returns the queue that names what finally fails (no content) */
export const addStreamTrigger = (consumer: IFunction, table: ITable, batchSize: number, { closed }: Deployment): IQueue => {
  const { tableStreamArn } = table;
  if (!tableStreamArn) throw new Error('the table has no stream: see tables.ts');
  const failed = failureQueue(consumer, 'failed');
  consumer.addToRolePolicy(
    allow(tableStreamArn, 'dynamodb:DescribeStream', 'dynamodb:GetRecords', 'dynamodb:GetShardIterator', 'dynamodb:ListStreams'),
  );
  consumer.addToRolePolicy(allow(failed.queueArn, 'sqs:SendMessage'));
  consumer.addEventSourceMapping('stream', {
    eventSourceArn: tableStreamArn,
    enabled: !closed,
    startingPosition: StartingPosition.TRIM_HORIZON,
    batchSize,
    parallelizationFactor: streamSettings.parallelization,
    bisectBatchOnError: streamSettings.bisectOnError,
    retryAttempts: streamSettings.maxRetries,
    maxRecordAge: Duration.hours(streamSettings.maxAgeHours),
    reportBatchItemFailures: true,
    // CDK's own SqsDlq would grant more than sending.
    onFailure: { bind: () => ({ destination: failed.queueArn }) },
  });
  return failed;
};
