import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import { describe, expect, it } from 'vitest';
import { appWith, STACKS, stackOf, templatesOf } from './synthesised.ts';

// CloudFormation's own rules take their time to load on a busy machine.
describe('a synth', { timeout: 120_000 }, () => {
  it.each(['dev', 'sandbox', 'prod'])('of %s passes cdk-nag and CloudFormation’s rules, and gives the same templates again', (stage) => {
    expect(templatesOf(appWith({ stage }, { checked: true }))).toEqual(templatesOf(appWith({ stage })));
  });

  it('of a stage that is closed, with a key and copies of its own, passes them too', () => {
    const context = { stage: 'prod', closed: 'on', dataKey: 'own', tracing: 'on', alarmEmail: 'duty@street.example' };
    expect(Object.keys(templatesOf(appWith(context, { checked: true })))).toEqual([...STACKS]);
  });

  it('writes the same bytes again: what is deployed differs only where something was changed', () => {
    const written = () => {
      const { directory } = appWith({ stage: 'prod' }).synth();
      const names = readdirSync(directory).filter((name) => /\.(?:template|assets)\.json$/.test(name));
      return Object.fromEntries(names.map((name) => [name, readFileSync(join(directory, name), 'utf8')]));
    };
    const first = written();
    expect(Object.keys(first)).toHaveLength(2 * STACKS.length);
    expect(written()).toEqual(first);
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
