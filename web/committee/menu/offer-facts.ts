import { formatFen } from '#shared/domain/money/decimal.ts';
import { formatPeriod, formatPrice } from '#web/shared/formats.ts';
import type { Language } from '#web/shared/language.ts';
import type { Say } from '#web/shared/words.ts';
import { inMonths } from '../parts/lasting.ts';
import type { cycleWords } from './cycle-words.ts';
import type { OnMenu } from './menu-answer.ts';
import type { offerWords } from './offer-words.ts';

type Speech = { say: Say<typeof offerWords>; sayCycle: Say<typeof cycleWords>; language: Language };

/** How a firm has done in this street, in a sentence. */
export const recordInWords = (record: OnMenu['record'], { say, language }: Speech): string => {
  if (!record) return say('noRecord');
  const { trials, passed, satisfied, rated, collection } = record;
  return [
    say('trials', { trials, passed }),
    ...(rated > 0 ? [say('satisfied', { satisfied, rated })] : []),
    ...(collection ? [say('collection', { period: formatPeriod(collection.period, language), rate: collection.rate.text })] : []),
  ].join(language === 'zh' ? '；' : '; ');
};

export const monthsInWords = (months: readonly number[], { language }: Speech): string =>
  months.map((count) => inMonths(count, language)).join(language === 'zh' ? '或 ' : ' or ');

/** The trials that may be chosen, or that there is none. */
export const trialInWords = ({ allowedTrialMonths: allowed }: OnMenu, speech: Speech): string =>
  allowed.length > 0 ? monthsInWords(allowed, speech) : speech.say('noTrial');

/** What there is to compare of an offer besides its services, each under its name. */
export const offerFacts = (onMenu: OnMenu, speech: Speech): [string, string][] => {
  const { package: offer, quote, record } = onMenu;
  const { say, sayCycle, language } = speech;
  const amount = (fen: number | undefined) => (fen === undefined ? '—' : formatFen(fen));
  return [
    [say('price'), formatPrice(offer, language)],
    [say('compound'), amount(quote?.compoundMonthFen)],
    [say('smallest'), amount(quote?.smallestMonthFen)],
    [say('median'), amount(quote?.medianMonthFen)],
    [say('largest'), amount(quote?.largestMonthFen)],
    [say('trial'), trialInWords(onMenu, speech)],
    [say('cycle'), sayCycle(offer.cycle)],
    [say('term'), offer.termMonths ? inMonths(offer.termMonths, language) : say('open')],
    [say('vacant'), offer.vacancyPercent === undefined ? say('whole') : say('percent', { percent: offer.vacancyPercent })],
    [say('record'), recordInWords(record, speech)],
  ];
};
