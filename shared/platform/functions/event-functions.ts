import middy from '@middy/core';
import type { Context, DynamoDBStreamEvent, ScheduledEvent, SQSBatchResponse, SQSEvent } from 'aws-lambda';
import type { Platform } from '../platform.ts';

/** Logs, counts and rethrows: Lambda's retries and dead-letter queues do the rest. */
const recorded = ({ name, log, metrics }: Platform) => ({
  onError: ({ error, context }: middy.Request) => {
    metrics.note('WorkFailed', 1, name);
    log.error('invocation failed', error, { requestId: context.awsRequestId });
  },
});

export type ScheduledHandler = (event: ScheduledEvent, context: Context) => Promise<void>;
export type ScheduledFunction = (platform: Platform) => ScheduledHandler;

/** A function that a schedule starts. Its work must not depend on how often or how late that happens. */
export const scheduledFunction =
  <D>({
    deps,
    work,
  }: {
    deps: (platform: Platform) => D;
    work: (deps: D, context: { now: string; remainingMs(): number }) => Promise<void>;
  }): ScheduledFunction =>
  (platform) => {
    const ready = deps(platform);
    return middy<ScheduledEvent, void>()
      .use(recorded(platform))
      .handler((_event, context) =>
        work(ready, { now: platform.clock.now(), remainingMs: () => context.getRemainingTimeInMillis?.() ?? Number.POSITIVE_INFINITY }),
      ) as unknown as ScheduledHandler;
  };

export type BatchHandler<E> = (event: E, context: Context) => Promise<SQSBatchResponse>;
export type QueueFunction = (platform: Platform) => BatchHandler<SQSEvent>;
export type StreamFunction = (platform: Platform) => BatchHandler<DynamoDBStreamEvent>;

/**
 * A function on a queue: one message after the other; those that fail are named in the answer and come again, the rest are done.
 * Messages are parsed by `read`; one that cannot be read fails, and ends in the dead-letter queue.
 */
export const queueFunction =
  <D, M>({
    deps,
    read,
    work,
  }: {
    deps: (platform: Platform) => D;
    read: (body: unknown) => M;
    work: (deps: D, message: M, now: string) => Promise<void>;
  }): QueueFunction =>
  (platform) => {
    const ready = deps(platform);
    return middy<SQSEvent, SQSBatchResponse>()
      .use(recorded(platform))
      .handler(async (event) => {
        const batchItemFailures = [];
        for (const record of event.Records) {
          try {
            await work(ready, read(JSON.parse(record.body)), platform.clock.now());
          } catch (error) {
            platform.metrics.note('WorkFailed', 1, platform.name);
            platform.log.error('message failed', error, { messageId: record.messageId });
            batchItemFailures.push({ itemIdentifier: record.messageId });
          }
        }
        return { batchItemFailures };
      }) as unknown as BatchHandler<SQSEvent>;
  };

/** A function on a table's stream: records in order; at the first failure it stops and names it, so what follows is not overtaken. */
export const streamFunction =
  <D, M>({
    deps,
    read,
    work,
  }: {
    deps: (platform: Platform) => D;
    read: (image: Record<string, unknown>) => M;
    work: (deps: D, message: M) => Promise<void>;
  }): StreamFunction =>
  (platform) => {
    const ready = deps(platform);
    return middy<DynamoDBStreamEvent, SQSBatchResponse>()
      .use(recorded(platform))
      .handler(async (event) => {
        for (const record of event.Records) {
          if (record.eventName !== 'INSERT' || !record.dynamodb?.NewImage) continue;
          try {
            await work(ready, read(record.dynamodb.NewImage));
          } catch (error) {
            platform.metrics.note('WorkFailed', 1, platform.name);
            platform.log.error('record failed', error, { sequenceNumber: record.dynamodb.SequenceNumber });
            return { batchItemFailures: [{ itemIdentifier: record.dynamodb.SequenceNumber ?? '' }] };
          }
        }
        return { batchItemFailures: [] };
      }) as unknown as BatchHandler<DynamoDBStreamEvent>;
  };
