import { RemovalPolicy, Stack } from 'aws-cdk-lib';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
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
import { type FunctionName, functionNames, queues, wiringOf } from '../wiring.ts';

type Props = { deployment: Deployment; codeOf: CodeOf; given: Omit<Given, 'queues'> };

/** What runs without anybody waiting for it: schedules, queues and the reader of the events stream. */
export class AsyncStack extends Stack {
  /** What was stored, and the queues: all that any function can be given. */
  readonly given: Given;
  readonly functions = new Map<FunctionName, IFunction>();
  /** What queues gave up on, and what functions of schedules and streams finally failed on. */
  readonly dead: Record<QueueName, IQueue>;
  readonly failed = new Map<FunctionName, IQueue>();

  constructor(scope: Construct, id: string, { deployment, codeOf, given }: Props) {
    super(scope, id, { description: 'Xianyong: schedules, queues and streams', terminationProtection: deployment.guarded });
    const messages = new Construct(this, 'queues');
    const names = Object.keys(queues) as QueueName[];
    const made = names.map((name) => ({ name, ...productQueue(messages, name) }));
    const byName = (of: 'queue' | 'dead') =>
      Object.fromEntries(made.map((one): [QueueName, IQueue] => [one.name, one[of]])) as Record<QueueName, IQueue>;
    this.given = { ...given, queues: byName('queue') };
    this.dead = byName('dead');
    const schedules = new ScheduleGroup(this, 'schedules', { removalPolicy: RemovalPolicy.DESTROY });
    for (const name of functionNames) {
      const { trigger } = wiringOf(name);
      if (trigger.kind === 'http') continue;
      const runs = productFunction(this, name, { deployment, codeOf, given: this.given });
      this.functions.set(name, runs);
      if (trigger.kind === 'schedule') this.failed.set(name, addScheduleTrigger(runs, schedules, trigger, deployment));
      if (trigger.kind === 'queue') addQueueTrigger(runs, this.given.queues[trigger.queue], trigger, deployment);
      if (trigger.kind === 'stream')
        this.failed.set(name, addStreamTrigger(runs, this.given.tables[trigger.table], trigger.batchSize, deployment));
    }
  }
}
