import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maskName, maskPhone } from '#shared/domain/roll/masking.ts';

describe('masking', () => {
  it('shows the family name alone', () => {
    expect(['张三', '张建国', '欧阳建国', '张', '𠮷田', '🏠家'].map(maskName)).toEqual(['张*', '张**', '欧**', '张*', '𠮷*', '🏠*']);
  });

  it('shows a telephone without its middle', () => {
    expect(maskPhone('13812341234')).toBe('138****1234');
    expect(maskPhone('+8613812341234')).toBe('+86****1234');
  });

  it('does not show a short number at all, of which too little would be hidden', () => {
    for (const phone of ['10086', '88886666', '053188886']) expect(maskPhone(phone)).toBe('****');
  });

  it('hides all but the first character of a name, and at least four digits of a telephone', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 30 }), fc.stringMatching(/^\d{5,20}$/), (name, phone) => {
        expect(Array.from(maskName(name)).slice(1).join('')).toMatch(/^\*{1,2}$/);
        expect(maskPhone(phone).replace(/\D/g, '').length).toBeLessThanOrEqual(phone.length - 4);
      }),
    );
  });
});
