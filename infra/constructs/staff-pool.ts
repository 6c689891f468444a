import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import {
  AccountRecovery,
  CfnManagedLoginBranding,
  FeaturePlan,
  ManagedLoginVersion,
  Mfa,
  OAuthScope,
  UserPool,
  type UserPoolClient,
} from 'aws-cdk-lib/aws-cognito';
import type { Construct } from 'constructs';
import { acknowledge, acknowledgements } from '../acknowledgements.ts';
import type { IssuerValues } from './given.ts';

type ManagedLogin = { domainPrefix: string; callbackUrls: string[] };

const makePool = (scope: Construct, id: string): UserPool => {
  const pool = new UserPool(scope, id, {
    selfSignUpEnabled: false,
    signInAliases: { email: true },
    signInCaseSensitive: false,
    standardAttributes: { email: { required: true, mutable: true } },
    keepOriginal: { email: true },
    mfa: Mfa.REQUIRED,
    mfaSecondFactor: { otp: true, sms: false },
    passwordPolicy: {
      minLength: 14,
      requireLowercase: true,
      requireUppercase: true,
      requireDigits: true,
      requireSymbols: true,
      tempPasswordValidity: Duration.days(3),
      passwordHistorySize: 5,
    },
    accountRecovery: AccountRecovery.EMAIL_ONLY,
    featurePlan: FeaturePlan.ESSENTIALS,
    deletionProtection: true,
    removalPolicy: RemovalPolicy.RETAIN,
  });
  acknowledge(pool, acknowledgements.staffPool);
  return pool;
};

/** The web app's client: public, so without a secret; authorization code with PKCE once there is an address to return to. */
const addWebClient = (pool: UserPool, callbackUrls: string[] | undefined): UserPoolClient =>
  pool.addClient('web', {
    generateSecret: false,
    preventUserExistenceErrors: true,
    enableTokenRevocation: true,
    // Named, because leaving it out would allow more. A password never travels, and the one-time password is asked for here too.
    authFlows: { userSrp: true },
    ...(callbackUrls
      ? { oAuth: { flows: { authorizationCodeGrant: true }, scopes: [OAuthScope.OPENID], callbackUrls, logoutUrls: callbackUrls } }
      : { disableOAuth: true }),
    accessTokenValidity: Duration.minutes(15),
    idTokenValidity: Duration.minutes(15),
    // One working day, then sign in again. Each use gives a new token and ends the old one, which RFC 9700 asks of public clients.
    refreshTokenValidity: Duration.hours(10),
    refreshTokenRotationGracePeriod: Duration.seconds(30),
  });

/** Accounts of the street's, committees' and grid's staff. @returns what their access tokens are verified against */
export const staffPool = (scope: Construct, id: string, managedLogin: ManagedLogin | undefined): IssuerValues => {
  const pool = makePool(scope, id);
  const client = addWebClient(pool, managedLogin?.callbackUrls);
  if (managedLogin) {
    pool.addDomain('sign-in', {
      cognitoDomain: { domainPrefix: managedLogin.domainPrefix },
      managedLoginVersion: ManagedLoginVersion.NEWER_MANAGED_LOGIN,
    });
    // Managed login shows no page to a client that has no branding of its own.
    new CfnManagedLoginBranding(pool, 'branding', {
      userPoolId: pool.userPoolId,
      clientId: client.userPoolClientId,
      useCognitoProvidedValues: true,
    });
  }
  const issuer = pool.userPoolProviderUrl;
  return { issuer, audience: client.userPoolClientId, jwksUri: `${issuer}/.well-known/jwks.json` };
};
