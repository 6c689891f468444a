import { createHmac, hkdfSync } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { childId, streetIdFrom } from '#shared/platform/ids.ts';
import { MODES } from '#shared/platform/installation.ts';
import {
  apiKeyHash,
  apiKeySecret,
  householdToken,
  ownerToken,
  readApiKey,
  readHouseholdToken,
  readOwnerToken,
  sameHash,
  webhookSecret,
} from '#shared/platform/secret-tokens.ts';

const KEY = 'a secret of the installation';
const compoundId = childId('cmp', streetIdFrom('street'), 'x');
const keyId = childId('key', childId('frm', streetIdFrom('street'), 'x'), 'y');
const claims = fc.record({
  compoundId: fc.constant(compoundId),
  unit: fc.stringMatching(/^[0-9A-Z甲乙东𠮷.]{1,6}-[0-9]{1,3}-[0-9.甲-]{1,8}$/u),
  linkVersion: fc.integer({ min: 1, max: 9_999 }),
});
const BASE64URL = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** What a token would carry that was signed with the sub-key of some purpose, made here from the standards alone. */
const signed = (purpose: string, text: string) =>
  createHmac('sha256', Buffer.from(hkdfSync('sha256', KEY, '', purpose, 32)))
    .update(text)
    .digest();

describe('a household’s token', () => {
  it('says whose it is, whatever the unit is called', () => {
    fc.assert(
      fc.property(claims, (claim) => {
        expect(readHouseholdToken(KEY, householdToken(KEY, claim))).toEqual(claim);
      }),
    );
    const chinese = { compoundId, unit: '甲楼-东.2-501-附', linkVersion: 12 };
    expect(readHouseholdToken(KEY, householdToken(KEY, chinese))).toEqual(chinese);
  });

  it('is the same each time it is printed, and another after a renewal', () => {
    const claim = { compoundId, unit: '1-1-101', linkVersion: 1 };
    expect(householdToken(KEY, claim)).toBe(householdToken(KEY, claim));
    expect(householdToken(KEY, { ...claim, linkVersion: 2 })).not.toBe(householdToken(KEY, claim));
    expect(householdToken(KEY, claim)).toMatch(/^hl_[\w-]+\.[\w-]{22}$/);
  });

  it('is refused with any one character changed, left out or added', () => {
    const token = householdToken(KEY, { compoundId, unit: '甲-1-101', linkVersion: 1 });
    for (let at = 0; at < token.length; at += 1) {
      for (const character of `${BASE64URL}.`) {
        if (character !== token[at])
          expect(readHouseholdToken(KEY, token.slice(0, at) + character + token.slice(at + 1)), `${at} ${character}`).toBeUndefined();
      }
      expect(readHouseholdToken(KEY, token.slice(0, at) + token.slice(at + 1)), `without ${at}`).toBeUndefined();
      expect(readHouseholdToken(KEY, `${token.slice(0, at)}A${token.slice(at)}`), `more at ${at}`).toBeUndefined();
    }
  });

  it('is refused with another installation’s key', () => {
    expect(readHouseholdToken('another secret', householdToken(KEY, { compoundId, unit: '1-1-101', linkVersion: 1 }))).toBeUndefined();
  });

  it('is refused when the key of another purpose has signed it', () => {
    const payload = Buffer.from(`${compoundId.slice(4)}.1.甲-1-101`).toString('base64url');
    const token = (purpose: string) => `hl_${payload}.${signed(purpose, payload).subarray(0, 16).toString('base64url')}`;
    expect(readHouseholdToken(KEY, token('xianyong/household-link'))).toEqual({ compoundId, unit: '甲-1-101', linkVersion: 1 });
    for (const purpose of ['xianyong/firm-key', 'household-link', ''])
      expect(readHouseholdToken(KEY, token(purpose)), purpose).toBeUndefined();
    const bare = createHmac('sha256', KEY).update(payload).digest().subarray(0, 16).toString('base64url');
    expect(readHouseholdToken(KEY, `hl_${payload}.${bare}`)).toBeUndefined();
  });

  it('is nothing that anybody can make up', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^hl_[\w-]{1,60}\.[\w-]{22}$/)), (text) => {
        expect(readHouseholdToken(KEY, text)).toBeUndefined();
      }),
    );
    for (const text of ['', 'hl_', 'hl_.', apiKeySecret(KEY, 'live', keyId, 'key-0001')])
      expect(readHouseholdToken(KEY, text)).toBeUndefined();
  });

  it('cannot carry the signature of another one', () => {
    const one = householdToken(KEY, { compoundId, unit: '1-1-101', linkVersion: 1 });
    const other = householdToken(KEY, { compoundId, unit: '1-1-102', linkVersion: 1 });
    expect(readHouseholdToken(KEY, `${one.split('.')[0]}.${other.split('.')[1]}`)).toBeUndefined();
  });
});

