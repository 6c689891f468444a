import { formatDecimal, parseDecimal } from '#shared/domain/money/decimal.ts';

/**
 * An amount as somebody types it, in fen: `63`, `63.5`, `¥1,234.50`, `６３．００`.
 * @returns undefined for what is no positive amount in yuan with at most two decimals
 */
export const fenOf = (typed: string): number | undefined => {
  const plain = typed
    .normalize('NFKC')
    .replaceAll(/[\s,¥]|元$/g, '')
    .replace('。', '.');
  const fen = parseDecimal(plain, 2);
  return fen !== undefined && fen > 0 ? fen : undefined;
};

/** Fen as an amount stands in its field: 6300 → `63.00`. */
export const typedYuan = (fen: number): string => formatDecimal(fen, 2);
