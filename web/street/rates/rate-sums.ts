import type { Words } from '#web/shared/words.ts';
import type { Figures } from './figures.ts';
import type { RateName } from './rate-words.ts';

/** One amount that a numerator or a denominator is counted from. */
type Term = { words: Words; sign: '+' | '−'; fen(of: Figures): number };
type Sum = { numerator: readonly Term[]; denominator: readonly Term[]; apart: readonly Term[] };

const term = (sign: Term['sign'], zh: string, en: string, fen: Term['fen']): Term => ({ words: { zh, en }, sign, fen });

const current: Sum = {
  numerator: [term('+', '本期账单已收（含转入的预缴，减退款）', 'received for this period’s bills', (of) => of.receivedFen)],
  denominator: [
    term('+', '本期应收', 'billed', (of) => of.billedFen),
    term('−', '减免', 'waived', (of) => of.waivedFen),
    term('−', '冲减', 'credited', (of) => of.creditedFen),
    term('−', '争议中未缴', 'open in dispute', (of) => of.disputedFen),
  ],
  apart: [term('+', '财政补贴', 'subsidies', (of) => of.subsidyFen), term('+', '核销', 'written off', (of) => of.writtenOffFen)],
};

const historic: Sum = {
  numerator: [term('+', '本期内收到的往期欠费', 'received in the period for earlier bills', (of) => of.arrears.receivedFen)],
  denominator: [
    term('+', '期初往期欠费', 'open from earlier periods at the start', (of) => of.arrears.openFen),
    term('−', '期内减免', 'waived in the period', (of) => of.arrears.waivedFen),
    term('−', '期内冲减', 'credited in the period', (of) => of.arrears.creditedFen),
    term('−', '期内核销', 'written off in the period', (of) => of.arrears.writtenOffFen),
    term('−', '争议中未缴', 'open in dispute', (of) => of.arrears.disputedFen),
  ],
  apart: [term('+', '财政补贴', 'subsidies', (of) => of.arrears.subsidyFen)],
};

/** What each rate of money is counted from (docs/domain.md, Collection rate); HH counts bills and has no amounts. */
export const rateSums: Record<RateName, Sum | undefined> = {
  current,
  historic,
  combined: {
    numerator: [
      term('+', 'C 的分子', 'numerator of C', (of) => of.current.numerator),
      term('+', 'H 的分子', 'numerator of H', (of) => of.historic.numerator),
    ],
    denominator: [
      term('+', 'C 的分母', 'denominator of C', (of) => of.current.denominator),
      term('+', 'H 的分母', 'denominator of H', (of) => of.historic.denominator),
    ],
    apart: [],
  },
  households: undefined,
};
