import type { _Record } from '@aws-sdk/client-dynamodb-streams';
import type { DynamoDBRecord, DynamoDBStreamEvent, SQSBatchResponse } from 'aws-lambda';
import type { DeadLetter } from './dead-letters.ts';
import type { StreamShards } from './stream-shards.ts';

export type StreamSettings = { name: string; batchSize: number; bisectOnError: boolean; maxRetries: number };

/** Carries a table's stream to its function, as Lambda's event source mapping does. */
export type StreamReader = {
  /** Delivers all that is there. @returns how many records were done with; those that died do not count */ drain(): Promise<number>;
};

const recordOf = ({ eventID, eventName, dynamodb }: _Record, eventSourceARN: string): DynamoDBRecord => ({
  eventID,
  eventName: eventName as DynamoDBRecord['eventName'],
  eventVersion: '1.1',
  eventSource: 'aws:dynamodb',
  awsRegion: 'local',
  eventSourceARN,
  dynamodb: {
    ...(dynamodb as DynamoDBRecord['dynamodb']),
    ApproximateCreationDateTime: Math.floor((dynamodb?.ApproximateCreationDateTime?.getTime() ?? 0) / 1_000),
  },
});

/**
 * In order, at least once: a partial-batch answer goes on from the record it names, an error repeats the batch, halved if so set; a
 * record that fails more than `maxRetries` times becomes a dead letter, and the stream goes on behind it.
 */
export const streamReader = (
  shards: StreamShards,
  { name, batchSize, bisectOnError, maxRetries }: StreamSettings,
  consume: (event: DynamoDBStreamEvent) => Promise<SQSBatchResponse>,
  bury: (letter: DeadLetter) => void,
): StreamReader => {
  /** How many records from the front were done with. */
  const attempt = async (batch: DynamoDBRecord[]): Promise<number> => {
    try {
      const { batchItemFailures } = await consume({ Records: batch });
      const failed = new Set(batchItemFailures.map(({ itemIdentifier }) => itemIdentifier));
      const first = batch.findIndex((record) => failed.has(record.dynamodb?.SequenceNumber ?? ''));
      // A failure that names no record of the batch fails the whole batch, as on AWS.
      return first >= 0 ? first : failed.size > 0 ? 0 : batch.length;
    } catch {
      return 0;
    }
  };

  const deliver = async (shardId: string, pending: DynamoDBRecord[]): Promise<number> => {
    let count = 0;
    let size = batchSize;
    let failures = 0;
    while (pending.length > 0) {
      const batch = pending.slice(0, size);
      const done = await attempt(batch);
      const whole = done === batch.length;
      failures = whole ? 0 : done > 0 ? 1 : failures + 1;
      size = whole ? batchSize : bisectOnError ? Math.max(1, Math.floor(batch.length / 2)) : size;
      let gone = done;
      count += done;
      if (failures > maxRetries) {
        const [dead] = batch.slice(done);
        bury({ source: `stream:${name}`, at: new Date().toISOString(), receives: failures, content: dead?.dynamodb?.NewImage });
        gone += 1;
        failures = 0;
        size = batchSize;
      }
      const last = pending.splice(0, gone).at(-1)?.dynamodb?.SequenceNumber;
      if (last) shards.confirm(shardId, last);
    }
    return count;
  };

  return {
    drain: async () => {
      let count = 0;
      for (let { shardId, records } = await shards.next(); records.length > 0; { shardId, records } = await shards.next()) {
        count += await deliver(
          shardId,
          records.map((record) => recordOf(record, `arn:aws:dynamodb:local:000000000000:table/${name}/stream/local`)),
        );
      }
      return count;
    },
  };
};
