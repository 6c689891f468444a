import { type Language, language } from './language.ts';

/** A text in both languages; `{name}` stands for what is put in. A text without its English does not compile. */
export type Words = { readonly zh: string; readonly en: string };
export type Dictionary = Record<string, Words>;

type Names<T extends string> = T extends `${string}{${infer Name}}${infer Rest}` ? Name | Names<Rest> : never;
type Filled<T extends string> = [Names<T>] extends [never] ? [] : [{ [N in Names<T>]: string | number }];

/** Says a text of a dictionary: `say('units', { count: 5 })`. */
export type Say<D extends Dictionary> = <K extends keyof D & string>(key: K, ...filled: Filled<D[K]['zh']>) => string;

export const dictionary = <const D extends Dictionary>(words: D): D => words;

export const fill = (text: string, values: Record<string, string | number> = {}): string =>
  text.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));

/** The same words in the language of the moment. */
export const sayIn =
  <D extends Dictionary>(words: D, chosen: Language = language.current()): Say<D> =>
  (key, ...filled) =>
    fill((words[key] as Words)[chosen], filled[0]);

/** Of what the API says in both languages, the reader's. */
export const inLanguage = (both: { zh: string; en: string }, chosen: Language = language.current()): string => both[chosen];
