import { ERASED_NAME } from '../persons/erased-name.ts';
import { namesOf } from './co-owners.ts';

/** Personal data as it is shown by default (rules: Privacy): the family name alone, the phone without its middle (a short one not at all). */
export const maskName = (name: string): string => {
  if (name === ERASED_NAME) return name;
  const [first = '', ...rest] = Array.from(name);
  return `${first}${'*'.repeat(Math.max(1, Math.min(2, rest.length)))}`;
};

/** Co-owners each by their own family name: 张*、李*. */
export const maskOwner = (name: string): string => namesOf(name).map(maskName).join('、');

export const maskPhone = (phone: string): string => (phone.length >= 11 ? `${phone.slice(0, 3)}****${phone.slice(-4)}` : '****');

/** A unit without its own number: building and entrance alone, `3-2-***`. */
export const maskUnit = (unit: string): string => `${unit.split('-').slice(0, 2).join('-')}-***`;
