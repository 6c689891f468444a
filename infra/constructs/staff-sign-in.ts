import { Duration, Stack } from 'aws-cdk-lib';
import {
  CfnManagedLoginBranding,
  ManagedLoginVersion,
  OAuthScope,
  type UserPool,
  UserPoolClient,
  UserPoolDomain,
} from 'aws-cdk-lib/aws-cognito';
import type { Construct } from 'constructs';
import { SIGNED_IN_PATH, SIGNED_OUT_PATH } from '#web/shared/addresses.ts';
import type { IssuerValues } from './given.ts';

type Props = { pool: UserPool; webOrigin: string; domainPrefix: string; callbackUrls: readonly string[] };

/** Where staff sign in, for the API (what tokens are verified against) and for the console (where to go). */
export type StaffSignIn = { values: IssuerValues; signInOrigin?: string; signOutUrl?: string };

/**
 * The sign-in page of the pool, and the console as its client: public, so without a secret; authorization code with PKCE.
 * @param callbackUrls further addresses that may be returned to, such as a developer's own machine
 */
export const staffSignIn = (scope: Construct, id: string, { pool, webOrigin, domainPrefix, callbackUrls }: Props): StaffSignIn => {
  const client = new UserPoolClient(scope, id, {
    userPool: pool,
    generateSecret: false,
    preventUserExistenceErrors: true,
    enableTokenRevocation: true,
    // Named, because leaving it out would allow more. A password never travels, and the one-time password is asked for here too.
    authFlows: { userSrp: true },
    oAuth: {
      flows: { authorizationCodeGrant: true },
      scopes: [OAuthScope.OPENID],
      callbackUrls: [`${webOrigin}${SIGNED_IN_PATH}`, ...callbackUrls],
      logoutUrls: [`${webOrigin}${SIGNED_OUT_PATH}`],
    },
    accessTokenValidity: Duration.minutes(15),
    idTokenValidity: Duration.minutes(15),
    // One working day, then sign in again. Each use gives a new token and ends the old one, which RFC 9700 asks of public clients.
    refreshTokenValidity: Duration.hours(10),
    refreshTokenRotationGracePeriod: Duration.seconds(30),
  });
  const domain = new UserPoolDomain(scope, `${id}-domain`, {
    userPool: pool,
    cognitoDomain: { domainPrefix },
    managedLoginVersion: ManagedLoginVersion.NEWER_MANAGED_LOGIN,
  });
  // Managed login shows no page to a client that has no branding of its own.
  new CfnManagedLoginBranding(scope, `${id}-branding`, {
    userPoolId: pool.userPoolId,
    clientId: client.userPoolClientId,
    useCognitoProvidedValues: true,
  });
  const issuer = pool.userPoolProviderUrl;
  const signInOrigin = `https://${domain.domainName}.auth.${Stack.of(scope).region}.amazoncognito.com`;
  const back = `${webOrigin}${SIGNED_OUT_PATH}`;
  return {
    values: { issuer, audience: client.userPoolClientId, jwksUri: `${issuer}/.well-known/jwks.json` },
    signInOrigin,
    // Cognito has no end_session_endpoint of the standard's kind.
    signOutUrl: `${signInOrigin}/logout?client_id=${client.userPoolClientId}&logout_uri=${back}`,
  };
};
