import { describe, expect, it } from 'vitest';
import { recordOf, withTrial } from '#shared/domain/catalogue/firm-record.ts';

describe('a firm’s record', () => {
  it('counts every decided trial of every order, an extended one again', () => {
    const first = withTrial(undefined, { rated: 9, satisfied: 3, passed: false });
    const both = withTrial(first, { rated: 12, satisfied: 10, passed: true });
    expect(both).toBe('m3/9 p10/12');
    expect(recordOf([both, withTrial(undefined, { rated: 0, satisfied: 0, passed: false })])).toEqual({
      trials: 3,
      passed: 1,
      rated: 21,
      satisfied: 13,
    });
  });

  it('is empty where no trial was decided', () => {
    expect(recordOf([])).toEqual({ trials: 0, passed: 0, rated: 0, satisfied: 0 });
  });
});
