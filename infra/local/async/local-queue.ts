import { createHash, randomUUID } from 'node:crypto';
import type { SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import { correlationId } from '#shared/platform/correlation.ts';
import type { DeadLetter } from './dead-letters.ts';

type Message = {
  id: string;
  body: string;
  /** What it goes back to, as its sender's. */
  correlationId?: string;
  sentAt: number;
  firstReceivedAt?: number;
  receives: number;
  visibleAt: number;
  inFlight?: true;
};

/** `concurrency`: how many batches the consumer may have at once; one if absent. */
export type QueueSettings = { name: string; batchSize: number; visibilitySeconds: number; maxReceives: number; concurrency?: number };

/** A queue between two functions, in this process. */
export type LocalQueue = {
  send(message: unknown): void;
  /**
   * Gives messages to the consumer until none is visible, as many batches at once as the consumer may have; what comes meanwhile too. A message
   * that the consumer has is given to nobody else, also when it is drained twice at once.
   * @param hurry do not wait for the visibility timeout: what failed is tried again at once, until done or dead
   * @returns how many messages were done with; those that failed or died do not count
   */
  drain(hurry: boolean): Promise<number>;
  readonly size: number;
};

/** @param consume the consumer; what it throws or names as failed comes again after the visibility timeout, at most `maxReceives` times */
export const localQueue = (
  { name, batchSize, visibilitySeconds, maxReceives, concurrency = 1 }: QueueSettings,
  consume: (event: SQSEvent) => Promise<SQSBatchResponse>,
  bury: (letter: DeadLetter) => void,
): LocalQueue => {
  const messages = new Map<string, Message>();

  const recordOf = ({ id, body, correlationId, sentAt, firstReceivedAt, receives }: Message): SQSRecord => ({
    messageId: id,
    receiptHandle: randomUUID(),
    body,
    attributes: {
      ApproximateReceiveCount: String(receives),
      SentTimestamp: String(sentAt),
      SenderId: 'local',
      ApproximateFirstReceiveTimestamp: String(firstReceivedAt),
    },
    messageAttributes: correlationId === undefined ? {} : { correlationId: { dataType: 'String', stringValue: correlationId } },
    md5OfBody: createHash('md5').update(body).digest('hex'),
    eventSource: 'aws:sqs',
    eventSourceARN: `arn:aws:sqs:local:000000000000:${name}`,
    awsRegion: 'local',
  });

  /** The messages to deliver next; one received too often is buried instead. */
  const receive = (hurry: boolean): Message[] => {
    const now = Date.now();
    const batch: Message[] = [];
    for (const message of messages.values()) {
      if (batch.length === batchSize) break;
      if (message.inFlight || (!hurry && message.visibleAt > now)) continue;
      if (message.receives >= maxReceives) {
        messages.delete(message.id);
        bury({ source: `queue:${name}`, at: new Date(now).toISOString(), receives: message.receives, content: JSON.parse(message.body) });
        continue;
      }
      message.receives += 1;
      message.inFlight = true;
      message.firstReceivedAt ??= now;
      message.visibleAt = now + visibilitySeconds * 1_000;
      batch.push(message);
    }
    return batch;
  };

  const deliver = async (batch: Message[]): Promise<number> => {
    try {
      const { batchItemFailures } = await consume({ Records: batch.map(recordOf) });
      const failed = new Set(batchItemFailures.map(({ itemIdentifier }) => itemIdentifier));
      const done = batch.filter(({ id }) => !failed.has(id));
      for (const { id } of done) messages.delete(id);
      return done.length;
    } catch {
      // The consumer has logged it; the messages stay and come again.
      return 0;
    } finally {
      for (const message of batch) message.inFlight = undefined;
    }
  };

  const isWaiting = (hurry: boolean): boolean => {
    const now = Date.now();
    return [...messages.values()].some(({ inFlight, visibleAt }) => !inFlight && (hurry || visibleAt <= now));
  };
  const atWork = new Set<Promise<number>>();
  /** Batch after batch until none is left. */
  const work = async (hurry: boolean): Promise<number> => {
    let done = 0;
    for (let batch = receive(hurry); batch.length > 0; batch = receive(hurry)) done += await deliver(batch);
    return done;
  };
  /** Another worker: it has its first batch before it is waited for. */
  const begin = (hurry: boolean): Promise<number> => {
    const worker = work(hurry).finally(() => atWork.delete(worker));
    atWork.add(worker);
    return worker;
  };

  return {
    send: (message) => {
      const id = randomUUID();
      messages.set(id, {
        id,
        body: JSON.stringify(message),
        correlationId: correlationId(),
        sentAt: Date.now(),
        receives: 0,
        visibleAt: 0,
      });
    },
    drain: async (hurry) => {
      const begun = new Set(atWork);
      while (atWork.size < concurrency && isWaiting(hurry)) begun.add(begin(hurry));
      return (await Promise.all(begun)).reduce((sum, done) => sum + done, 0);
    },
    get size() {
      return messages.size;
    },
  };
};
