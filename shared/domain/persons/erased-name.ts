import { namesOf } from '../roll/co-owners.ts';

/** What stands where the name of an owner was erased. No name is so. */
export const ERASED_NAME = '已删除';

/** Makes a keyed fingerprint of a name in its compound: who has the tables alone can neither read nor guess the name. */
export type Fingerprint = (name: string) => string;

/** Fingerprints by which an erased owner is known again: of the whole text and of each co-owner's name. */
export const fingerprintsOf = (owner: string, fingerprint: Fingerprint): string[] => [
  ...new Set([owner, ...namesOf(owner)].map(fingerprint)),
];

/** Whether a text names nobody but those who were erased, in whatever order. */
export const isErasedName = (owner: string, erased: readonly string[], fingerprint: Fingerprint): boolean => {
  const names = namesOf(owner);
  return names.length > 0 && names.every((name) => erased.includes(fingerprint(name)));
};
