import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { languageOf } from '#shared/platform/language.ts';

describe('the language of an answer', () => {
  it.each([
    [undefined, 'zh'],
    ['', 'zh'],
    ['*', 'zh'],
    ['fr, de;q=0.5', 'zh'],
    ['en', 'en'],
    ['en-GB', 'en'],
    ['EN-us', 'en'],
    ['zh-CN,zh;q=0.9,en;q=0.8', 'zh'],
    ['en-US,en;q=0.9,zh-CN;q=0.8', 'en'],
    ['en;q=0.5,zh;q=0.6', 'zh'],
    ['zh;q=0.5, en;q=0.6', 'en'],
    ['fr-CH, fr;q=0.9, en;q=0.8, zh;q=0.7, *;q=0.5', 'en'],
    ['en;q=0, zh;q=0.1', 'zh'],
    ['en;q=0', 'zh'],
    ['english', 'zh'],
    ['zhuang', 'zh'],
  ])('of %j is %s', (header, language) => {
    expect(languageOf(header)).toBe(language);
  });

  it('is always one of the two', () => {
    fc.assert(
      fc.property(fc.string(), (header) => {
        expect(['zh', 'en']).toContain(languageOf(header));
      }),
    );
  });
});
