import { describe, expect, it } from 'vitest';
import { tableNames } from '#shared/store/tables.ts';
import { resourcesIn } from './resources.ts';
import { appWith, templatesOf } from './synthesised.ts';

const own = resourcesIn(templatesOf(appWith({ stage: 'prod', dataKey: 'own' })));
const managed = resourcesIn(templatesOf(appWith({ stage: 'prod' })));
const { at, ofType, read } = own;

describe('a key of the operator’s own', () => {
  it('encrypts tables, photos, secrets and kept copies', () => {
    for (const name of tableNames) {
      const { stack, resource } = at(`tables/${name}`, 'AWS::DynamoDB::Table');
      const { SSEEnabled, SSEType, KMSMasterKeyId } = resource.Properties.SSESpecification as Record<string, unknown>;
      expect([SSEEnabled, SSEType, read(stack, KMSMasterKeyId)], name).toEqual([true, 'KMS', 'data-key']);
    }
    for (const { stack, path, resource } of ofType('AWS::SecretsManager::Secret'))
      expect(read(stack, resource.Properties.KmsKeyId), path).toBe('data-key');
    const { stack, resource } = at('photos', 'AWS::S3::Bucket');
    const { ServerSideEncryptionConfiguration } = resource.Properties.BucketEncryption as {
      ServerSideEncryptionConfiguration: { BucketKeyEnabled: boolean; ServerSideEncryptionByDefault: Record<string, unknown> }[];
    };
    const [rule] = ServerSideEncryptionConfiguration;
    expect(rule?.BucketKeyEnabled).toBe(true);
    expect(read(stack, rule?.ServerSideEncryptionByDefault.KMSMasterKeyID)).toBe('data-key');
    expect(read('data', at('copies/vault', 'AWS::Backup::BackupVault').resource.Properties.EncryptionKeyArn)).toBe('data-key');
  });

  it('is rotated, stays whatever is deployed, and serves callers of this account through those services alone', () => {
    const { resource } = at('data-key', 'AWS::KMS::Key');
    expect(resource).toMatchObject({ DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain', Properties: { EnableKeyRotation: true } });
    const { Statement } = resource.Properties.KeyPolicy as {
      Statement: { Principal: { AWS?: unknown }; Condition: { StringEquals: Record<string, unknown> } }[];
    };
    const forAll = Statement.filter(({ Principal }) => Principal.AWS === '*');
    expect(forAll).toHaveLength(1);
    const { 'kms:ViaService': services, ...caller } = forAll[0]?.Condition.StringEquals ?? {};
    expect(caller).toEqual({ 'kms:CallerAccount': { Ref: 'AWS::AccountId' } });
    expect((services as unknown[]).map((one) => read('data', one))).toEqual(
      ['dynamodb', 's3', 'secretsmanager', 'backup'].map((service) => `${service}.AWS::Region.AWS::URLSuffix`),
    );
  });

  it('changes nothing that functions may do, and replaces no table', () => {
    const policies = ({ ofType: all }: typeof own) =>
      all('AWS::IAM::Policy').map(({ path, resource }) => [path, resource.Properties.PolicyDocument]);
    expect(policies(own)).toEqual(policies(managed));
    const keys = ({ ofType: all }: typeof own) =>
      all('AWS::DynamoDB::Table').map(({ id, resource }) => [id, resource.Properties.KeySchema]);
    expect(keys(own)).toEqual(keys(managed));
  });

  it('is made only where it is asked for', () => {
    expect(managed.ofType('AWS::KMS::Key').map(({ path }) => path)).toEqual(['alarm-key']);
    expect(() => appWith({ dataKey: 'mine' })).toThrow();
  });
});
