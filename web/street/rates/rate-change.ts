type Fraction = { numerator: number; denominator: number };

/** The change between two rates in percentage points; undefined where one of them is empty. For people: compares use the fractions. */
export const pointsBetween = (now: Fraction, before: Fraction | undefined): number | undefined =>
  !before || now.denominator === 0 || before.denominator === 0
    ? undefined
    : (100 * now.numerator) / now.denominator - (100 * before.numerator) / before.denominator;

/** The same with one decimal and its sign. */
export const changeOf = (now: Fraction, before: Fraction | undefined): string | undefined => {
  const points = pointsBetween(now, before);
  if (points === undefined) return undefined;
  const text = Math.abs(points).toFixed(1);
  return `${text === '0.0' ? '±' : points > 0 ? '+' : '−'}${text}`;
};

/** Compares two fractions exactly; empty ones come last. */
export const compareFractions = (a: Fraction, b: Fraction): number => {
  if (a.denominator === 0 || b.denominator === 0) return (a.denominator === 0 ? 1 : 0) - (b.denominator === 0 ? 1 : 0);
  return Number(BigInt(a.numerator) * BigInt(b.denominator) - BigInt(b.numerator) * BigInt(a.denominator));
};

type Rated = { rate: { current: Fraction; meetsTarget: boolean | null } };

/** What needs attention first: below the target and falling, then below it, then the rest; within each the lowest rate first. */
export const byAttention =
  <Row extends Rated>(before: (row: Row) => Rated | undefined) =>
  (a: Row, b: Row): number => {
    const rank = (row: Row) => {
      if (row.rate.meetsTarget !== false) return 2;
      const earlier = before(row);
      return earlier && compareFractions(row.rate.current, earlier.rate.current) < 0 ? 0 : 1;
    };
    return rank(a) - rank(b) || compareFractions(a.rate.current, b.rate.current);
  };
