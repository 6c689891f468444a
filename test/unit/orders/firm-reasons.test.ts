import { describe, expect, it } from 'vitest';
import { BreakOffReason, DeclineReason, NoticeReason, RenewalReason } from '#shared/contract/schemas/firm-order.ts';
import { type FirmReasonCode, firmReasonNamed, firmReasons, LEAVING_MOVES, reasonCodesOf } from '#shared/domain/orders/firm-reasons.ts';
import { moveNamed } from '#shared/domain/orders/order-life.ts';

const schemas = { decline: DeclineReason, 'break-off': BreakOffReason, 'decline-renewal': RenewalReason, 'give-notice': NoticeReason };

describe('why a firm leaves an order', () => {
  it('is asked at each move by which a firm may, and at no other', () => {
    for (const move of LEAVING_MOVES) expect(moveNamed(move).by).toContain('firm');
    expect(Object.keys(schemas).sort()).toEqual([...LEAVING_MOVES].sort());
  });

  it.each(LEAVING_MOVES)('is a code of the list of %s, with words or without', (move) => {
    for (const code of Object.keys(firmReasons) as FirmReasonCode[]) {
      const fits = reasonCodesOf(move).includes(code);
      expect(schemas[move].safeParse({ reasonCode: code, reason: '原因' }).success, code).toBe(fits);
      expect(schemas[move].safeParse({ reasonCode: code }).success, code).toBe(fits && code !== 'other');
    }
  });

  it('is other where only words are given, and words are needed then', () => {
    expect(DeclineReason.parse({ reason: '原因' })).toEqual({ reasonCode: 'other', reason: '原因' });
    expect(DeclineReason.safeParse({}).success).toBe(false);
  });

  it('says something in both languages, and each code is used', () => {
    for (const [code, { zh, en, for: moves }] of Object.entries(firmReasons)) {
      expect(zh).toMatch(/\p{Script=Han}/u);
      expect(en).toMatch(/^[a-z ]+$/);
      expect(moves.length).toBeGreaterThan(0);
      expect(firmReasonNamed(code)).toMatchObject({ zh, en });
    }
    expect(firmReasonNamed('nonsense')).toBeUndefined();
  });
});
