/**
 * Stands in for the SDK's default credential chain in Lambda bundles: Lambda puts the role's credentials into the environment, so the
 * chain's SSO, STS, process and login clients (140 KB) are never needed there. Aliased by infra/bundle.ts.
 */
export const defaultProvider = () => async () => ({
  accessKeyId: process.env.AWS_ACCESS_KEY_ID ?? '',
  secretAccessKey: process.env.AWS_SECRET_ACCESS_KEY ?? '',
  sessionToken: process.env.AWS_SESSION_TOKEN,
});
