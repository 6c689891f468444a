import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import type { QueueName, Queues } from './platform.ts';

/** Queues on AWS. */
export const sqsQueues = (urlOf: (queue: QueueName) => string): Queues => {
  const client = new SQSClient({ maxAttempts: 3 });
  return {
    send: async (queue, message) => {
      await client.send(new SendMessageCommand({ QueueUrl: urlOf(queue), MessageBody: JSON.stringify(message) }));
    },
  };
};
