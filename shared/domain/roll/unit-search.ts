import { namesOf } from './co-owners.ts';

type Searched = { unit: string; owner?: string | undefined };

/** What stands between the parts of a unit as people type or say it: 3-2-501, 3号楼2单元501室. */
const BETWEEN = /[\s\-–—./]+|号楼|单元|[栋幢座楼号室]/u;
const ENDS_BETWEEN = new RegExp(`(?:${BETWEEN.source})$`, 'u');

const plain = (text: string): string => text.normalize('NFKC').trim().toLowerCase();
/** A unit's parts; `03` and `3` are the same number, as they are for its key. */
const partsOf = (text: string): string[] =>
  plain(text)
    .split(BETWEEN)
    .filter((part) => part !== '')
    .map((part) => part.replace(/^0+(?=\d)/, ''));

/** Whether a unit's parts begin with those typed, the last of which may still be incomplete. */
const beginsWith = (parts: readonly string[], typed: readonly string[], isOpen: boolean): boolean =>
  typed.length <= parts.length &&
  typed.every((part, n) => (isOpen && n === typed.length - 1 ? parts[n]?.startsWith(part) : parts[n] === part));

/**
 * What somebody at the counter types to find a unit: the beginning of the unit's name, with or without what stands between its parts
 * (`3-2-5`, `3号楼2单元`, `325`), or of the name of an owner, of co-owners any. A part before a hyphen is whole: `3-2-` is not entrance 21.
 */
export const unitSearch = (search: string): ((one: Searched) => boolean) => {
  const typed = partsOf(search);
  const isOpen = !ENDS_BETWEEN.test(plain(search));
  const [only] = typed.length === 1 && isOpen ? typed : [];
  const name = plain(search);
  return ({ unit, owner = '' }) => {
    const parts = partsOf(unit);
    return (
      (typed.length > 0 && beginsWith(parts, typed, isOpen)) ||
      (only !== undefined && parts.join('').startsWith(only)) ||
      (name !== '' && namesOf(owner).some((one) => plain(one).startsWith(name)))
    );
  };
};
