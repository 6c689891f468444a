import { CfnOutput, RemovalPolicy, Stack } from 'aws-cdk-lib';
import type { UserPool } from 'aws-cdk-lib/aws-cognito';
import type { ITable } from 'aws-cdk-lib/aws-dynamodb';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { Construct } from 'constructs';
import { type TableName, tableNames } from '#shared/store/tables.ts';
import { type Acknowledgement, acknowledge, acknowledgements } from '../acknowledgements.ts';
import type { Stored } from '../constructs/given.ts';
import { photoBucket } from '../constructs/photo-bucket.ts';
import { productTable } from '../constructs/product-table.ts';
import { staffPool } from '../constructs/staff-pool.ts';
import type { Deployment } from '../deployment.ts';

/** All that must outlive a deployment: the tables, the photos, the token key, the staff's accounts. Deleting the stack leaves them in the account. */
export class DataStack extends Stack {
  readonly stored: Stored;
  /** The staff's accounts, unless another issuer signs them in. */
  readonly pool?: UserPool;

  constructor(scope: Construct, id: string, { deployment }: { deployment: Deployment }) {
    super(scope, id, { description: 'Xianyong: tables, photos, secrets and staff accounts', terminationProtection: true });
    const tables = new Construct(this, 'tables');
    this.stored = {
      tables: Object.fromEntries(tableNames.map((name): [TableName, ITable] => [name, productTable(tables, name)])) as Record<
        TableName,
        ITable
      >,
      photos: photoBucket(this),
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
    for (const name of tableNames) {
      // For the operator's own tools; functions get the names from their stacks.
      new CfnOutput(this, `${name[0]?.toUpperCase()}${name.slice(1)}Table`, { value: this.stored.tables[name].tableName });
    }
    if (deployment.staffIssuer.kind === 'user-pool') this.pool = staffPool(this, 'staff');
  }

  /** A secret that Stripe makes. Until the operator puts it in, a random one stands there, which Stripe does not accept. */
  private givenSecret(id: string, description: string, acknowledgement: Acknowledgement): Secret {
    const secret = new Secret(this, id, { description, removalPolicy: RemovalPolicy.RETAIN });
    acknowledge(secret, acknowledgement);
    return secret;
  }

  /** 64 letters and digits, made by Secrets Manager at the first deployment and known to nobody. */
  private tokenKey(): Secret {
    const secret = new Secret(this, 'token-key', {
      description: 'makes household links and API keys',
      generateSecretString: { passwordLength: 64, excludePunctuation: true },
      removalPolicy: RemovalPolicy.RETAIN,
    });
    acknowledge(secret, acknowledgements.tokenKey);
    return secret;
  }
}
