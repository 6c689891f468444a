/**
 * The API's own document, with one thing added: on this machine staff can sign in from here. The document itself says only that they
 * carry a token of the sign-in service, since which service that is differs from place to place.
 */
const withSignIn = (document) => {
  const scopes = { openid: 'who you are', profile: 'your name' };
  document.components.securitySchemes.staff = {
    type: 'oauth2',
    description: '演示登录 Sign in as a person of the demo.',
    flows: {
      authorizationCode: { authorizationUrl: `${location.origin}/oidc/authorize`, tokenUrl: `${location.origin}/oidc/token`, scopes },
    },
  };
  return document;
};

const open = async () => {
  const spec = withSignIn(await (await fetch('/v1/openapi.json')).json());
  const ui = window.SwaggerUIBundle({
    spec,
    dom_id: '#swagger-ui',
    deepLinking: true,
    docExpansion: 'none',
    filter: true,
    tryItOutEnabled: true,
    validatorUrl: null,
    oauth2RedirectUrl: `${location.origin}/reference/oauth2-redirect.html`,
    presets: [window.SwaggerUIBundle.presets.apis],
  });
  ui.initOAuth({ clientId: 'xianyong-web', scopes: 'openid profile', usePkceWithAuthorizationCodeGrant: true });
};

open();
