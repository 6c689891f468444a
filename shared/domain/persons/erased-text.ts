import { namesOf } from '../roll/co-owners.ts';
import type { StoredOwner } from '../roll/stored-roll.ts';
import { ERASED_NAME } from './erased-name.ts';

/** What a person is named by in texts: names that the person has or had here, telephones as digits. */
export type NamedBy = { names: readonly string[]; phones: readonly string[] };

/** A person's name as part of a text that is not the person's own is that person's only if nothing else is likely to be meant. */
const LONG_ENOUGH = { own: 2, elsewhere: 3 };
const PHONE_DIGITS = { own: 5, elsewhere: 7 };

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&');
const lengthOf = (text: string): number => Array.from(text).length;
/** People write a name with or without blanks in it, and a number in groups. */
const asPattern = (text: string, between: string): string => Array.from(text).map(escaped).join(between);
const namePattern = (name: string): string => asPattern(name.replace(/\s/g, ''), '\\s*');
const phonePattern = (phone: string): string => `(?<!\\d)${asPattern(phone, '[ ()-]*')}(?!\\d)`;

/**
 * Takes a person's names and telephones out of texts. In the person's own texts every name of two characters goes; elsewhere one of two is
 * too easily a word or somebody else's, so only longer ones go, and none that an owner who stays has in the own name. A text that is nothing
 * but the name is the name, however short.
 * @param staying owners whose names stay
 */
export const textEraser = ({ names, phones }: NamedBy, staying: readonly StoredOwner[]) => {
  const isShared = (name: string) => staying.some((owner) => owner.name.includes(name));
  const whole = new Set(names.filter((name) => !isShared(name)));
  const patternOf = (where: 'own' | 'elsewhere') => {
    const wanted = names.filter((name) => lengthOf(name) >= LONG_ENOUGH[where] && (where === 'own' || !isShared(name)));
    const longestFirst = [...wanted].sort((a, b) => b.length - a.length);
    const patterns = [...longestFirst.map(namePattern), ...phones.filter((phone) => phone.length >= PHONE_DIGITS[where]).map(phonePattern)];
    return patterns.length > 0 ? new RegExp(patterns.join('|'), 'gu') : undefined;
  };
  const patterns = { own: patternOf('own'), elsewhere: patternOf('elsewhere') };
  return (text: string, isOwn: boolean): string => {
    if (whole.has(text.normalize('NFC').trim())) return ERASED_NAME;
    const pattern = patterns[isOwn ? 'own' : 'elsewhere'];
    return pattern ? text.replace(pattern, ERASED_NAME) : text;
  };
};
export type TextEraser = ReturnType<typeof textEraser>;

/** Names of an owner's text, the text itself and each co-owner's. */
export const allNames = (owner: string | undefined): string[] => (owner ? [...new Set([owner, ...namesOf(owner)])] : []);
