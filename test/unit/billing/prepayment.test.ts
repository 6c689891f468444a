import { describe, expect, it } from 'vitest';
import { prepayLimit } from '#shared/domain/billing/prepayment.ts';

const contract = (more: object = {}) => ({
  orderId: 'ord_1',
  yuanPerSqmMonth: '0.35',
  cycle: 'quarter' as const,
  feesFrom: '2027-04-01',
  draftDays: 0,
  paymentDays: 30,
  vacancyPercent: 50,
  nextPeriod: '2027-Q3',
  billedTo: '2027-06-30',
  maxPrepayMonths: 12,
  ...more,
});
const unit = { areaDm2: 6_000, occupied: true };

describe('what may be paid ahead', () => {
  it('is the fees of so many months from the first day that is not billed', () => {
    expect(prepayLimit([contract()], unit)).toBe(12 * 2_100);
    expect(prepayLimit([contract({ maxPrepayMonths: 3 })], unit)).toBe(3 * 2_100);
    expect(prepayLimit([contract({ maxPrepayMonths: 0 })], unit)).toBe(0);
    expect(prepayLimit([], unit)).toBe(0);
  });

  it('begins with the first day of fees where nothing is billed yet', () => {
    const first = { nextPeriod: '2027-Q2', billedTo: undefined, feesFrom: '2027-05-01' };
    expect(prepayLimit([contract({ ...first, feesUntil: '2027-06-30' })], unit)).toBe(2 * 2_100);
  });

  it('never reaches beyond the term', () => {
    expect(prepayLimit([contract({ feesUntil: '2027-08-31' })], unit)).toBe(2 * 2_100);
    expect(prepayLimit([contract({ feesUntil: '2027-06-30' })], unit)).toBe(0);
  });

  it('of a vacant unit is what a vacant unit pays, and several contracts add up', () => {
    expect(prepayLimit([contract()], { ...unit, occupied: false })).toBe(12 * 1_050);
    expect(prepayLimit([contract(), contract({ yuanPerSqmMonth: undefined, yuanPerHouseholdMonth: '10' })], unit)).toBe(12 * 3_100);
  });
});
