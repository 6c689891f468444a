import { describe, expect, it } from 'vitest';
import { placedRange } from '#shared/domain/orders/placed-range.ts';

describe('when orders were placed that are asked for', () => {
  it('is open at an end that is not given', () => {
    expect(placedRange()).toEqual({});
    expect(placedRange('2026-11-01')).toEqual({ from: '2026-10-31T16:00:00.000Z' });
    expect(placedRange(undefined, '2026-11-01')).toEqual({ before: '2026-11-01T16:00:00.000Z' });
  });

  it('takes in whole local days, the last one too', () => {
    expect(placedRange('2026-11-30', '2026-11-30')).toEqual({ from: '2026-11-29T16:00:00.000Z', before: '2026-11-30T16:00:00.000Z' });
    expect(placedRange('2028-02-29', '2028-02-29')?.before).toBe('2028-02-29T16:00:00.000Z');
  });

  it('takes instants however they are written, the last one not', () => {
    expect(placedRange('2026-11-23T01:00:00Z', '2026-11-23T01:00:00.5Z')).toEqual({
      from: '2026-11-23T01:00:00.000Z',
      before: '2026-11-23T01:00:00.500Z',
    });
  });

  it('is none when it ends before it begins, or with it', () => {
    expect(placedRange('2026-11-02', '2026-11-01')).toBeUndefined();
    expect(placedRange('2026-11-23T01:00:00Z', '2026-11-23T01:00:00Z')).toBeUndefined();
  });

  it('stands the first and the last date there are', () => {
    expect(placedRange('0000-01-01', '9999-12-31')).toMatchObject({ before: '9999-12-31T16:00:00.000Z' });
  });
});
