import middy from '@middy/core';
import type {
  Context,
  DynamoDBStreamEvent,
  ScheduledEvent,
  SQSBatchItemFailure,
  SQSBatchResponse,
  SQSEvent,
  SQSRecord,
  StreamRecord,
} from 'aws-lambda';
import { correlated } from '../correlation.ts';
import type { Platform } from '../platform.ts';

/** Logs, counts and rethrows: Lambda's retries and dead-letter queues do the rest. */
const recorded = ({ name, log, metrics }: Platform) => ({
  onError: ({ error, context }: middy.Request) => {
    metrics.note('WorkFailed', 1, name);
    log.error('invocation failed', error, { requestId: context.awsRequestId });
  },
});

type Invoked<E, R> = (event: E, context: Context) => Promise<R>;

/** A chain as Lambda calls it. What it does goes back to the invocation, unless a message or a record says to what else. */
const invoked = <E, R>(chain: middy.MiddyfiedHandler<E, R>): Invoked<E, R> => {
  const call = chain as unknown as Invoked<E, R>;
  return (event, context) => correlated(context.awsRequestId, () => call(event, context));
};

export type ScheduledHandler = Invoked<ScheduledEvent, void>;
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
    return invoked(
      middy<ScheduledEvent, void>()
        .use(recorded(platform))
        .handler((_event, context) =>
          work(ready, { now: platform.clock.now(), remainingMs: () => context.getRemainingTimeInMillis?.() ?? Number.POSITIVE_INFINITY }),
        ),
    );
  };

export type BatchHandler<E> = Invoked<E, SQSBatchResponse>;
export type QueueFunction = (platform: Platform) => BatchHandler<SQSEvent>;
type Image = NonNullable<StreamRecord['NewImage']>;
export type StreamFunction = (platform: Platform) => BatchHandler<DynamoDBStreamEvent>;

/**
 * A function on a queue: one message after the other; those that fail are named in the answer and come again, the rest are done.
 * Messages are parsed by `read`; one that cannot be read fails, and ends in the dead-letter queue. What is done goes back to what sent it.
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
    const take = async ({ body, messageId }: SQSRecord): Promise<SQSBatchItemFailure[]> => {
      try {
        await work(ready, read(JSON.parse(body)), platform.clock.now());
        return [];
      } catch (error) {
        platform.metrics.note('WorkFailed', 1, platform.name);
        platform.log.error('message failed', error, { messageId });
        return [{ itemIdentifier: messageId }];
      }
    };
    return invoked(
      middy<SQSEvent, SQSBatchResponse>()
        .use(recorded(platform))
        .handler(async ({ Records }) => {
          const batchItemFailures = [];
          for (const record of Records)
            batchItemFailures.push(...(await correlated(record.messageAttributes?.correlationId?.stringValue, () => take(record))));
          return { batchItemFailures };
        }),
    );
  };

/**
 * A function on a table's stream: records in order; at the first failure it stops and names it, so what follows is not overtaken. What is done
 * goes back to what wrote the item.
 */
export const streamFunction =
  <D, M>({
    deps,
    read,
    work,
  }: {
    deps: (platform: Platform) => D;
    read: (image: Image) => M;
    work: (deps: D, message: M) => Promise<void>;
  }): StreamFunction =>
  (platform) => {
    const ready = deps(platform);
    /** @returns the record's number if it failed */
    const take = async (image: Image, sequenceNumber = ''): Promise<string | undefined> => {
      try {
        await work(ready, read(image));
        return undefined;
      } catch (error) {
        platform.metrics.note('WorkFailed', 1, platform.name);
        platform.log.error('record failed', error, { sequenceNumber });
        return sequenceNumber;
      }
    };
    return invoked(
      middy<DynamoDBStreamEvent, SQSBatchResponse>()
        .use(recorded(platform))
        .handler(async ({ Records }) => {
          for (const { eventName, dynamodb: { NewImage: image, SequenceNumber } = {} } of Records) {
            if (eventName !== 'INSERT' || !image) continue;
            const failed = await correlated(image.correlationId?.S, () => take(image, SequenceNumber));
            if (failed !== undefined) return { batchItemFailures: [{ itemIdentifier: failed }] };
          }
          return { batchItemFailures: [] };
        }),
    );
  };
