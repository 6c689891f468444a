import { describe, expect, it } from 'vitest';
import { resourcesIn } from './resources.ts';
import { appWith, templatesOf } from './synthesised.ts';

const { at, ofType, read } = resourcesIn(templatesOf(appWith({ stage: 'prod' })));
const copied = ['catalogue', 'orders', 'ledger', 'events', 'audit'];

describe('copies that are kept beyond point-in-time recovery', () => {
  it('are made of the books each quarter and kept for more than a year', () => {
    const { BackupPlanRule } = at('copies/plan', 'AWS::Backup::BackupPlan').resource.Properties.BackupPlan as { BackupPlanRule: object[] };
    expect(BackupPlanRule).toEqual([
      expect.objectContaining({
        ScheduleExpression: 'cron(0 6 15 1,4,7,10 ? *)',
        ScheduleExpressionTimezone: 'Asia/Shanghai',
        Lifecycle: { MoveToColdStorageAfterDays: 8, DeleteAfterDays: 400 },
      }),
    ]);
    const { stack, resource } = at('copies/plan/books', 'AWS::Backup::BackupSelection');
    const { Resources, IamRoleArn } = resource.Properties.BackupSelection as { Resources: unknown[]; IamRoleArn: unknown };
    expect(Resources.map((one) => read(stack, one).split('/').at(-1))).toEqual(copied);
    expect(read(stack, IamRoleArn)).toBe('copies/role');
  });

  it('hold no register of people: who is erased is gone from all backups when point-in-time recovery has passed', () => {
    expect(copied).not.toContain('registry');
  });

  it('lie in a vault that stays, and from which nobody deletes a copy by mistake', () => {
    const { resource } = at('copies/vault', 'AWS::Backup::BackupVault');
    expect(resource).toMatchObject({ DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' });
    // Without ChangeableForDays: the lock can be taken away by whoever may do that, and not by deleting a copy.
    expect(resource.Properties.LockConfiguration).toEqual({ MinRetentionDays: 365 });
  });

  it('are made by a role that reads these tables for backups, and does nothing else', () => {
    const { stack, resource } = at('copies/role', 'AWS::IAM::Role');
    expect(resource.Properties.ManagedPolicyArns).toBeUndefined();
    expect(resource.Properties.AssumeRolePolicyDocument).toMatchObject({ Statement: [{ Principal: { Service: 'backup.amazonaws.com' } }] });
    const { Statement } = at('copies/role/DefaultPolicy', 'AWS::IAM::Policy').resource.Properties.PolicyDocument as {
      Statement: { Action: string[]; Resource: unknown | unknown[] }[];
    };
    const actions = ['DescribeTable', 'ListTagsOfResource', 'StartAwsBackupJob'].map((action) => `dynamodb:${action}`);
    for (const { Action } of Statement) expect(Action).toEqual(actions);
    const tables = Statement.flatMap(({ Resource }) => [Resource].flat().map((one) => read(stack, one)));
    expect(tables.sort()).toEqual(copied.map((name) => `tables/${name}`).sort());
  });

  it('are a matter of prod, unless asked for otherwise', () => {
    const plans = (context: Record<string, string>) => resourcesIn(templatesOf(appWith(context))).ofType('AWS::Backup::BackupPlan').length;
    expect([plans({}), plans({ stage: 'sandbox' }), plans({ copies: 'on' }), plans({ stage: 'prod', copies: 'off' })]).toEqual([
      0, 0, 1, 0,
    ]);
    expect(ofType('AWS::Backup::BackupPlan')).toHaveLength(1);
  });
});
