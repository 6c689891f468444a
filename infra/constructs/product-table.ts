import { RemovalPolicy } from 'aws-cdk-lib';
import { AttributeType, BillingMode, ProjectionType, StreamViewType, Table, TableClass, TableEncryption } from 'aws-cdk-lib/aws-dynamodb';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';
import { type TableName, tableShape } from '#shared/store/tables.ts';

const text = (name: string) => ({ name, type: AttributeType.STRING });

/**
 * One table of tables.ts. Encrypted with the key that AWS manages for DynamoDB in the account: each use of it stands in CloudTrail, and nobody
 * can disable or delete it together with the data (docs/decisions/0016).
 * @param encryptionKey takes its place where the operator's rules ask for a key of its own
 */
export const productTable = (scope: Construct, name: TableName, encryptionKey?: IKey): Table => {
  const { indexes, stream, ttl, rarelyRead } = tableShape(name);
  const table = new Table(scope, name, {
    partitionKey: text('pk'),
    sortKey: text('sk'),
    billingMode: BillingMode.PAY_PER_REQUEST,
    encryption: encryptionKey ? TableEncryption.CUSTOMER_MANAGED : TableEncryption.AWS_MANAGED,
    encryptionKey,
    pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
    deletionProtection: true,
    removalPolicy: RemovalPolicy.RETAIN,
    stream: stream && StreamViewType[stream],
    timeToLiveAttribute: ttl,
    tableClass: rarelyRead && TableClass.STANDARD_INFREQUENT_ACCESS,
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
