import { GetQueueAttributesCommand, ListQueuesCommand, SQSClient } from '@aws-sdk/client-sqs';
import { REGION } from './emulator.ts';

const COUNTS = ['ApproximateNumberOfMessages', 'ApproximateNumberOfMessagesNotVisible'] as const;

/** Messages by queue, of the queues that hold any. Queues of failures are among them, so nothing left means nothing failed. */
export const messagesLeft = async (endpoint: string): Promise<Record<string, number>> => {
  const client = new SQSClient({ endpoint, region: REGION, credentials: { accessKeyId: 'test', secretAccessKey: 'test' } });
  const { QueueUrls = [] } = await client.send(new ListQueuesCommand({ MaxResults: 1000 }));
  const left: Record<string, number> = {};
  for (const QueueUrl of QueueUrls) {
    const { Attributes = {} } = await client.send(new GetQueueAttributesCommand({ QueueUrl, AttributeNames: [...COUNTS] }));
    const messages = COUNTS.reduce((sum, name) => sum + Number(Attributes[name] ?? 0), 0);
    if (messages > 0) left[QueueUrl.split('/').at(-1) ?? ''] = messages;
  }
  client.destroy();
  return left;
};
