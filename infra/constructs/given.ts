import type { ITable } from 'aws-cdk-lib/aws-dynamodb';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import type { ISecret } from 'aws-cdk-lib/aws-secretsmanager';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import type { QueueName, SecretName } from '#shared/platform/platform.ts';
import type { TableName } from '#shared/store/tables.ts';

/** What staff access tokens are verified against. */
export type IssuerValues = { issuer: string; audience: string; jwksUri: string };

/** What is kept: tables, photos and secrets. */
export type Stored = { tables: Record<TableName, ITable>; photos: IBucket; secrets: Record<SecretName, ISecret> };

/** All that wiring can grant to a function. */
export type Given = Stored & { queues: Record<QueueName, IQueue>; staffIssuer: IssuerValues; webOrigin: string };
