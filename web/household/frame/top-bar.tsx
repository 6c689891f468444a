import { LANGUAGES, type Language, language } from '#web/shared/language.ts';
import { dictionary } from '#web/shared/words.ts';
import { useLanguage, useWords } from '../use-words.ts';
import { useLargeType } from './large-type.ts';

const words = dictionary({
  large: { zh: '大字', en: 'Large type' },
  language: { zh: '语言', en: 'Language' },
});

/** Brand, large type, language. */
export const TopBar = () => {
  const say = useWords(words);
  const { large, choose } = useLargeType();
  const other = (useLanguage() === 'zh' ? 'en' : 'zh') satisfies Language;
  return (
    <header class="top-bar no-print">
      <span class="brand">
        先用 <span lang="en">Xianyong</span>
      </span>
      <button type="button" class="plain" aria-pressed={large} onClick={() => choose(!large)}>
        {say('large')}
      </button>
      <button type="button" class="plain" lang={other === 'zh' ? 'zh-CN' : 'en'} onClick={() => language.choose(other)}>
        <span class="unseen">{say('language')}: </span>
        {LANGUAGES[other]}
      </button>
    </header>
  );
};
