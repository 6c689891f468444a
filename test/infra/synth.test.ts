import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import { describe, expect, it } from 'vitest';
import { appWith, stackOf, templatesOf } from './synthesised.ts';

describe('a synth', () => {
  it.each(['dev', 'sandbox', 'prod'])('of %s passes cdk-nag and CloudFormation’s rules, and gives the same templates again', (stage) => {
    expect(templatesOf(appWith({ stage }, { checked: true }))).toEqual(templatesOf(appWith({ stage })));
  });

  it('stops at a finding that nobody acknowledged', () => {
    const app = appWith();
    new Queue(stackOf(app, 'async'), 'planted');
    expect(() => app.synth()).toThrow(/AwsSolutions-SQS4/);
  });

  it('stops at what CloudFormation would refuse', () => {
    const app = appWith({}, { checked: true });
    new Role(stackOf(app, 'async'), 'planted', { assumedBy: new ServicePrincipal('lambda.amazonaws.com'), description: '计划' });
    expect(() => app.synth()).toThrow(/Description/);
  });

  it('is of stacks that differ by stage, so that both fit into one account', () => {
    expect(stackOf(appWith(), 'data').stackName).toBe('xianyong-dev-data');
    expect(stackOf(appWith({ stage: 'prod' }), 'data').stackName).toBe('xianyong-prod-data');
  });
});
