import { formatDecimal, parseDecimal } from '#shared/domain/money/decimal.ts';

const FAMILY = [...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧'];
const GIVEN = [
  '建国',
  '秀英',
  '桂芳',
  '志强',
  '玉兰',
  '海燕',
  '明',
  '丽华',
  '新民',
  '凤英',
  '国庆',
  '淑珍',
  '立',
  '春梅',
  '永福',
  '爱莲',
  '文斌',
];

/** Six floors with two doors each; three entrances make a building. */
const PER_ENTRANCE = 12;
const ENTRANCES = 3;
/** How the doors of an entrance differ from the compound's average, in dm²; sums to zero, so the compound's area comes out exactly. */
const DIFFERENCES = [-840, 840, -640, 640, -420, 420, -420, 420, -180, 180, 0, 0];
/** Every so many-th unit stands empty. */
const EMPTY_EVERY = 17;

/**
 * A roll of so many units that together have exactly so much area. The same seed gives the same file.
 * @param areaSqm total area in m² with two decimals
 */
export const generatedRoll = ({ units, areaSqm, seed }: { units: number; areaSqm: string; seed: number }): string => {
  const total = parseDecimal(areaSqm, 2) ?? 0;
  const average = Math.floor(total / units);
  const rows = Array.from({ length: units }, (_, n) => {
    const entrance = Math.floor(n / PER_ENTRANCE);
    const door = n % PER_ENTRANCE;
    // The last units take what whole averages leave over, and a cut-off entrance keeps to the average.
    const whole = entrance < Math.floor(units / PER_ENTRANCE);
    const area = average + (whole ? (DIFFERENCES[door] as number) : 0) + (n >= units - (total - average * units) ? 1 : 0);
    const name = `${FAMILY[(n * 7 + seed * 11) % FAMILY.length]}${GIVEN[(n * 5 + seed * 3) % GIVEN.length]}`;
    const phone = n % 9 === 4 ? '' : `1390000${String((seed * 601 + n) % 10_000).padStart(4, '0')}`;
    const occupied = (n + seed) % EMPTY_EVERY === 3 ? '否' : '是';
    const place = [Math.floor(entrance / ENTRANCES) + 1, (entrance % ENTRANCES) + 1, `${Math.floor(door / 2) + 1}0${(door % 2) + 1}`];
    return [...place, formatDecimal(area, 2), name, phone, occupied].join(',');
  });
  return `\uFEFF楼号,单元,房号,建筑面积,业主,手机,入住\r\n${rows.join('\r\n')}\r\n`;
};
