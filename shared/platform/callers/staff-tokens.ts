import { createRemoteJWKSet, type JWTVerifyGetKey, jwtVerify } from 'jose';
import { DomainError } from '../domain-error.ts';

export type StaffIdentity = { account: string };
export type StaffTokens = { verify(token: string, now: string): Promise<StaffIdentity> };

export type Issuer = { issuer: string; audience: string; jwksUri: string };

const MAX_AGE_SECONDS = 15 * 60;

/**
 * Verifies access tokens of any OpenID Connect issuer: algorithm, issuer, audience, type and age are pinned, so an id token or a token
 * for another client is refused. Cognito marks access tokens by `token_use` and names the client in `client_id`; others follow RFC 9068.
 */
export const staffTokens = (
  { issuer, audience, jwksUri }: Issuer,
  keys: JWTVerifyGetKey = createRemoteJWKSet(new URL(jwksUri)),
): StaffTokens => ({
  verify: async (token, now) => {
    try {
      const { payload, protectedHeader } = await jwtVerify(token, keys, {
        issuer,
        algorithms: ['RS256'],
        requiredClaims: ['sub', 'exp', 'iat'],
        currentDate: new Date(now),
        maxTokenAge: MAX_AGE_SECONDS,
        clockTolerance: 5,
      });
      const audiences = payload.aud === undefined ? [payload.client_id] : [payload.aud].flat();
      const isAccessToken = protectedHeader.typ === 'at+jwt' || payload.token_use === 'access';
      if (!isAccessToken || !audiences.includes(audience) || !payload.sub) throw new DomainError('unauthenticated');
      return { account: payload.sub };
    } catch {
      throw new DomainError('unauthenticated');
    }
  },
});
