import { expect, it } from 'vitest';
import { paymentDifferences } from '#shared/domain/payments/provider-differences.ts';

const theirs = { providerPaymentId: 'pi_1', paymentId: 'pay_1', state: 'paid', receivedFen: 6_300, refundedFen: 0, currency: 'cny' };
const ours = { paymentId: 'pay_1', bookedFen: 6_300, refundedFen: 0 };

it('finds nothing where both say the same, and in payments that nobody paid', () => {
  expect(paymentDifferences([theirs], [ours])).toEqual([]);
  const unpaid = { ...theirs, providerPaymentId: 'pi_2', paymentId: 'pay_2', state: 'unpaid', receivedFen: 0 };
  expect(paymentDifferences([unpaid, { ...unpaid, paymentId: undefined }], [{ ...ours, paymentId: 'pay_2', bookedFen: 0 }])).toEqual([]);
});

it.each([
  ['not_booked', [theirs], [{ ...ours, bookedFen: 0 }]],
  ['amount', [{ ...theirs, receivedFen: 6_299 }], [ours]],
  ['currency', [{ ...theirs, currency: 'usd' }], [ours]],
  ['refunds_differ', [{ ...theirs, refundedFen: 1 }], [ours]],
  ['unknown_payment', [theirs], []],
  ['unknown_payment', [{ ...theirs, paymentId: undefined }], []],
  ['not_at_provider', [], [ours]],
])('finds a planted difference: %s', (why, provider, ledger) => {
  expect(paymentDifferences(provider, ledger)).toMatchObject([{ why }]);
});
