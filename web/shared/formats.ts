import { type Instant, type LocalDate, localDateOf } from '#shared/domain/calendar/local-date.ts';
import { formatDecimal } from '#shared/domain/money/decimal.ts';
import type { Language } from './language.ts';

/** A local date in prose: 2026年11月23日, 23 November 2026. In tables dates stay 2026-11-23. */
export const longDate = (date: LocalDate, language: Language): string => {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  if (language === 'zh') return `${year}年${month}月${day}日`;
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(Date.UTC(year, month - 1, day));
};

/** The same of an instant, by the street's calendar. */
export const longDay = (instant: Instant, language: Language): string => longDate(localDateOf(instant), language);

/** An instant in tables: 2026-11-23 08:05, Beijing time. */
export const timeOf = (instant: Instant): string => {
  const local = new Date(Date.parse(instant) + 8 * 3_600_000).toISOString();
  return `${local.slice(0, 10)} ${local.slice(11, 16)}`;
};

/** dm² as square metres: 6000 → `60.00 ㎡`. */
export const formatArea = (areaDm2: number): string => `${formatDecimal(areaDm2, 2)} ㎡`;

/** A price as the offer says it. */
export const formatPrice = (price: { yuanPerSqmMonth?: string; yuanPerHouseholdMonth?: string }, language: Language): string => {
  if (price.yuanPerSqmMonth !== undefined)
    return language === 'zh' ? `${price.yuanPerSqmMonth} 元/㎡·月` : `¥${price.yuanPerSqmMonth} per m² a month`;
  const each = price.yuanPerHouseholdMonth ?? '';
  return language === 'zh' ? `${each} 元/户·月` : `¥${each} per household a month`;
};

/** A period in prose: 2027年第2季度, Q2 2027. */
export const formatPeriod = (period: string, language: Language): string => {
  const [year = '', part = ''] = period.split('-');
  if (!part) return language === 'zh' ? `${year}年` : year;
  if (part.startsWith('Q')) return language === 'zh' ? `${year}年第${part.slice(1)}季度` : `${part} ${year}`;
  if (part.startsWith('H')) return language === 'zh' ? `${year}年${part === 'H1' ? '上' : '下'}半年` : `${part} ${year}`;
  if (language === 'zh') return `${year}年${Number(part)}月`;
  return new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(Date.parse(`${period}-01T00:00:00Z`));
};
