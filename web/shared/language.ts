export type Language = 'zh' | 'en';
export const LANGUAGES = { zh: '中文', en: 'English' } as const satisfies Record<Language, string>;

const KEY = 'xianyong-language';
const HTML_LANG: Record<Language, string> = { zh: 'zh-CN', en: 'en' };

const remembered = (): string | null => {
  try {
    return localStorage.getItem(KEY);
  } catch {
    // Storage switched off: the browser's own language decides, each time.
    return null;
  }
};
const first = (): Language => {
  const known = remembered();
  if (known === 'zh' || known === 'en') return known;
  return navigator.languages?.[0]?.toLowerCase().startsWith('en') ? 'en' : 'zh';
};

let current: Language = 'zh';
const listeners = new Set<() => void>();
const show = (chosen: Language) => {
  current = chosen;
  document.documentElement.lang = HTML_LANG[chosen];
  for (const listener of listeners) listener();
};

/** The reader's language: Chinese first, English if the browser asks for it or the reader chose it. */
export const language = {
  current: () => current,
  subscribe: (listener: () => void) => {
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
    };
  },
  begin: () => show(first()),
  choose: (chosen: Language) => {
    try {
      localStorage.setItem(KEY, chosen);
    } catch {
      // Storage switched off: it holds until the page is left.
    }
    show(chosen);
  },
};
