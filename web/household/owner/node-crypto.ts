import { sha256 } from './sha256.ts';

/**
 * As much of Node's crypto as counting a vote again needs: the build puts it in the place of `node:crypto`, so that an owner's page runs the
 * very rules that the server ran.
 */
export const createHash = (_: 'sha256') => {
  const utf8 = new TextEncoder();
  const parts: string[] = [];
  return {
    update: (part: string) => {
      parts.push(part);
    },
    digest: (_: 'base64url'): string =>
      btoa(String.fromCharCode(...sha256(utf8.encode(parts.join('')))))
        .replace(/\+/g, '-')
        .replace(/\//g, '_')
        .replace(/=+$/, ''),
  };
};
