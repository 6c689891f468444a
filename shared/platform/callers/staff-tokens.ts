import { createRemoteJWKSet, errors, type JWTVerifyGetKey, jwtVerify } from 'jose';
import { DomainError } from '../domain-error.ts';

export type StaffIdentity = { account: string };
export type StaffTokens = { verify(token: string, now: string): Promise<StaffIdentity> };

export type Issuer = { issuer: string; audience: string; jwksUri: string };

const MAX_AGE_SECONDS = 15 * 60;

/**
 * Verifies access tokens of any OpenID Connect issuer: algorithm, issuer, audience, type and age are pinned, so an id token or a token
 * for another client is refused. Cognito marks access tokens by `token_use` and names the client in `client_id`; others follow RFC 9068.
 */
export const staffTokens = ({ issuer, audience, jwksUri }: Issuer, given?: JWTVerifyGetKey): StaffTokens => {
  let keys = given;
  const read = async (token: string, now: string) => {
    // Made with the first token, since it loads Node's fetch: a fifth of a function's whole start.
    keys ??= createRemoteJWKSet(new URL(jwksUri));
    try {
      return await jwtVerify(token, keys, {
        issuer,
        algorithms: ['RS256'],
        requiredClaims: ['sub', 'exp', 'iat'],
        currentDate: new Date(now),
        maxTokenAge: MAX_AGE_SECONDS,
        clockTolerance: 5,
      });
    } catch (error) {
      // No keys to be had is the issuer's trouble, not the caller's.
      const isIssuers = !(error instanceof errors.JOSEError) || error.code === 'ERR_JWKS_TIMEOUT' || error.code === 'ERR_JOSE_GENERIC';
      throw new DomainError(isIssuers ? 'busy' : 'unauthenticated');
    }
  };
  return {
    verify: async (token, now) => {
      const { payload, protectedHeader } = await read(token, now);
      const audiences = payload.aud === undefined ? [payload.client_id] : [payload.aud].flat();
      const isAccessToken = protectedHeader.typ === 'at+jwt' || payload.token_use === 'access';
      if (!isAccessToken || !audiences.includes(audience) || !payload.sub) throw new DomainError('unauthenticated');
      return { account: payload.sub };
    },
  };
};
