import { type LookupAddress, lookup } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import { isPublicAddress } from './public-address.ts';

/** Where webhooks may go: to https on public addresses; on one machine and in tests, never on AWS, to that machine itself too. */
export type WebhookTargets = 'public' | 'public-or-loopback';

/** Why nothing is sent to an address. */
export type TargetFault = 'unreadable' | 'not_https' | 'credentials' | 'port' | 'address' | 'no_address';

/** A name leads to an address that is not public. */
export class AddressRefused extends Error {
  override readonly name = 'AddressRefused';
}

/** The ports below are those of other services than a firm’s web server. */
const FIRST_FREE_PORT = 1024;

/** The host as a connection takes it: an address of version 6 without its brackets, a name without the dot of the root. */
export const hostOf = ({ hostname }: URL): string => hostname.replace(/^\[(.*)\]$/, '$1').replace(/\.$/, '');

const isLoopbackAddress = (address: string): boolean => /^127\.|^::1$/.test(address) && isIP(address) > 0;
const isThisMachine = (host: string): boolean => host === 'localhost' || isLoopbackAddress(host);

/** What can be said of an address without asking for its name’s addresses. */
export const targetFault = (text: string, targets: WebhookTargets): TargetFault | undefined => {
  if (!URL.canParse(text)) return 'unreadable';
  const url = new URL(text);
  const host = hostOf(url);
  const isOwn = targets === 'public-or-loopback' && isThisMachine(host);
  if (url.protocol !== 'https:' && !(isOwn && url.protocol === 'http:')) return 'not_https';
  if (url.username || url.password) return 'credentials';
  if (isOwn) return undefined;
  if (url.port && Number(url.port) < FIRST_FREE_PORT) return 'port';
  // URL writes every form of an address (decimal, octal, hexadecimal) in dots, so none slips through as a name.
  if (isIP(host)) return isPublicAddress(host) ? undefined : 'address';
  return host.includes('.') ? undefined : 'address';
};

/**
 * Resolves a name for a connection and refuses it if any of its addresses is not public. The connection takes the very addresses that were
 * looked at, so a name that answers differently a moment later gains nothing.
 */
export const guardedLookup =
  (targets: WebhookTargets, resolve: typeof lookup = lookup): LookupFunction =>
  (hostname, options, done) => {
    resolve(hostname, { ...options, all: true }, (error, addresses: LookupAddress[]) => {
      const [first] = addresses ?? [];
      if (error || !first) return done(error ?? Object.assign(new Error('no address'), { code: 'ENOTFOUND' }), []);
      const isOwn = (address: string) => targets === 'public-or-loopback' && isLoopbackAddress(address);
      if (addresses.some(({ address }) => !isPublicAddress(address) && !isOwn(address))) {
        return done(new AddressRefused('not a public address'), []);
      }
      return options.all ? done(null, addresses) : done(null, first.address, first.family);
    });
  };

/** The same with the name’s addresses, for an answer to whoever registers it. */
export const resolvedTargetFault = async (
  text: string,
  targets: WebhookTargets,
  resolve: typeof lookup = lookup,
): Promise<TargetFault | undefined> => {
  const fault = targetFault(text, targets);
  // One machine may have no network to ask for names.
  if (fault || targets !== 'public') return fault;
  const host = hostOf(new URL(text));
  if (isIP(host)) return undefined;
  return new Promise((found) => {
    guardedLookup(targets, resolve)(host, { all: true }, (error) =>
      found(error instanceof AddressRefused ? 'address' : error ? 'no_address' : undefined),
    );
  });
};
