type Fraction = { numerator: number; denominator: number };

/** The change between two rates in percentage points, one decimal; undefined where one of them is empty. For people: compares use the fractions. */
export const changeOf = (now: Fraction, before: Fraction | undefined): string | undefined => {
  if (!before || now.denominator === 0 || before.denominator === 0) return undefined;
  const points = (100 * now.numerator) / now.denominator - (100 * before.numerator) / before.denominator;
  return `${points > 0 ? '+' : points < 0 ? '−' : '±'}${Math.abs(points).toFixed(1)}`;
};

/** Compares two fractions exactly; empty ones come last. */
export const compareFractions = (a: Fraction, b: Fraction): number => {
  if (a.denominator === 0 || b.denominator === 0) return (a.denominator === 0 ? 1 : 0) - (b.denominator === 0 ? 1 : 0);
  return Number(BigInt(a.numerator) * BigInt(b.denominator) - BigInt(b.numerator) * BigInt(a.denominator));
};

type Rated = { current: Fraction; meetsTarget: boolean | null };

/** What needs attention first: below the target and falling, then below it, then the rest; within each the lowest rate first. */
export const byAttention =
  (before: (name: string) => Rated | undefined) =>
  (a: { name: string; rate: Rated }, b: { name: string; rate: Rated }): number => {
    const rank = ({ name, rate }: { name: string; rate: Rated }) => {
      if (rate.meetsTarget !== false) return 2;
      const earlier = before(name);
      return earlier && compareFractions(rate.current, earlier.current) < 0 ? 0 : 1;
    };
    return rank(a) - rank(b) || compareFractions(a.rate.current, b.rate.current);
  };
