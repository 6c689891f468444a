import {
  type _Record,
  DescribeStreamCommand,
  type DynamoDBStreamsClient,
  ExpiredIteratorException,
  GetRecordsCommand,
  GetShardIteratorCommand,
  type Shard,
  TrimmedDataAccessException,
} from '@aws-sdk/client-dynamodb-streams';

/** Positions per shard: the sequence number of the last record that is done with. */
export type Positions = Record<string, string>;

/** Reads a table's stream shard by shard, each in order, a parent before its children. */
export type StreamShards = {
  /** The next records that nobody has confirmed yet; empty when there are none now. */
  next(): Promise<{ shardId: string; records: _Record[] }>;
  confirm(shardId: string, sequenceNumber: string): void;
};

type Reading = { iterator?: string; done: boolean };

export const streamShards = (
  client: DynamoDBStreamsClient,
  StreamArn: string,
  positions: Positions,
  keep: (positions: Positions) => void,
): StreamShards => {
  const readings = new Map<string, Reading>();
  let listed = false;

  const list = async () => {
    let after: string | undefined;
    do {
      const { StreamDescription } = await client.send(new DescribeStreamCommand({ StreamArn, ExclusiveStartShardId: after }));
      for (const { ShardId = '' } of parentsFirst(StreamDescription?.Shards ?? []))
        if (!readings.has(ShardId)) readings.set(ShardId, { done: false });
      after = StreamDescription?.LastEvaluatedShardId;
    } while (after);
    listed = true;
  };

  const iteratorOf = async (ShardId: string, fromStart = false): Promise<string | undefined> => {
    const SequenceNumber = fromStart ? undefined : positions[ShardId];
    const start = SequenceNumber
      ? ({ ShardIteratorType: 'AFTER_SEQUENCE_NUMBER', SequenceNumber } as const)
      : ({ ShardIteratorType: 'TRIM_HORIZON' } as const);
    try {
      return (await client.send(new GetShardIteratorCommand({ StreamArn, ShardId, ...start }))).ShardIterator;
    } catch (error) {
      // What stood at our position is gone after its day: go on with the oldest that is left.
      if (error instanceof TrimmedDataAccessException && !fromStart) return iteratorOf(ShardId, true);
      throw error;
    }
  };

  const read = async (shardId: string, reading: Reading): Promise<_Record[]> => {
    try {
      reading.iterator ??= await iteratorOf(shardId);
      const { Records = [], NextShardIterator } = await client.send(
        new GetRecordsCommand({ ShardIterator: reading.iterator, Limit: 1_000 }),
      );
      reading.iterator = NextShardIterator;
      if (!NextShardIterator) {
        reading.done = true;
        listed = false;
      }
      return Records;
    } catch (error) {
      reading.iterator = undefined;
      if (error instanceof ExpiredIteratorException || error instanceof TrimmedDataAccessException) return [];
      throw error;
    }
  };

  return {
    next: async () => {
      if (!listed) await list();
      for (const [shardId, reading] of readings) {
        if (reading.done) continue;
        const records = await read(shardId, reading);
        if (records.length > 0) return { shardId, records };
        if (!listed) await list();
      }
      return { shardId: '', records: [] };
    },
    confirm: (shardId, sequenceNumber) => {
      positions[shardId] = sequenceNumber;
      keep(positions);
    },
  };
};

const parentsFirst = (shards: Shard[]): Shard[] => {
  const byId = new Map(shards.map((shard) => [shard.ShardId, shard]));
  const depth = (shard: Shard): number => {
    const parent = byId.get(shard.ParentShardId ?? '');
    return parent ? depth(parent) + 1 : 0;
  };
  return shards.toSorted((a, b) => depth(a) - depth(b));
};
