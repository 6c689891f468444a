import fc from 'fast-check';
import { expect, it } from 'vitest';
import { checkoutExpiry } from '#shared/platform/payments/payment-provider.ts';

it('is a whole second, more than half an hour and less than 33 minutes away', () => {
  fc.assert(
    fc.property(fc.date({ min: new Date('2026-01-01'), max: new Date('2060-01-01'), noInvalidDate: true }), (now) => {
      const expires = Date.parse(checkoutExpiry(now.toISOString()));
      expect(expires % 1_000).toBe(0);
      expect(expires - +now).toBeGreaterThanOrEqual(32 * 60_000);
      expect(expires - +now).toBeLessThan(32 * 60_000 + 1_000);
    }),
  );
});
