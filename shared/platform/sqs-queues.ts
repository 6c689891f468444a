import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { correlationId } from './correlation.ts';
import type { QueueName, Queues } from './platform.ts';

/** Queues on AWS. A message carries what it goes back to beside its body. */
export const sqsQueues = (urlOf: (queue: QueueName) => string): Queues => {
  const client = new SQSClient({ maxAttempts: 3 });
  return {
    send: async (queue, message) => {
      const id = correlationId();
      await client.send(
        new SendMessageCommand({
          QueueUrl: urlOf(queue),
          MessageBody: JSON.stringify(message),
          ...(id && { MessageAttributes: { correlationId: { DataType: 'String', StringValue: id } } }),
        }),
      );
    },
  };
};
