import { RemovalPolicy, Stack } from 'aws-cdk-lib';
import { ScheduleGroup } from 'aws-cdk-lib/aws-scheduler';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { QueueName } from '#shared/platform/platform.ts';
import type { Given } from '../constructs/given.ts';
import { type CodeOf, productFunction } from '../constructs/product-function.ts';
import { productQueue } from '../constructs/product-queue.ts';
import { addQueueTrigger } from '../constructs/queue-trigger.ts';
import { addScheduleTrigger } from '../constructs/schedule-trigger.ts';
import { addStreamTrigger } from '../constructs/stream-trigger.ts';
import type { Deployment } from '../deployment.ts';
import { functionNames, queues, wiringOf } from '../wiring.ts';

type Props = { deployment: Deployment; codeOf: CodeOf; given: Omit<Given, 'queues'> };

/** What runs without anybody waiting for it: schedules, queues and the reader of the events stream. */
export class AsyncStack extends Stack {
  /** What was stored, and the queues: all that any function can be given. */
  readonly given: Given;

  constructor(scope: Construct, id: string, { deployment, codeOf, given }: Props) {
    super(scope, id, { description: 'Xianyong: schedules, queues and streams' });
    const messages = new Construct(this, 'queues');
    const names = Object.keys(queues) as QueueName[];
    this.given = {
      ...given,
      queues: Object.fromEntries(names.map((name): [QueueName, IQueue] => [name, productQueue(messages, name)])) as Record<
        QueueName,
        IQueue
      >,
    };
    const schedules = new ScheduleGroup(this, 'schedules', { removalPolicy: RemovalPolicy.DESTROY });
    for (const name of functionNames) {
      const { trigger } = wiringOf(name);
      if (trigger.kind === 'http') continue;
      const made = productFunction(this, name, { deployment, codeOf, given: this.given });
      if (trigger.kind === 'schedule') addScheduleTrigger(made, schedules, trigger);
      if (trigger.kind === 'queue') addQueueTrigger(made, this.given.queues[trigger.queue], trigger);
      if (trigger.kind === 'stream') addStreamTrigger(made, this.given.tables[trigger.table], trigger.batchSize);
    }
  }
}
