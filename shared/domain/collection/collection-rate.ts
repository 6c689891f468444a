/** Sums of a compound's (or several compounds') bills of one period, in fen and in bills. */
export type CollectionSums = { billedFen: number; waivedFen: number; receivedFen: number; bills: number; billsPaid: number };

export const NO_SUMS: CollectionSums = { billedFen: 0, waivedFen: 0, receivedFen: 0, bills: 0, billsPaid: 0 };

export const addSums = (a: CollectionSums, b: CollectionSums): CollectionSums => ({
  billedFen: a.billedFen + b.billedFen,
  waivedFen: a.waivedFen + b.waivedFen,
  receivedFen: a.receivedFen + b.receivedFen,
  bills: a.bills + b.bills,
  billsPaid: a.billsPaid + b.billsPaid,
});

/** A percentage with one decimal, half up, from integers; “—” of nothing (rules: never 100 %). */
export const percentText = (numerator: number, denominator: number): string => {
  if (denominator <= 0) return '—';
  const tenths = (2n * 1000n * BigInt(numerator) + BigInt(denominator)) / (2n * BigInt(denominator));
  return `${tenths / 10n}.${tenths % 10n}%`;
};

const fraction = (numerator: number, denominator: number) => ({ numerator, denominator, text: percentText(numerator, denominator) });

/** C and HH (rules: Collection rate), and whether C reaches the target: compared as integers, not by the rounded text. */
export const collectionRate = (sums: CollectionSums, targetPercent: number) => {
  const due = sums.billedFen - sums.waivedFen;
  return {
    current: fraction(sums.receivedFen, due),
    households: fraction(sums.billsPaid, sums.bills),
    meetsTarget: due > 0 ? 100n * BigInt(sums.receivedFen) >= BigInt(targetPercent) * BigInt(due) : null,
  };
};

export const COLLECTION_FORMULA = {
  zh: '收缴率 C = 本期账单已收 ÷（本期应收 − 截止前减免）；户收缴率 HH = 本期全额缴清的账单数 ÷ 本期账单数',
  en: 'C = received for this period’s bills ÷ (billed − waived before the cut-off); HH = bills of the period fully paid ÷ bills of the period',
};
