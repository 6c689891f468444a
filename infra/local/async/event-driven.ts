import type { DynamoDBClient, DynamoDBClientConfig } from '@aws-sdk/client-dynamodb';
import { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams';
import type { SQSBatchResponse } from 'aws-lambda';
import { functionNames, queues, streamSettings, wiringOf } from '#infra/wiring.ts';
import type { Clock } from '#shared/platform/clock.ts';
import type { QueueName } from '#shared/platform/platform.ts';
import { streamArnOf } from '../create-tables.ts';
import type { Invoke } from '../invoke.ts';
import type { StateStore } from '../state-file.ts';
import { background } from './background.ts';
import type { DeadLetter } from './dead-letters.ts';
import { type LocalQueue, localQueue } from './local-queue.ts';
import { schedules } from './schedules.ts';
import { type StreamReader, streamReader } from './stream-reader.ts';
import { streamShards } from './stream-shards.ts';

type Parts = {
  database: DynamoDBClientConfig;
  raw: DynamoDBClient;
  clock: Clock;
  state: StateStore;
  invoke: Invoke;
  bury(letter: DeadLetter): void;
};

/** Everything that runs without a request, as the wiring says: one queue per consumer, one reader per stream, the schedules. */
export const eventDriven = async ({ database, raw, clock, state, invoke, bury }: Parts) => {
  const streamsClient = new DynamoDBStreamsClient(database);
  const byName = new Map<QueueName, LocalQueue>();
  const readers: StreamReader[] = [];
  for (const name of functionNames) {
    const { trigger } = wiringOf(name);
    const consume = async (event: unknown) => ((await invoke(name, event)) ?? { batchItemFailures: [] }) as SQSBatchResponse;
    if (trigger.kind === 'queue') {
      const { queue, batchSize, concurrency, sideBySide } = trigger;
      const settings = { name: queue, batchSize, ...queues[queue], ...(sideBySide && { concurrency }) };
      byName.set(queue, localQueue(settings, consume, bury));
    }
    if (trigger.kind === 'stream') {
      const arn = await streamArnOf(raw, trigger.table);
      const shards = streamShards(streamsClient, arn, state.get('streamPositions')?.[name] ?? {}, (positions) =>
        state.set('streamPositions', { ...state.get('streamPositions'), [name]: positions }),
      );
      readers.push(streamReader(shards, { name: trigger.table, batchSize: trigger.batchSize, ...streamSettings }, consume, bury));
    }
  }
  const running = background(schedules(clock, invoke), readers, [...byName.values()], (error) => console.error(error));
  return {
    ...running,
    send: (queue: QueueName, message: unknown) => {
      const target = byName.get(queue);
      if (!target) throw new Error(`no function reads the queue ${queue}`);
      target.send(message);
      running.nudge();
    },
    stop: async () => {
      await running.stop();
      streamsClient.destroy();
    },
  };
};
