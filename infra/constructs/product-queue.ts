import { Duration } from 'aws-cdk-lib';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import type { QueueName } from '#shared/platform/platform.ts';
import { acknowledge, acknowledgements } from '../acknowledgements.ts';
import { queues } from '../wiring.ts';

/** Encrypted by SQS itself, so nobody needs a KMS permission; refused without TLS. */
const safe = { encryption: QueueEncryption.SQS_MANAGED, enforceSSL: true };

/** As long as SQS keeps anything: time to see a failure, mend its cause and send the message again. */
const failedFor = Duration.days(14);

/** A queue of the wiring and its dead-letter queue. */
export const productQueue = (scope: Construct, name: QueueName): { queue: Queue; dead: Queue } => {
  const { visibilitySeconds, maxReceives, retentionDays, delaySeconds } = queues[name];
  const dead = new Queue(scope, `${name}-dead`, { ...safe, retentionPeriod: failedFor });
  const queue = new Queue(scope, name, {
    ...safe,
    visibilityTimeout: Duration.seconds(visibilitySeconds),
    retentionPeriod: Duration.days(retentionDays),
    deliveryDelay: delaySeconds === undefined ? undefined : Duration.seconds(delaySeconds),
    deadLetterQueue: { queue: dead, maxReceiveCount: maxReceives },
  });
  return { queue, dead };
};

/** Where a schedule's or stream's function leaves what it finally failed on. */
export const failureQueue = (scope: Construct, id: string): Queue => {
  const queue = new Queue(scope, id, { ...safe, retentionPeriod: failedFor });
  acknowledge(queue, acknowledgements.failures);
  return queue;
};
