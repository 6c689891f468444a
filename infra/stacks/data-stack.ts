import { CfnOutput, RemovalPolicy, Stack } from 'aws-cdk-lib';
import type { IBackupVault } from 'aws-cdk-lib/aws-backup';
import type { UserPool } from 'aws-cdk-lib/aws-cognito';
import type { ITable } from 'aws-cdk-lib/aws-dynamodb';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { Construct } from 'constructs';
import { SECRET_NAMES } from '#shared/platform/platform.ts';
import { type TableName, tableNames } from '#shared/store/tables.ts';
import { type Acknowledgement, acknowledge, acknowledgements } from '../acknowledgements.ts';
import { dataKey } from '../constructs/data-key.ts';
import type { Stored } from '../constructs/given.ts';
import { keptCopies } from '../constructs/kept-copies.ts';
import { photoBucket } from '../constructs/photo-bucket.ts';
import { productTable } from '../constructs/product-table.ts';
import { staffPool } from '../constructs/staff-pool.ts';
import type { Deployment } from '../deployment.ts';

/** All that must outlive a deployment: the tables, the photos, the token key, the staff's accounts. Deleting the stack leaves them in the account. */
export class DataStack extends Stack {
  readonly stored: Stored;
  /** The staff's accounts, unless another issuer signs them in. */
  readonly pool?: UserPool;
  /** Where copies are kept beyond point-in-time recovery. */
  readonly copies?: IBackupVault;
  private readonly key?: IKey;

  constructor(scope: Construct, id: string, { deployment }: { deployment: Deployment }) {
    super(scope, id, { description: 'Xianyong: tables, photos, secrets and staff accounts', terminationProtection: true });
    if (deployment.dataKey) this.key = dataKey(this, deployment.stage);
    const tables = new Construct(this, 'tables');
    this.stored = {
      tables: Object.fromEntries(tableNames.map((name): [TableName, ITable] => [name, productTable(tables, name, this.key)])) as Record<
        TableName,
        ITable
      >,
      photos: photoBucket(this, this.key),
      secrets: {
        tokenKey: this.tokenKey(),
        stripeKey: this.givenSecret('stripe-key', 'secret key at Stripe; put in by the operator', acknowledgements.stripeKey),
        stripeWebhook: this.givenSecret(
          'stripe-webhook',
          'signs Stripe’s webhooks; put in by the operator',
          acknowledgements.stripeWebhook,
        ),
      },
    };
    // For the operator's own commands (docs/operations.md); functions get the names from their stacks.
    const tell = (name: string, value: string) => new CfnOutput(this, `${name[0]?.toUpperCase()}${name.slice(1)}`, { value });
    for (const name of tableNames) tell(`${name}Table`, this.stored.tables[name].tableName);
    for (const name of SECRET_NAMES) tell(`${name}Secret`, this.stored.secrets[name].secretArn);
    tell('photosBucket', this.stored.photos.bucketName);
    if (deployment.staffIssuer.kind === 'user-pool') this.pool = staffPool(this, 'staff');
    if (deployment.copies) this.copies = keptCopies(this, this.stored.tables, this.key);
    if (this.copies) tell('copiesVault', this.copies.backupVaultName);
    if (this.pool) tell('staffPool', this.pool.userPoolId);
  }

  /** A secret that Stripe makes. Until the operator puts it in, a random one stands there, which Stripe does not accept. */
  private givenSecret(id: string, description: string, acknowledgement: Acknowledgement): Secret {
    const secret = new Secret(this, id, { description, encryptionKey: this.key, removalPolicy: RemovalPolicy.RETAIN });
    acknowledge(secret, acknowledgement);
    return secret;
  }

  /** 64 letters and digits, made by Secrets Manager at the first deployment and known to nobody. */
  private tokenKey(): Secret {
    const secret = new Secret(this, 'token-key', {
      description: 'makes household links and API keys',
      encryptionKey: this.key,
      generateSecretString: { passwordLength: 64, excludePunctuation: true },
      removalPolicy: RemovalPolicy.RETAIN,
    });
    acknowledge(secret, acknowledgements.tokenKey);
    return secret;
  }
}
