import { InMemoryWebStorage, UserManager, WebStorageStateStore } from 'oidc-client-ts';
import { CONFIG_PATH, SIGNED_IN_PATH, SIGNED_OUT_PATH } from '#web/shared/addresses.ts';

/** Where staff sign in; served beside the pages (`config.json`), since each deployment has its own. */
type SignInConfig = { issuer: string; clientId: string; scope: string; signOutUrl?: string };

let manager: UserManager | undefined;
let config: SignInConfig | undefined;
/** Set while the API waits for somebody to sign in again. */
let asking: { answer(signedIn: boolean): void } | undefined;
const listeners = new Set<() => void>();
const tell = () => {
  for (const listener of listeners) listener();
};

const managerOf = async (): Promise<UserManager> => {
  if (manager) return manager;
  const answer = await fetch(CONFIG_PATH, { cache: 'no-store' });
  config = (await answer.json()) as SignInConfig;
  manager = new UserManager({
    authority: config.issuer,
    client_id: config.clientId,
    scope: config.scope,
    redirect_uri: `${location.origin}${SIGNED_IN_PATH}`,
    // Tokens live in this page's memory alone: nothing of them is left when it is closed, and nothing else can read them.
    userStore: new WebStorageStateStore({ store: new InMemoryWebStorage() }),
    // The other half of PKCE must outlive the way to the sign-in page and back.
    stateStore: new WebStorageStateStore({ store: sessionStorage }),
    automaticSilentRenew: false,
    loadUserInfo: false,
    monitorSession: false,
  });
  return manager;
};

let bearer: string | undefined;

/** A new token by the refresh token in memory, without asking anybody. */
const renewSilently = async (): Promise<boolean> => {
  try {
    const users = await managerOf();
    const user = await users.getUser();
    if (!user?.refresh_token) return false;
    bearer = (await users.signinSilent())?.access_token;
    return bearer !== undefined;
  } catch {
    return false;
  }
};

/** One renewal at a time, however many calls were refused. */
let renewing: Promise<boolean> | undefined;

const askToSignIn = () =>
  new Promise<boolean>((resolve) => {
    asking = {
      answer: (signedIn) => {
        asking = undefined;
        tell();
        resolve(signedIn);
      },
    };
    tell();
  });

export const session = {
  bearer: () => bearer,
  subscribe: (listener: () => void) => {
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
    };
  },
  /** Whether a call waits for somebody to sign in again. */
  isAsking: () => asking !== undefined,

  /** Whether this is the page that one comes to after signing out. */
  isOver: () => location.pathname === SIGNED_OUT_PATH,

  /** Signed in, or on the way to the sign-in page and back to here. @returns where to go on, or undefined while leaving */
  begin: async (): Promise<string | undefined> => {
    const users = await managerOf();
    if (location.pathname === SIGNED_IN_PATH) {
      if (window.opener) {
        await users.signinPopupCallback();
        return undefined;
      }
      const user = await users.signinRedirectCallback();
      bearer = user.access_token;
      return typeof user.state === 'string' ? user.state : '/console/';
    }
    // Replacing, so that going back leads to the page before and not to the sign-in service.
    await users.signinRedirect({ state: `${location.pathname}${location.search}`, redirectMethod: 'replace' });
    return undefined;
  },

  /** For the API: a call was refused. Renews without a question, else asks and waits; what was typed stays on the page. */
  renew: (): Promise<boolean> => {
    renewing ??= renewSilently()
      .then((renewed) => renewed || askToSignIn())
      .finally(() => {
        renewing = undefined;
      });
    return renewing;
  },

  /** The answer to the question: in a window of its own, so that this page stays as it is. */
  signInAgain: async () => {
    const user = await (await managerOf()).signinPopup();
    bearer = user.access_token;
    asking?.answer(true);
  },
  giveUp: () => asking?.answer(false),

  signOut: async () => {
    const users = await managerOf();
    const idToken = (await users.getUser())?.id_token;
    bearer = undefined;
    await users.removeUser();
    if (config?.signOutUrl) location.assign(config.signOutUrl);
    else await users.signoutRedirect({ id_token_hint: idToken, post_logout_redirect_uri: `${location.origin}${SIGNED_OUT_PATH}` });
  },
};
