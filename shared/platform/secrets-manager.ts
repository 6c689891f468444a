import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';

/** Reads a secret once, while the function starts. */
export const readSecret = async (arn: string): Promise<string> => {
  const { SecretString } = await new SecretsManagerClient({ maxAttempts: 3 }).send(new GetSecretValueCommand({ SecretId: arn }));
  if (!SecretString) throw new Error('the secret is empty');
  return SecretString;
};
