import { RemovalPolicy, Stack } from 'aws-cdk-lib';
import { AnyPrincipal, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';

/** What keeps data under the key. */
const SERVICES = ['dynamodb', 's3', 'secretsmanager', 'backup'];

/**
 * A key of the operator's own for tables, photos, secrets and kept copies, for those whose rules ask for one. Its policy is that of the keys
 * which AWS manages: whoever of this account may read a table may have the table decrypt for it, and nobody uses the key by itself. So no
 * function needs a permission for it. It stays whatever is deployed: without it nothing of all that can be read again.
 */
export const dataKey = (scope: Construct, stage: string): Key => {
  const { account, region, urlSuffix } = Stack.of(scope);
  const key = new Key(scope, 'data-key', {
    description: `Xianyong ${stage}: tables, photos, secrets and kept copies`,
    alias: `xianyong-${stage}-data`,
    enableKeyRotation: true,
    removalPolicy: RemovalPolicy.RETAIN,
  });
  key.addToResourcePolicy(
    new PolicyStatement({
      principals: [new AnyPrincipal()],
      actions: ['kms:Encrypt', 'kms:Decrypt', 'kms:ReEncrypt*', 'kms:GenerateDataKey*', 'kms:DescribeKey', 'kms:CreateGrant'],
      resources: ['*'],
      conditions: {
        StringEquals: { 'kms:CallerAccount': account, 'kms:ViaService': SERVICES.map((service) => `${service}.${region}.${urlSuffix}`) },
      },
    }),
  );
  return key;
};
