import { describe, expect, it } from 'vitest';
import { tableNames, tableShape } from '#shared/store/tables.ts';
import { resourcesIn } from './resources.ts';
import { appWith, STACKS, stackOf, templatesOf } from './synthesised.ts';

const app = appWith();
const templates = templatesOf(app);
const { at, ofType } = resourcesIn(templates);
const TABLE = 'AWS::DynamoDB::Table';

describe('tables', () => {
  it('are those of tables.ts', () => {
    expect(
      ofType(TABLE)
        .map(({ path }) => path)
        .sort(),
    ).toEqual(tableNames.map((name) => `tables/${name}`).sort());
  });

  it.each(tableNames)('%s is kept: backed up to the second, encrypted, not to be deleted by any deployment', (name) => {
    const { resource } = at(`tables/${name}`, TABLE);
    expect(resource).toMatchObject({ DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' });
    expect(resource.Properties).toMatchObject({
      BillingMode: 'PAY_PER_REQUEST',
      PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
      SSESpecification: { SSEEnabled: true },
      DeletionProtectionEnabled: true,
    });
  });

  it.each(tableNames)('%s has the keys, indexes and stream of tables.ts, and no more', (name) => {
    const { Properties } = at(`tables/${name}`, TABLE).resource;
    const { indexes, stream, ttl } = tableShape(name);
    const keys = (pk: string, sk: string) => [
      { AttributeName: pk, KeyType: 'HASH' },
      { AttributeName: sk, KeyType: 'RANGE' },
    ];
    expect(Properties.KeySchema).toEqual(keys('pk', 'sk'));
    expect(Properties.GlobalSecondaryIndexes ?? []).toEqual(
      Object.entries(indexes).map(([IndexName, { pk, sk, include }]) => ({
        IndexName,
        KeySchema: keys(pk, sk),
        Projection: include.length > 0 ? { ProjectionType: 'INCLUDE', NonKeyAttributes: include } : { ProjectionType: 'KEYS_ONLY' },
      })),
    );
    expect(Properties.LocalSecondaryIndexes).toBeUndefined();
    expect(Properties.StreamSpecification).toEqual(stream && { StreamViewType: stream });
    expect(Properties.TimeToLiveSpecification).toEqual(ttl && { AttributeName: ttl, Enabled: true });
  });

  it('that are written once and seldom read are of the class that stores for less', () => {
    const rare = ofType(TABLE).filter(({ resource }) => resource.Properties.TableClass === 'STANDARD_INFREQUENT_ACCESS');
    expect(rare.map(({ path }) => path).sort()).toEqual(['tables/audit', 'tables/events']);
  });

  it('have one stream in all, that of the events', () => {
    const streaming = ofType(TABLE).filter(({ resource }) => resource.Properties.StreamSpecification);
    expect(streaming.map(({ path }) => path)).toEqual(['tables/events']);
  });
});

describe('outputs', () => {
  it('tell the operator what tables, secrets and pool are called, and what tokens are verified against', () => {
    const outputs = Object.keys(templates.data.Outputs ?? {}).filter((name) => !name.startsWith('Exports'));
    const ofTables = tableNames.map((name) => `${name[0]?.toUpperCase()}${name.slice(1)}Table`);
    expect(outputs.sort()).toEqual(
      [...ofTables, 'PhotosBucket', 'StaffPool', 'StripeKeySecret', 'StripeWebhookSecret', 'TokenKeySecret'].sort(),
    );
    const told = Object.keys(templates.web.Outputs ?? {}).filter((name) => !name.startsWith('Exports'));
    expect(told.sort()).toEqual(['StaffAudience', 'StaffIssuer', 'WebUrl']);
    const answering = Object.keys(templates.api.Outputs ?? {}).filter((name) => !name.startsWith('ExportsOutput'));
    expect(answering).toEqual(['ApiUrl']);
  });
});

describe('photos', () => {
  const { stack, resource } = at('photos', 'AWS::S3::Bucket');

  it('are kept in a bucket of nobody’s but ours, encrypted, over TLS alone, whatever is deployed', () => {
    expect(resource).toMatchObject({ DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' });
    expect(resource.Properties).toMatchObject({
      PublicAccessBlockConfiguration: {
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      },
      BucketEncryption: { ServerSideEncryptionConfiguration: [{ ServerSideEncryptionByDefault: { SSEAlgorithm: 'AES256' } }] },
      OwnershipControls: { Rules: [{ ObjectOwnership: 'BucketOwnerEnforced' }] },
    });
    expect(resource.Properties.CorsConfiguration).toBeUndefined();
    const { Statement } = at('photos/Policy', 'AWS::S3::BucketPolicy').resource.Properties.PolicyDocument as {
      Statement: { Effect: string; Action: string; Condition: Record<string, Record<string, unknown>> }[];
    };
    expect(Statement.map(({ Effect, Action, Condition }) => [Effect, Action, Condition])).toEqual([
      ['Deny', 's3:*', { Bool: { 'aws:SecureTransport': 'false' } }],
      ['Deny', 's3:*', { NumericLessThan: { 's3:TlsVersion': 1.2 } }],
    ]);
    expect(stack).toBe('data');
  });

  it('that were overwritten or deleted can be had back for as long as a table can', () => {
    expect(resource.Properties.VersioningConfiguration).toEqual({ Status: 'Enabled' });
    const { Rules } = resource.Properties.LifecycleConfiguration as { Rules: Record<string, unknown>[] };
    expect(Rules).toContainEqual({
      Id: 'overwritten',
      Status: 'Enabled',
      NoncurrentVersionExpiration: { NoncurrentDays: 35 },
      ExpiredObjectDeleteMarker: true,
    });
  });

  it('that no visit names go by themselves, and those that one does stay', () => {
    const { Rules } = resource.Properties.LifecycleConfiguration as { Rules: Record<string, unknown>[] };
    expect(Rules.filter((rule) => 'ExpirationInDays' in rule)).toEqual([
      {
        Id: 'uploads-never-named',
        Status: 'Enabled',
        Prefix: 'uploads/',
        ExpirationInDays: 2,
        NoncurrentVersionExpiration: { NoncurrentDays: 1 },
      },
    ]);
  });
});

describe('what else is kept', () => {
  it('holds a token key that nobody chose, and keeps it', () => {
    const { resource } = at('token-key', 'AWS::SecretsManager::Secret');
    expect(resource.DeletionPolicy).toBe('Retain');
    expect(resource.Properties.GenerateSecretString).toEqual({ PasswordLength: 64, ExcludePunctuation: true });
    expect(resource.Properties.SecretString).toBeUndefined();
  });

  it('is in a stack that cannot be deleted by mistake, as none can in prod that holds addresses, messages or answers', () => {
    const guarded = (from: typeof app) => STACKS.filter((name) => stackOf(from, name).terminationProtection);
    expect(guarded(app)).toEqual(['data']);
    expect(guarded(appWith({ stage: 'prod' }))).toEqual(['data', 'web', 'async', 'api']);
  });

  it('knows no account and no region', () => {
    expect(JSON.stringify(templates)).not.toMatch(/\b\d{12}\b|"[a-z]{2}-[a-z]+-\d"/);
  });
});
