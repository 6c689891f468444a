import { useSyncExternalStore } from 'react';
import { type Language, language } from '#web/shared/language.ts';
import { type Dictionary, type Say, sayIn } from '#web/shared/words.ts';

/** The reader's language; the page follows a change. */
export const useLanguage = (): Language => useSyncExternalStore(language.subscribe, language.current);

export const useWords = <D extends Dictionary>(words: D): Say<D> => sayIn(words, useLanguage());
