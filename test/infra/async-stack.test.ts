import { describe, expect, it } from 'vitest';
import { functionNames, queues, streamSettings, wiringOf } from '#infra/wiring.ts';
import type { QueueName } from '#shared/platform/platform.ts';
import { resourcesIn } from './resources.ts';
import { appWith, templatesOf } from './synthesised.ts';

const { ofType, read, at } = resourcesIn(templatesOf(appWith()));
const MAPPING = 'AWS::Lambda::EventSourceMapping';
const QUEUE = 'AWS::SQS::Queue';
const DAY = 24 * 60 * 60;
const triggered = (kind: string) => functionNames.filter((name) => wiringOf(name).trigger.kind === kind);

describe('queues', () => {
  it.each(Object.keys(queues) as QueueName[])('%s is as the wiring says, and gives up into a dead-letter queue', (name) => {
    const { stack, resource } = at(`queues/${name}`, QUEUE);
    const { visibilitySeconds, maxReceives, retentionDays, delaySeconds } = queues[name];
    expect(resource.Properties).toMatchObject({
      VisibilityTimeout: visibilitySeconds,
      MessageRetentionPeriod: retentionDays * DAY,
      RedrivePolicy: { maxReceiveCount: maxReceives },
    });
    expect(resource.Properties.DelaySeconds).toBe(delaySeconds);
    const { deadLetterTargetArn } = resource.Properties.RedrivePolicy as { deadLetterTargetArn: unknown };
    expect(read(stack, deadLetterTargetArn)).toBe(`queues/${name}-dead`);
    expect(at(`queues/${name}-dead`, QUEUE).resource.Properties.MessageRetentionPeriod).toBe(14 * DAY);
  });

  it('are all encrypted and closed to calls without TLS', () => {
    const closed = ofType('AWS::SQS::QueuePolicy').map(({ stack, resource }) => {
      expect(resource.Properties.PolicyDocument).toMatchObject({
        Statement: [{ Effect: 'Deny', Action: 'sqs:*', Condition: { Bool: { 'aws:SecureTransport': 'false' } } }],
      });
      return read(stack, (resource.Properties.Queues as unknown[])[0]);
    });
    expect(closed.sort()).toEqual(
      ofType(QUEUE)
        .map(({ path }) => path)
        .sort(),
    );
    for (const { path, resource } of ofType(QUEUE)) expect(resource.Properties.SqsManagedSseEnabled, path).toBe(true);
  });

  it.each(triggered('queue'))('bring %s its messages, and those again that it names as failed', (name) => {
    const { trigger } = wiringOf(name);
    if (trigger.kind !== 'queue') throw new Error('not a queue');
    const { stack, resource } = at(`${name}/function/messages`, MAPPING);
    expect(resource.Properties).toMatchObject({ BatchSize: trigger.batchSize, FunctionResponseTypes: ['ReportBatchItemFailures'] });
    expect(resource.Properties.ScalingConfig).toEqual({ MaximumConcurrency: trigger.concurrency });
    expect(read(stack, resource.Properties.EventSourceArn)).toBe(`queues/${trigger.queue}`);
    expect(read(stack, resource.Properties.FunctionName)).toBe(`${name}/function`);
  });
});

