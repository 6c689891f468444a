import { describe, expect, it } from 'vitest';
import { functionNames, wiringOf } from '#infra/wiring.ts';
import { resourcesIn } from './resources.ts';
import { appWith, templatesOf } from './synthesised.ts';

const POOL = 'AWS::Cognito::UserPool';
const CLIENT = 'AWS::Cognito::UserPoolClient';
const resourcesWith = (context: Record<string, string>) => resourcesIn(templatesOf(appWith(context)));

describe('our own user pool', () => {
  const { at, read } = resourcesWith({});

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
    expect(at('staff-web', CLIENT).resource.Properties).toMatchObject({
      GenerateSecret: false,
      AccessTokenValidity: 15,
      IdTokenValidity: 15,
      TokenValidityUnits: { AccessToken: 'minutes', IdToken: 'minutes', RefreshToken: 'minutes' },
      RefreshTokenRotation: { Feature: 'ENABLED' },
      EnableTokenRevocation: true,
      PreventUserExistenceErrors: 'ENABLED',
      ExplicitAuthFlows: ['ALLOW_USER_SRP_AUTH'],
    });
  });

  it('signs in on its own page, by authorization code, and leads back to the console', () => {
    expect(at('staff-web-domain', 'AWS::Cognito::UserPoolDomain').resource.Properties).toMatchObject({ ManagedLoginVersion: 2 });
    const { stack, resource } = at('staff-web', CLIENT);
    expect(resource.Properties).toMatchObject({
      AllowedOAuthFlowsUserPoolClient: true,
      AllowedOAuthFlows: ['code'],
      AllowedOAuthScopes: ['openid'],
    });
    const urls = (name: string) => (resource.Properties[name] as unknown[]).map((url) => read(stack, url));
    expect(urls('CallbackURLs')).toEqual(['https://site.DomainName/console/signed-in']);
    expect(urls('LogoutURLs')).toEqual(['https://site.DomainName/console/signed-out']);
  });

  it('takes another name for its page, and a developer’s own machine to return to', () => {
    const { at, read } = resourcesWith({ signInDomain: 'street-42', signInCallbackUrls: 'http://localhost:5173/console/signed-in' });
    expect(at('staff-web-domain', 'AWS::Cognito::UserPoolDomain').resource.Properties.Domain).toBe('street-42');
    const { stack, resource } = at('staff-web', CLIENT);
    expect((resource.Properties.CallbackURLs as unknown[]).map((url) => read(stack, url))).toContain(
      'http://localhost:5173/console/signed-in',
    );
  });
});

describe('a foreign issuer', () => {
  const foreign = {
    oidcIssuer: 'https://id.example.cn',
    oidcAudience: 'xianyong',
    oidcJwksUri: 'https://id.example.cn/keys',
    oidcClientId: 'console',
  };

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
      ).toEqual(wiringOf(name).staff ? Object.values(foreign).slice(0, 3) : [undefined, undefined, undefined]);
    }
  });

  it.each([
    ['half an issuer', { oidcIssuer: foreign.oidcIssuer }],
    ['an issuer without TLS', { ...foreign, oidcIssuer: 'http://id.example.cn' }],
    ['both an issuer and a sign-in page', { ...foreign, signInDomain: 'street-42', signInCallbackUrls: 'https://a.example/in' }],
    ['a domain of its own without a certificate', { webDomain: 'wuye.example.cn' }],
    ['a sign-in page that returns without TLS', { signInCallbackUrls: 'http://a.example/in' }],
    ['an unknown stage', { stage: 'test' }],
  ])('is refused as %s', (_, context) => {
    expect(() => appWith(context)).toThrow();
  });
});
