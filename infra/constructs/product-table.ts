import { RemovalPolicy } from 'aws-cdk-lib';
import { AttributeType, BillingMode, ProjectionType, StreamViewType, Table, TableEncryption } from 'aws-cdk-lib/aws-dynamodb';
import type { Construct } from 'constructs';
import { type TableName, tableShape } from '#shared/store/tables.ts';

const text = (name: string) => ({ name, type: AttributeType.STRING });

/**
 * One table of tables.ts. Encrypted with the key that AWS manages for DynamoDB in the account: each use of it stands in CloudTrail, nobody
 * can disable or delete it together with the data, and no function needs a KMS permission. A key of our own would be for sharing
 * tables with other accounts, which the product never does.
 */
export const productTable = (scope: Construct, name: TableName): Table => {
  const { indexes, stream, ttl } = tableShape(name);
  const table = new Table(scope, name, {
    partitionKey: text('pk'),
    sortKey: text('sk'),
    billingMode: BillingMode.PAY_PER_REQUEST,
    encryption: TableEncryption.AWS_MANAGED,
    pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
    deletionProtection: true,
    removalPolicy: RemovalPolicy.RETAIN,
    stream: stream && StreamViewType[stream],
    timeToLiveAttribute: ttl,
  });
  for (const [indexName, { pk, sk, include }] of Object.entries(indexes)) {
    const projection =
      include.length > 0
        ? { projectionType: ProjectionType.INCLUDE, nonKeyAttributes: [...include] }
        : { projectionType: ProjectionType.KEYS_ONLY };
    table.addGlobalSecondaryIndex({ indexName, partitionKey: text(pk), sortKey: text(sk), ...projection });
  }
  return table;
};
