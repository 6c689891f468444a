import type { Sums } from '#shared/domain/ledger/sums.ts';
import type { Arrears } from './collected.ts';

/** A percentage with one decimal, half up, from integers; “—” of nothing (rules: never 100 %). Refunds may make it negative. */
export const percentText = (numerator: number, denominator: number): string => {
  if (denominator <= 0) return '—';
  const [twice, whole] = [2n * 1000n * BigInt(numerator) + BigInt(denominator), 2n * BigInt(denominator)];
  // Towards the lower tenth: BigInt division goes towards zero.
  const tenths = twice >= 0n || twice % whole === 0n ? twice / whole : twice / whole - 1n;
  const shown = tenths < 0n ? -tenths : tenths;
  return `${tenths < 0n ? '-' : ''}${shown / 10n}.${shown % 10n}%`;
};

/** A rate as an exact fraction, with its text. */
export type Fraction = { numerator: number; denominator: number; text: string };
const fraction = (numerator: number, denominator: number): Fraction => ({
  numerator,
  denominator,
  text: percentText(numerator, denominator),
});

/**
 * C, H, Z and HH (rules: Collection rate; docs/domain.md), and whether C reaches the target: compared as integers, not by the rounded text.
 * What is taken off on both sides: waived and credited amounts are not due, nor are disputed ones while the dispute is open. A subsidy is in no
 * numerator. A bill that was waived or credited away is in neither side of HH, one that was written off is not settled. A write-off leaves C's denominator as it is: it was due and was not collected; it is taken off arrears, as no longer collectable.
 */
export const collectionRate = (current: Sums, arrears: Arrears, targetPercent: number) => {
  const due = current.billed - current.waived - current.credited - current.disputed;
  const owed = arrears.open - arrears.waived - arrears.credited - arrears.writtenOff - arrears.disputed;
  return {
    current: fraction(current.received, due),
    historic: fraction(arrears.received, owed),
    combined: fraction(current.received + arrears.received, due + owed),
    households: fraction(current.paid - current.nothingDue - current.givenUp, current.bills - current.nothingDue),
    meetsTarget: due > 0 ? 100n * BigInt(current.received) >= BigInt(targetPercent) * BigInt(due) : null,
  };
};

export const COLLECTION_FORMULA = {
  zh: '收缴率 C = 本期账单已收（含转入的预缴，减退款）÷（本期应收 − 截止前减免 − 冲减 − 争议中未缴）；清欠率 H = 本期内收到的往期欠费 ÷（期初往期欠费 − 期内减免、冲减、核销 − 争议中未缴）；综合 Z =（C 分子 + H 分子）÷（C 分母 + H 分母）；户收缴率 HH = 本期缴清的账单数（不含核销）÷ 本期账单数（不含全额减免或冲减）。财政补贴单列，不计入已收；未转入账单的预缴不计',
  en: 'C = received for this period’s bills (released prepayments included, refunds taken off) ÷ (billed − waived before the cut-off − credited − open disputed); H = received in the period for bills of earlier periods ÷ (what was open of them at its start − waived, credited and written off in the period − open disputed); Z = (numerators of C and H) ÷ (denominators of C and H); HH = bills of the period settled, written-off ones left out ÷ bills of the period, those wholly waived or credited left out. Subsidies stand apart and in no numerator; prepayments count once they are released',
} as const;
