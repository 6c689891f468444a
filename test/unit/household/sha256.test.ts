import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createHash as inBrowser } from '#web/household/owner/node-crypto.ts';
import { sha256 } from '#web/household/owner/sha256.ts';

it('hashes as every other SHA-256 does, whatever the length', () => {
  for (let length = 0; length <= 200; length += 1) {
    const bytes = Uint8Array.from({ length }, (_, n) => (n * 151 + length) % 256);
    expect(Buffer.from(sha256(bytes)).toString('hex')).toBe(createHash('sha256').update(bytes).digest('hex'));
  }
  const long = new Uint8Array(100_000).fill(0x61);
  expect(Buffer.from(sha256(long)).toString('hex')).toBe(createHash('sha256').update(long).digest('hex'));
});

it('stands in for Node’s crypto where a vote is counted again in a browser', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme' }), { maxLength: 5 }), (parts) => {
      const [here, there] = [createHash('sha256'), inBrowser('sha256')];
      for (const part of parts) {
        here.update(part);
        there.update(part);
      }
      expect(there.digest('base64url')).toBe(here.digest('base64url'));
    }),
    { numRuns: 1_000 },
  );
});
