import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Configuration, errors, Provider } from 'oidc-provider';
import { SIGNED_IN_PATH, SIGNED_OUT_PATH } from '#web/shared/addresses.ts';
import type { DemoPerson } from '../demo-people.ts';
import { readBody } from '../http/request-body.ts';
import type { StateStore } from '../state-file.ts';
import { memoryAdapter } from './memory-adapter.ts';
import { signInPage, signOutPage } from './sign-in-page.ts';
import { cookieKey, signingKey } from './signing-key.ts';

export const CLIENT_ID = 'xianyong-web';
export const AUDIENCE = 'xianyong-api';
/** Resource indicators are URIs; the token's audience is the API's short name all the same. */
const RESOURCE = `urn:${AUDIENCE}`;
const TOKEN_SECONDS = 15 * 60;
export const MOUNT = '/oidc';
const PAGE_POLICY = "default-src 'none'; style-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

/** Where the public client may be sent back to. */
export const redirectUris = (url: string): string[] => [
  `${url}/signed-in`,
  `${url}/reference/oauth2-redirect.html`,
  `${url}${SIGNED_IN_PATH}`,
];

const configuration = (url: string, people: readonly DemoPerson[], state: StateStore, { InvalidTarget }: typeof errors): Configuration => ({
  adapter: memoryAdapter(),
  clients: [
    {
      client_id: CLIENT_ID,
      token_endpoint_auth_method: 'none',
      grant_types: ['authorization_code', 'refresh_token'],
      response_types: ['code'],
      redirect_uris: redirectUris(url),
      post_logout_redirect_uris: [`${url}${SIGNED_OUT_PATH}`],
      id_token_signed_response_alg: 'RS256',
    },
  ],
  jwks: { keys: [signingKey(state) as never] },
  cookies: { keys: [cookieKey(state)] },
  scopes: ['openid', 'profile'],
  claims: { openid: ['sub'], profile: ['name'] },
  responseTypes: ['code'],
  pkce: { required: () => true },
  routes: { authorization: '/authorize', token: '/token', jwks: '/jwks' },
  features: {
    devInteractions: { enabled: false },
    rpInitiatedLogout: {
      enabled: true,
      logoutSource: (context, form) => {
        context.set('content-security-policy', `${PAGE_POLICY}; script-src 'self'`);
        context.body = signOutPage(form);
      },
    },
    resourceIndicators: {
      enabled: true,
      defaultResource: () => RESOURCE,
      useGrantedResource: () => true,
      getResourceServerInfo: (_context, resource) => {
        if (resource !== RESOURCE) throw new InvalidTarget();
        return {
          scope: 'openid profile',
          audience: AUDIENCE,
          accessTokenTTL: TOKEN_SECONDS,
          accessTokenFormat: 'jwt',
          jwt: { sign: { alg: 'RS256' } },
        };
      },
    },
  },
  ttl: {
    AccessToken: TOKEN_SECONDS,
    AuthorizationCode: 60,
    IdToken: TOKEN_SECONDS,
    RefreshToken: 10 * 3_600,
    Interaction: 3_600,
    Session: 86_400,
    Grant: 86_400,
  },
  findAccount: (_context, account) => {
    const person = people.find((candidate) => candidate.account === account);
    return person && { accountId: account, claims: () => ({ sub: account, name: person.name }) };
  },
  interactions: { url: (_context, interaction) => `${MOUNT}/interaction/${interaction.uid}` },
  // The product's own client needs nobody's consent to know who they are.
  loadExistingGrant: async ({ oidc }) => {
    const { provider, client, session } = oidc;
    const grant = new provider.Grant({ clientId: client?.clientId, accountId: session?.accountId });
    grant.addOIDCScope('openid profile');
    grant.addResourceScope(RESOURCE, 'openid profile');
    await grant.save();
    return grant;
  },
  // As the user pool does: a working day, each token once.
  issueRefreshToken: async () => true,
  rotateRefreshToken: true,
  clientBasedCORS: () => false,
  renderError: (context, { error, error_description }) => {
    context.type = 'json';
    context.body = { error, error_description };
  },
});

/** oidc-provider speaks of defaults that are right here, on every start; they are not for whoever runs the demo. */
const quietly = <T>(work: () => T): T => {
  const { info, warn } = console;
  Object.assign(console, { info: () => undefined, warn: () => undefined });
  try {
    return work();
  } finally {
    Object.assign(console, { info, warn });
  }
};

export type Issuer = { handle(request: IncomingMessage, response: ServerResponse): Promise<void> };

/** An OpenID Connect provider on the loopback with the people of the demo, in the place of Cognito's managed login. */
export const localIssuer = (url: string, people: readonly DemoPerson[], state: StateStore): Issuer => {
  let provider: Promise<{ provider: Provider; serve: ReturnType<Provider['callback']> }> | undefined;
  // Loaded when first asked: most tests sign nobody in.
  const start = () => {
    provider ??= import('oidc-provider').then(({ default: Oidc, errors }) => {
      const made = quietly(() => new Oidc(`${url}${MOUNT}`, configuration(url, people, state, errors)));
      return { provider: made, serve: made.callback() };
    });
    return provider;
  };

  const interact = async (oidc: Provider, request: IncomingMessage, response: ServerResponse) => {
    const { uid } = await oidc.interactionDetails(request, response);
    if (request.method !== 'POST') {
      response.writeHead(200, {
        'content-type': 'text/html; charset=utf-8',
        'cache-control': 'no-store',
        'content-security-policy': PAGE_POLICY,
      });
      response.end(signInPage(uid, people));
      return;
    }
    const form = new URLSearchParams(String((await readBody(request, 4_096)) ?? ''));
    const accountId = form.get('account') ?? '';
    const known = people.some(({ account }) => account === accountId);
    const result = known ? { login: { accountId } } : { error: 'access_denied', error_description: 'no such person' };
    await oidc.interactionFinished(request, response, result, { mergeWithLastSubmission: false });
  };

  return {
    handle: async (request, response) => {
      const { provider: oidc, serve } = await start();
      if (request.url?.startsWith(`${MOUNT}/interaction/`)) {
        await interact(oidc, request, response).catch(() => {
          if (!response.headersSent)
            response
              .writeHead(400, { 'content-type': 'text/plain; charset=utf-8' })
              .end('登录已过期，请重新开始。 The sign-in has expired; begin again.\n');
        });
        return;
      }
      // The provider finds its mount point by comparing the two.
      Object.assign(request, { originalUrl: request.url });
      request.url = request.url?.slice(MOUNT.length) || '/';
      await serve(request, response);
    },
  };
};
