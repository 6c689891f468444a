export type Language = 'zh' | 'en';

/** The longest Accept-Language that is read, in characters. */
export const MAX_LANGUAGE = 200;

/** The caller's language from Accept-Language; Chinese unless English is preferred, since most callers live here. */
export const languageOf = (acceptLanguage: string | undefined): Language => {
  const ranked = (acceptLanguage ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', ...params] = part.trim().toLowerCase().split(';');
      const q = params.map((param) => /^\s*q=([\d.]+)/.exec(param)?.[1]).find(Boolean);
      return { tag, q: q === undefined ? 1 : Number(q) };
    })
    .sort((a, b) => b.q - a.q);
  const first = ranked.find(({ tag, q }) => q > 0 && /^(zh|en)\b/.test(tag));
  return first?.tag.startsWith('en') ? 'en' : 'zh';
};
