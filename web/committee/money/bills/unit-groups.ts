/** Where a unit stands: its building and entrance. */
const placeOf = (unit: string): string => unit.split('-', 2).join('-');

/** Rows by building and entrance, in the order in which they come. */
export const byEntrance = <R extends { unit: string }>(rows: readonly R[]): { building: string; entrance: string; rows: R[] }[] =>
  [...Map.groupBy(rows, ({ unit }) => placeOf(unit))].map(([place, own]) => {
    const [building = '', entrance = ''] = place.split('-', 2);
    return { building, entrance, rows: own };
  });
