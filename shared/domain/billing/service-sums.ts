/**
 * Splits an amount by weights, in whole fen, the sum exact: what rounding down leaves over goes to the largest remainders, of equal ones to
 * the first.
 * @param weights positive integers
 */
export const splitByWeight = (amountFen: number, weights: readonly number[]): number[] => {
  const total = BigInt(weights.reduce((sum, weight) => sum + weight, 0));
  const parts = weights.map((weight, n) => {
    const exact = BigInt(amountFen) * BigInt(weight);
    return { n, fen: Number(exact / total), remainder: exact % total };
  });
  const left = amountFen - parts.reduce((sum, { fen }) => sum + fen, 0);
  const first = [...parts].sort((a, b) => (a.remainder === b.remainder ? a.n - b.n : a.remainder > b.remainder ? -1 : 1)).slice(0, left);
  for (const part of first) part.fen += 1;
  return parts.map(({ fen }) => fen);
};
