/**
 * Exact decimals as integers. Money is held in fen (1/100 yuan), areas in dm² (1/100 m²), rates in 1/10,000 yuan:
 * no floating point touches an amount anywhere in the product.
 */

/**
 * Reads a plain decimal such as `48.60` into an integer of its smallest unit.
 * @param digits how many decimals the unit has (2: `48.60` → 4860)
 * @returns undefined for anything else: signs, exponents, thousands separators, too many decimals, beyond 2^53
 */
export const parseDecimal = (text: string, digits: number): number | undefined => {
  const match = /^(\d{1,12})(?:\.(\d+))?$/.exec(text);
  if (!match) return undefined;
  const fraction = match[2] ?? '';
  if (fraction.length > digits && /[1-9]/.test(fraction.slice(digits))) return undefined;
  const value = Number(match[1]) * 10 ** digits + Number(fraction.slice(0, digits).padEnd(digits, '0') || 0);
  return Number.isSafeInteger(value) ? value : undefined;
};

/** The shortest exact text of such an integer with at least `keep` decimals: (3500, 4, 2) → `0.35`. */
export const formatDecimal = (value: number, digits: number, keep = digits): string => {
  const sign = value < 0 ? '-' : '';
  const text = String(Math.abs(value)).padStart(digits + 1, '0');
  const whole = text.slice(0, text.length - digits);
  let fraction = digits ? text.slice(-digits) : '';
  while (fraction.length > keep && fraction.endsWith('0')) fraction = fraction.slice(0, -1);
  return fraction ? `${sign}${whole}.${fraction}` : `${sign}${whole}`;
};

/** Fen as people read them: 1814400 → `¥18,144.00`. */
export const formatFen = (fen: number): string => {
  const text = formatDecimal(Math.abs(fen), 2);
  return `${fen < 0 ? '-' : ''}¥${text.replace(/\B(?=(\d{3})+\.)/g, ',')}`;
};

/** Integer division, half up; both operands non-negative. */
export const divideHalfUp = (numerator: bigint, denominator: bigint): bigint => (2n * numerator + denominator) / (2n * denominator);
