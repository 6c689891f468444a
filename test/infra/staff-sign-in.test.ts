import { describe, expect, it } from 'vitest';
import { functionNames, wiringOf } from '#infra/wiring.ts';
import { resourcesIn } from './resources.ts';
import { appWith, templatesOf } from './synthesised.ts';

const POOL = 'AWS::Cognito::UserPool';
const CLIENT = 'AWS::Cognito::UserPoolClient';
const resourcesWith = (context: Record<string, string>) => resourcesIn(templatesOf(appWith(context)));

describe('our own user pool', () => {
  const { at, ofType } = resourcesWith({});

  it('admits only whom the street invites, with a strong password and a one-time password', () => {
    const { resource } = at('staff', POOL);
    expect(resource).toMatchObject({ DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' });
    expect(resource.Properties).toMatchObject({
      AdminCreateUserConfig: { AllowAdminCreateUserOnly: true },
      MfaConfiguration: 'ON',
      EnabledMfas: ['SOFTWARE_TOKEN_MFA'],
      DeletionProtection: 'ACTIVE',
      Policies: {
        PasswordPolicy: { MinimumLength: 14, RequireLowercase: true, RequireUppercase: true, RequireNumbers: true, RequireSymbols: true },
      },
    });
  });

  it('gives the web app, which can keep no secret, tokens for 15 minutes', () => {
    expect(at('staff/web', CLIENT).resource.Properties).toMatchObject({
      GenerateSecret: false,
      AccessTokenValidity: 15,
      IdTokenValidity: 15,
      TokenValidityUnits: { AccessToken: 'minutes', IdToken: 'minutes', RefreshToken: 'minutes' },
      RefreshTokenRotation: { Feature: 'ENABLED' },
      EnableTokenRevocation: true,
      PreventUserExistenceErrors: 'ENABLED',
      ExplicitAuthFlows: ['ALLOW_USER_SRP_AUTH'],
      AllowedOAuthFlowsUserPoolClient: false,
    });
  });

  it('has no sign-in page before there is an address to return to', () => {
    expect(ofType('AWS::Cognito::UserPoolDomain')).toEqual([]);
  });

  it('signs in on its own page, by authorization code, when told where to return', () => {
    const { at } = resourcesWith({ signInDomain: 'street-42', signInCallbackUrls: 'https://a.example/in,http://localhost:5173/in' });
    expect(at('staff/sign-in', 'AWS::Cognito::UserPoolDomain').resource.Properties).toMatchObject({
      Domain: 'street-42',
      ManagedLoginVersion: 2,
    });
    expect(at('staff/web', CLIENT).resource.Properties).toMatchObject({
      AllowedOAuthFlowsUserPoolClient: true,
      AllowedOAuthFlows: ['code'],
      AllowedOAuthScopes: ['openid'],
      CallbackURLs: ['https://a.example/in', 'http://localhost:5173/in'],
    });
  });
});

describe('a foreign issuer', () => {
  const foreign = { oidcIssuer: 'https://id.example.cn', oidcAudience: 'xianyong', oidcJwksUri: 'https://id.example.cn/keys' };

  it('takes the place of the pool', () => {
    const { ofType, at } = resourcesWith(foreign);
    expect([...ofType(POOL), ...ofType(CLIENT)]).toEqual([]);
    for (const name of functionNames) {
      const { Environment } = at(`${name}/function`, 'AWS::Lambda::Function').resource.Properties as {
        Environment?: { Variables: Record<string, unknown> };
      };
      expect(
        [Environment?.Variables.OIDC_ISSUER, Environment?.Variables.OIDC_AUDIENCE, Environment?.Variables.OIDC_JWKS_URI],
        name,
      ).toEqual(wiringOf(name).staff ? Object.values(foreign) : [undefined, undefined, undefined]);
    }
  });

  it.each([
    ['half an issuer', { oidcIssuer: foreign.oidcIssuer }],
    ['an issuer without TLS', { ...foreign, oidcIssuer: 'http://id.example.cn' }],
    ['both an issuer and a sign-in page', { ...foreign, signInDomain: 'street-42', signInCallbackUrls: 'https://a.example/in' }],
    ['a sign-in page that returns nowhere', { signInDomain: 'street-42' }],
    ['a sign-in page that returns without TLS', { signInDomain: 'street-42', signInCallbackUrls: 'http://a.example/in' }],
    ['an unknown stage', { stage: 'test' }],
  ])('is refused as %s', (_, context) => {
    expect(() => appWith(context)).toThrow();
  });
});
