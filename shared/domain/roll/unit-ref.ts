/**
 * A unit as people say it: building-entrance-unit, `3-2-501`. The unit's own part may hold hyphens (`1-1-101-2`), the first two may not.
 */
export const unitRef = (building: string, entrance: string, unit: string): string => `${building}-${entrance}-${unit}`;

/** A key that sorts units as people do (2 before 10), and under which `01` and `1` are the same number. */
export const unitSortKey = (ref: string): string => ref.replace(/\d+/g, (digits) => digits.replace(/^0+/, '').padStart(6, '0'));

/** What the keys of all units begin with, of those of a building, or of one of its entrances. */
export const unitSortPrefix = (building?: string, entrance?: string): string =>
  [building, entrance].map((part) => (part === undefined ? '' : `${unitSortKey(part)}-`)).join('');
