import { Duration, RemovalPolicy, TimeZone } from 'aws-cdk-lib';
import { BackupPlan, BackupPlanRule, BackupResource, BackupVault } from 'aws-cdk-lib/aws-backup';
import type { ITable } from 'aws-cdk-lib/aws-dynamodb';
import { Schedule } from 'aws-cdk-lib/aws-events';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { Construct } from 'constructs';
import { type TableName, tableNames } from '#shared/store/tables.ts';
import { allow } from './grants.ts';

/**
 * Which tables are copied for more than a year. The registry holds names and telephone numbers: a person who was erased is gone from its
 * backups too after the 35 days of point-in-time recovery. The others left out hold nothing that anybody would look up after that.
 */
const isCopied: Record<TableName, boolean> = {
  registry: false,
  limits: false,
  sandbox: false,
  catalogue: true,
  orders: true,
  ledger: true,
  events: true,
  audit: true,
  webhooks: false,
};

/** A year of accounts and the weeks in which it is audited; so long nobody deletes a copy by mistake. */
const KEPT = Duration.days(400);
const LOCKED = Duration.days(365);
/** Backups in cold storage cost a third and are kept there for 90 days at least. */
const WARM = Duration.days(8);

/**
 * Copies of the books, one each quarter, kept for more than a year in a locked vault: what a mistake changed that is found after the 35 days of
 * point-in-time recovery can be looked up there. Restoring from them is the operator's (docs/operations.md); functions know nothing of them.
 */
export const keptCopies = (scope: Construct, tables: Record<TableName, ITable>, encryptionKey: IKey | undefined): BackupVault => {
  const home = new Construct(scope, 'copies');
  const vault = new BackupVault(home, 'vault', {
    encryptionKey,
    removalPolicy: RemovalPolicy.RETAIN,
    // Without a date from which it is for ever: the operator can take the lock away, so that a stage can be deleted wholly.
    lockConfiguration: { minRetention: LOCKED },
  });
  const copied = tableNames.filter((name) => isCopied[name]).map((name) => tables[name]);
  const role = new Role(home, 'role', {
    assumedBy: new ServicePrincipal('backup.amazonaws.com'),
    description: 'what AWS Backup may do: read these tables for copies',
  });
  // AWS's own policy would let it read every store of the account.
  for (const { tableArn } of copied)
    role.addToPolicy(allow(tableArn, 'dynamodb:DescribeTable', 'dynamodb:ListTagsOfResource', 'dynamodb:StartAwsBackupJob'));
  const plan = new BackupPlan(home, 'plan', { backupVault: vault });
  plan.addRule(
    new BackupPlanRule({
      ruleName: 'quarterly',
      // After the night's work.
      scheduleExpression: Schedule.cron({ minute: '0', hour: '6', day: '15', month: '1,4,7,10' }),
      scheduleExpressionTimezone: TimeZone.ASIA_SHANGHAI,
      moveToColdStorageAfter: WARM,
      deleteAfter: KEPT,
    }),
  );
  plan.addSelection('books', { role, disableDefaultBackupPolicy: true, resources: copied.map(BackupResource.fromDynamoDbTable) });
  return vault;
};
