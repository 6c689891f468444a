const DIGITS = '零壹贰叁肆伍陆柒捌玖';
const IN_GROUP = ['', '拾', '佰', '仟'];
const GROUPS = ['', '万', '亿'];

/** Four digits in capitals, without their group's name. Zeros between digits are said once. */
const groupInCapitals = (value: number): string => {
  let text = '';
  let zero = false;
  for (let place = 3; place >= 0; place -= 1) {
    const digit = Math.floor(value / 10 ** place) % 10;
    if (digit === 0) {
      zero = text !== '';
      continue;
    }
    text += `${zero ? '零' : ''}${DIGITS[digit]}${IN_GROUP[place]}`;
    zero = false;
  }
  return text;
};

/** Whole yuan in capitals; a zero stands where a group is skipped or begins with zeros. */
const yuanInCapitals = (yuan: number): string => {
  let text = '';
  let gap = false;
  for (let nth = GROUPS.length - 1; nth >= 0; nth -= 1) {
    const group = Math.floor(yuan / 10_000 ** nth) % 10_000;
    if (group === 0) {
      gap = text !== '';
      continue;
    }
    const zero = text !== '' && (gap || group < 1_000) ? '零' : '';
    text += `${zero}${groupInCapitals(group)}${GROUPS[nth]}`;
    gap = false;
  }
  return text;
};

/**
 * An amount as receipts write it, after the People's Bank's rules for bills (Payment and Settlement Measures, annex 1): 1840 fen →
 * `壹拾捌元肆角整`. After yuan and jiao alone stands 整, after fen nothing; a zero between yuan and fen is said.
 * @throws RangeError for what is no amount, or a million million yuan and more
 */
export const capitals = (fen: number): string => {
  if (!Number.isSafeInteger(fen) || fen < 0 || fen >= 10 ** 14) throw new RangeError('not an amount');
  const [yuan, jiao, cent] = [Math.floor(fen / 100), Math.floor(fen / 10) % 10, fen % 10];
  if (fen === 0) return '零元整';
  const whole = yuan > 0 ? `${yuanInCapitals(yuan)}元` : '';
  if (jiao === 0 && cent === 0) return `${whole}整`;
  const dimes = jiao > 0 ? `${DIGITS[jiao]}角` : whole ? '零' : '';
  return `${whole}${dimes}${cent > 0 ? `${DIGITS[cent]}分` : '整'}`;
};
