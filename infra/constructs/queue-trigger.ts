import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import type { Deployment } from '../deployment.ts';
import type { Trigger } from '../wiring.ts';
import { allow } from './grants.ts';

type QueueTrigger = Extract<Trigger, { kind: 'queue' }>;

/** Lets a function take messages from a queue; those that it names as failed come again. */
export const addQueueTrigger = (
  consumer: IFunction,
  queue: IQueue,
  { batchSize, concurrency }: QueueTrigger,
  { closed }: Deployment,
): void => {
  consumer.addToRolePolicy(allow(queue.queueArn, 'sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes'));
  consumer.addEventSourceMapping('messages', {
    eventSourceArn: queue.queueArn,
    enabled: !closed,
    batchSize,
    reportBatchItemFailures: true,
    maxConcurrency: concurrency,
  });
};
