/**
 * The built web pages as data: where each entry stands, what its pages may load, how long a browser may keep what. The local host serves by
 * it, CloudFront is set up by it.
 */
export type WebEntry = {
  /** Address of the entry; every address below it without a file's ending is a place inside the same page. */
  mount: `/${string}/`;
  /** antd and ECharts write style elements and attributes; the household's pages do not. Script is never written into a page. */
  inlineStyles: boolean;
  /** Signs staff in: its pages talk to the issuer, and to a window of their own in which somebody signs in again. */
  signsIn: boolean;
};

export const webEntries = [
  { mount: '/h/', inlineStyles: false, signsIn: false },
  { mount: '/console/', inlineStyles: true, signsIn: true },
] as const satisfies WebEntry[];

/** Where whoever opens the bare address is led; the local host shows its own start page there. */
export const START_AT = '/console/';

/** Built files carry a hash of their content in their name and never change; everything else is asked for anew each time. */
export const caching = { assets: 'public, max-age=31536000, immutable', rest: 'no-cache' } as const;
export const cachingOf = (file: string): string => (file.includes('/assets/') ? caching.assets : caching.rest);

/**
 * The file that answers a path: itself if it has a file's ending, else the page of its entry.
 * @returns undefined for a path that belongs to no entry
 */
export const webFileOf = (path: string): string | undefined => {
  const entry = webEntries.find(({ mount }) => path.startsWith(mount));
  if (!entry) return undefined;
  return /\.\w+$/.test(path) ? path.slice(1) : `${entry.mount.slice(1)}index.html`;
};

/** Where a path leads that stands a slash short of its entry. */
export const redirectOf = (path: string): string | undefined => webEntries.find(({ mount }) => `${path}/` === mount)?.mount;

/**
 * Nothing from elsewhere, no script in the page itself, no frame around it.
 * @param issuers origins that a console talks to for signing in, besides its own
 */
export const policyOf = ({ inlineStyles, signsIn }: WebEntry, issuers: readonly string[] = []): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self'${inlineStyles ? " 'unsafe-inline'" : ''}`,
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    ["connect-src 'self'", ...(signsIn ? issuers : [])].join(' '),
    "form-action 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ].join('; ');

/** What an entry's pages are isolated from. A console is left out: the window in which somebody signs in again must find its opener. */
export const openerPolicyOf = ({ signsIn }: WebEntry): 'same-origin' | undefined => (signsIn ? undefined : 'same-origin');