describe('an owner’s token', () => {
  const ownerId = childId('own', compoundId, 'z');
  const claim = { compoundId, ownerId, linkVersion: 1 };

  it('says whose it is, the same each time it is printed, and another after a renewal', () => {
    expect(readOwnerToken(KEY, ownerToken(KEY, claim))).toEqual(claim);
    expect(ownerToken(KEY, claim)).toMatch(/^ol_[\w-]+\.[\w-]{22}$/);
    expect(ownerToken(KEY, claim)).toBe(ownerToken(KEY, claim));
    expect(ownerToken(KEY, { ...claim, linkVersion: 2 })).not.toBe(ownerToken(KEY, claim));
  });

  it('is never a household’s, nor a household’s an owner’s, under whichever prefix', () => {
    const household = householdToken(KEY, { compoundId, unit: ownerId.slice(4), linkVersion: 1 });
    const owner = ownerToken(KEY, claim);
    expect(household.slice(3).split('.')[0]).toBe(owner.slice(3).split('.')[0]);
    for (const token of [household, household.replace('hl_', 'ol_')]) expect(readOwnerToken(KEY, token), token).toBeUndefined();
    for (const token of [owner, owner.replace('ol_', 'hl_')]) expect(readHouseholdToken(KEY, token), token).toBeUndefined();
  });

  it('is refused with another installation’s key, any character changed, or signed for another purpose', () => {
    const token = ownerToken(KEY, claim);
    expect(readOwnerToken('another secret', token)).toBeUndefined();
    for (let at = 0; at < token.length; at += 1)
      expect(readOwnerToken(KEY, `${token.slice(0, at)}${token[at] === 'A' ? 'B' : 'A'}${token.slice(at + 1)}`), `${at}`).toBeUndefined();
    const payload = token.slice(3).split('.')[0] ?? '';
    const as = (purpose: string) => `ol_${payload}.${signed(purpose, payload).subarray(0, 16).toString('base64url')}`;
    expect(as('xianyong/owner-link')).toBe(token);
    for (const purpose of ['xianyong/household-link', 'xianyong/firm-key', 'owner-link'])
      expect(readOwnerToken(KEY, as(purpose)), purpose).toBeUndefined();
  });
});

describe('an API key', () => {
  it('says its id, and which kind of installation it is of', () => {
    for (const mode of MODES) expect(readApiKey(apiKeySecret(KEY, mode, keyId, 'key-0001'))).toEqual({ mode, keyId });
    for (const text of [
      '',
      'pk_live_',
      `pk_live_${keyId.slice(4)}`,
      `pk_demo_${keyId.slice(4)}_${'a'.repeat(43)}`,
      `${apiKeySecret(KEY, 'live', keyId, 'k')}x`,
      `x${apiKeySecret(KEY, 'live', keyId, 'k')}`,
    ]) {
      expect(readApiKey(text), text).toBeUndefined();
    }
  });

  it('is the same when the request is repeated, and another for another request, id or installation', () => {
    const secret = apiKeySecret(KEY, 'live', keyId, 'key-0001');
    expect(apiKeySecret(KEY, 'live', keyId, 'key-0001')).toBe(secret);
    const others = [
      apiKeySecret(KEY, 'live', keyId, 'key-0002'),
      apiKeySecret('another secret', 'live', keyId, 'key-0001'),
      apiKeySecret(
        KEY,
        'live',
        keyId.replace(/.$/, (c) => (c === '0' ? '1' : '0')),
        'key-0001',
      ),
    ];
    expect(new Set([secret, ...others].map((text) => text.slice(-43))).size).toBe(4);
  });

  it('is made with a key of its own purpose, not with that of household links', () => {
    const made = (purpose: string) => signed(`xianyong/${purpose}`, `${keyId}|key-0001`).toString('base64url');
    expect(apiKeySecret(KEY, 'live', keyId, 'key-0001').slice(-43)).toBe(made('firm-key'));
    expect(made('firm-key')).not.toBe(made('household-link'));
  });

  it('is known by its hash, which tells nothing of it', () => {
    const secret = apiKeySecret(KEY, 'live', keyId, 'key-0001');
    expect(sameHash(apiKeyHash(secret), apiKeyHash(secret))).toBe(true);
    expect(sameHash(apiKeyHash(secret), apiKeyHash(`${secret}x`))).toBe(false);
    expect(sameHash(apiKeyHash(secret), '')).toBe(false);
    expect(apiKeyHash(secret)).not.toContain(secret.slice(-43));
  });
});

describe('a webhook’s secret', () => {
  it('follows from endpoint and number, and is another under another token key, so that firms take new ones then', () => {
    const secret = webhookSecret(KEY, 'whk_1', 1);
    expect(secret).toMatch(/^whsec_[\w+/]{43}=$/);
    expect(webhookSecret(KEY, 'whk_1', 1)).toBe(secret);
    for (const other of [webhookSecret(KEY, 'whk_1', 2), webhookSecret(KEY, 'whk_2', 1), webhookSecret('another secret', 'whk_1', 1)])
      expect(other).not.toBe(secret);
  });
});
