import { useEffect, useState } from 'preact/hooks';
import { type Language, language } from '#web/shared/language.ts';
import { type Dictionary, type Say, sayIn } from '#web/shared/words.ts';

/** The reader's language; the page follows a change. */
export const useLanguage = (): Language => {
  const [chosen, setChosen] = useState(language.current());
  useEffect(() => language.subscribe(() => setChosen(language.current())), []);
  return chosen;
};

export const useWords = <D extends Dictionary>(words: D): Say<D> => sayIn(words, useLanguage());
