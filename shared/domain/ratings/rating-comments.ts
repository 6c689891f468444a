import { createHash } from 'node:crypto';
import { maskPhone } from '../roll/masking.ts';

type Commented = { unit: string; comment?: string };
type ShownComment = { unit: string; comment: string };

/** So many are shown at most. */
const MOST = 200;
/** A building is named only where at least so many households of it rated, else its one or two would be found out. */
const CROWD = 3;

/** Seven digits on end are a telephone’s; with blanks, strokes or brackets between them, as dates have too, it takes eleven. */
const NUMBER = /\p{Nd}{7,}|\p{Nd}(?:[ .·—–()（）-]{0,2}\p{Nd}){10,}/gu;
const digitsOf = (number: string) => number.normalize('NFKC').replace(/\D/g, '');

/** A text without the numbers by which its writer could be called. */
export const maskNumbers = (text: string): string => text.replace(NUMBER, (number) => maskPhone(digitsOf(number)));

const buildingOf = (unit: string) => unit.slice(0, unit.indexOf('-'));
const hashOf = ({ unit, comment }: ShownComment) => createHash('sha256').update(`${unit}\n${comment}`).digest('hex');

/**
 * What households wrote, so that nobody learns who: of the unit the building alone, numbers and the writer's own unit masked, sorted by a
 * hash of what is shown, which follows neither units nor time. Of more than 200 the first 200 of that order.
 */
export const shownComments = (ratings: readonly Commented[]): ShownComment[] => {
  const ratedIn = Map.groupBy(ratings, ({ unit }) => buildingOf(unit));
  return ratings
    .flatMap(({ unit, comment }) => {
      if (comment === undefined) return [];
      const building = buildingOf(unit);
      const crowded = (ratedIn.get(building)?.length ?? 0) >= CROWD;
      const shown = crowded ? `${building}-*-*` : '*-*-*';
      return [{ unit: shown, comment: maskNumbers(comment.replaceAll(unit, () => shown)) }];
    })
    .map((shown) => ({ shown, hash: hashOf(shown) }))
    .sort((a, b) => (a.hash < b.hash ? -1 : 1))
    .slice(0, MOST)
    .map(({ shown }) => shown);
};
