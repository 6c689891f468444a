import { feeFen, type Priced, wholeMonths } from '../billing/fee.ts';

/** How many units have which area: [dm², count], ascending. All that a quote needs of a roll. */
export type AreaHistogram = [areaDm2: number, units: number][];

export type Quote = {
  units: number;
  areaDm2: number;
  compoundMonthFen: number;
  smallestMonthFen: number;
  medianMonthFen: number;
  largestMonthFen: number;
};

export const areaHistogram = (areas: Iterable<number>): AreaHistogram => {
  const counts = new Map<number, number>();
  for (const area of areas) counts.set(area, (counts.get(area) ?? 0) + 1);
  return [...counts].sort(([a], [b]) => a - b);
};

/** The histogram once a unit of one area turns out to have another. */
export const withArea = (areas: AreaHistogram, before: number, after: number): AreaHistogram => {
  const counts = new Map(areas);
  counts.set(before, (counts.get(before) ?? 0) - 1);
  counts.set(after, (counts.get(after) ?? 0) + 1);
  return [...counts].filter(([, units]) => units > 0).sort(([a], [b]) => a - b);
};

/** What a rate would cost a compound per month: each household's bill rounded as it will be billed, then summed. */
export const quoteFor = (areas: AreaHistogram, price: Priced): Quote => {
  const bills = areas.map(([area, units]) => ({ area, units, fen: feeFen(area, price, wholeMonths(1)) }));
  const units = bills.reduce((sum, bill) => sum + bill.units, 0);
  let before = 0;
  const median = bills.find((bill) => {
    before += bill.units;
    return before * 2 >= units;
  });
  return {
    units,
    areaDm2: bills.reduce((sum, bill) => sum + bill.area * bill.units, 0),
    compoundMonthFen: bills.reduce((sum, bill) => sum + bill.fen * bill.units, 0),
    smallestMonthFen: bills[0]?.fen ?? 0,
    medianMonthFen: median?.fen ?? 0,
    largestMonthFen: bills.at(-1)?.fen ?? 0,
  };
};