describe('the events stream', () => {
  it.each(triggered('stream'))('is read by %s in order, from its beginning, and what fails for good is kept', (name) => {
    const { trigger } = wiringOf(name);
    if (trigger.kind !== 'stream') throw new Error('not a stream');
    const { stack, resource } = at(`${name}/function/stream`, MAPPING);
    const { EventSourceArn, FunctionName, DestinationConfig, ...settings } = resource.Properties;
    expect(settings).toEqual({
      Enabled: true,
      StartingPosition: 'TRIM_HORIZON',
      BatchSize: trigger.batchSize,
      ParallelizationFactor: streamSettings.parallelization,
      BisectBatchOnFunctionError: streamSettings.bisectOnError,
      MaximumRetryAttempts: streamSettings.maxRetries,
      MaximumRecordAgeInSeconds: streamSettings.maxAgeHours * 60 * 60,
      FunctionResponseTypes: ['ReportBatchItemFailures'],
    });
    expect(read(stack, EventSourceArn)).toBe(`tables/${trigger.table}.StreamArn`);
    expect(read(stack, FunctionName)).toBe(`${name}/function`);
    expect(read(stack, (DestinationConfig as { OnFailure: { Destination: unknown } }).OnFailure.Destination)).toBe(
      `${name}/function/failed`,
    );
  });

  it('and the queues are all that Lambda polls', () => {
    expect(ofType(MAPPING)).toHaveLength(triggered('stream').length + triggered('queue').length);
  });
});

describe('schedules', () => {
  const expressions = {
    deadlines: ['rate(1 minute)', 'Etc/UTC', 0, 60],
    'billing-start': ['cron(0 2 * * ? *)', 'Asia/Shanghai', 2, 6 * 60 * 60],
    'reconcile-start': ['cron(30 3 * * ? *)', 'Asia/Shanghai', 2, 6 * 60 * 60],
    'payment-reconcile': ['cron(30 4 * * ? *)', 'Asia/Shanghai', 2, 6 * 60 * 60],
    'dunning-start': ['cron(0 8 * * ? *)', 'Asia/Shanghai', 2, 6 * 60 * 60],
    'webhook-start': ['rate(1 minute)', 'Etc/UTC', 0, 60],
  };

  it('are those of the wiring', () => {
    expect(triggered('schedule')).toEqual(Object.keys(expressions));
    expect(ofType('AWS::Scheduler::Schedule')).toHaveLength(triggered('schedule').length);
  });

  it.each(Object.entries(expressions))('start %s at its time, and keep what failed', (name, [expression, zone, retries, age]) => {
    const { stack, resource } = at(`${name}/function/schedule`, 'AWS::Scheduler::Schedule');
    expect(resource.Properties).toMatchObject({
      ScheduleExpression: expression,
      ScheduleExpressionTimezone: zone,
      State: 'ENABLED',
      FlexibleTimeWindow: { Mode: 'OFF' },
      Target: { RetryPolicy: { MaximumRetryAttempts: retries, MaximumEventAgeInSeconds: age } },
    });
    expect(resource.Properties.GroupName).toBe(at('schedules', 'AWS::Scheduler::ScheduleGroup').resource.Properties.Name);
    const target = resource.Properties.Target as { Arn: unknown; RoleArn: unknown; DeadLetterConfig: { Arn: unknown } };
    expect(read(stack, target.Arn)).toBe(`${name}/function`);
    expect(read(stack, target.RoleArn)).toBe(`${name}/function/starter`);
    expect(read(stack, target.DeadLetterConfig.Arn)).toBe(`${name}/function/failed`);
  });

  it.each(Object.entries(expressions))('leave a failed run of %s to be tried as often by Lambda', (name, [, , retries, age]) => {
    const { stack, resource } = at(`${name}/function/EventInvokeConfig`, 'AWS::Lambda::EventInvokeConfig');
    expect(resource.Properties).toMatchObject({ MaximumRetryAttempts: retries, MaximumEventAgeInSeconds: age });
    const { OnFailure } = resource.Properties.DestinationConfig as { OnFailure: { Destination: unknown } };
    expect(read(stack, OnFailure.Destination)).toBe(`${name}/function/failed`);
  });

  it.each(Object.keys(expressions))('of %s can be used by that group of this account alone', (name) => {
    const { resource } = at(`${name}/function/starter`, 'AWS::IAM::Role');
    expect(resource.Properties.AssumeRolePolicyDocument).toMatchObject({
      Statement: [{ Condition: { StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' }, 'aws:SourceArn': expect.anything() } } }],
    });
  });
});
