import { Duration, TimeZone } from 'aws-cdk-lib';
import { type IRole, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { Schedule, ScheduleExpression, type ScheduleGroup } from 'aws-cdk-lib/aws-scheduler';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import type { Deployment } from '../deployment.ts';
import type { Trigger } from '../wiring.ts';
import { allow } from './grants.ts';
import { failureQueue } from './product-queue.ts';

type ScheduleTrigger = Extract<Trigger, { kind: 'schedule' }>;

/**
 * How often a start is tried again, by the schedule until Lambda takes it, and by Lambda if the function fails. The next minute's sweep
 * does what this one left, so a missed minute is not worth repeating; a missed day is.
 */
const persistence = {
  minute: { retries: 0, maxAge: Duration.minutes(1) },
  day: { retries: 2, maxAge: Duration.hours(6) },
} as const;

const expressionOf = ({ every, at = '00:00' }: ScheduleTrigger): ScheduleExpression => {
  if (every === 'minute') return ScheduleExpression.rate(Duration.minutes(1));
  const [hour, minute] = at.split(':').map((part) => String(Number(part)));
  return ScheduleExpression.cron({ hour, minute, timeZone: TimeZone.ASIA_SHANGHAI });
};

/** May start this one function, on behalf of this one group of schedules. */
const starterRole = (started: IFunction, group: ScheduleGroup, failed: IQueue): IRole => {
  const role = new Role(started, 'starter', {
    assumedBy: new ServicePrincipal('scheduler.amazonaws.com', {
      conditions: { StringEquals: { 'aws:SourceAccount': started.stack.account, 'aws:SourceArn': group.scheduleGroupArn } },
    }),
  });
  role.addToPolicy(allow(started.functionArn, 'lambda:InvokeFunction'));
  role.addToPolicy(allow(failed.queueArn, 'sqs:SendMessage'));
  return role;
};

/** Starts a function each minute, or each day at a time of Shanghai. @returns the queue in which a start that finally fails is left */
export const addScheduleTrigger = (started: IFunction, group: ScheduleGroup, trigger: ScheduleTrigger, { closed }: Deployment): IQueue => {
  const { retries, maxAge } = persistence[trigger.every];
  const failed = failureQueue(started, 'failed');
  const role = starterRole(started, group, failed);
  new Schedule(started, 'schedule', {
    schedule: expressionOf(trigger),
    scheduleGroup: group,
    enabled: !closed,
    // CDK's own LambdaInvoke and SqsDestination would grant more: every version of the function, and reading the queue's attributes.
    target: {
      bind: () => ({
        arn: started.functionArn,
        role,
        retryPolicy: { maximumEventAgeInSeconds: maxAge.toSeconds(), maximumRetryAttempts: retries },
        deadLetterConfig: { arn: failed.queueArn },
      }),
    },
  });
  started.addToRolePolicy(allow(failed.queueArn, 'sqs:SendMessage'));
  started.configureAsyncInvoke({
    retryAttempts: retries,
    maxEventAge: maxAge,
    onFailure: { bind: () => ({ destination: failed.queueArn }) },
  });
  return failed;
};
