import type { EntryKind } from '#shared/domain/ledger/entry.ts';
import { formatFen } from '#shared/domain/money/decimal.ts';
import type { Answer } from '#web/shared/api-types.ts';
import { formatPeriod } from '#web/shared/formats.ts';
import type { Language } from '#web/shared/language.ts';
import { dictionary, sayIn, type Words } from '#web/shared/words.ts';

export type Entry = Answer<'GET /v1/compounds/{compoundId}/units/{unit}/account'>['entries']['rows'][number];

/** What happened in an account. */
export const entryKinds: Record<EntryKind, Words> = {
  payment: { zh: '收款', en: 'Received' },
  reversal: { zh: '冲正收据', en: 'Receipt reversed' },
  release: { zh: '预缴抵扣', en: 'Released from paid ahead' },
  refund: { zh: '退款', en: 'Refunded' },
  chargeback: { zh: '银行收回', en: 'Taken back by the bank' },
  waiver: { zh: '减免', en: 'Waived' },
  credit_note: { zh: '红字更正', en: 'Credit note' },
  subsidy: { zh: '街道补贴', en: 'Subsidy of the street' },
  write_off: { zh: '核销', en: 'Written off' },
  dispute: { zh: '提出异议', en: 'Disputed' },
  dispute_closed: { zh: '异议已处理', en: 'Dispute decided' },
  common_revenue: { zh: '公共收益', en: 'Common revenue' },
};

const words = dictionary({
  ahead: { zh: '预缴 {sign}{amount}', en: 'paid ahead {sign}{amount}' },
  and: { zh: '、', en: ', ' },
});

/** Which bills an entry touched, and what it did to what is paid ahead. */
export const touchedText = ({ bills, prepaidFen }: Entry, language: Language): string => {
  const say = sayIn(words, language);
  const periods = bills.map(({ period }) => formatPeriod(period, language));
  const ahead = prepaidFen === 0 ? [] : [say('ahead', { sign: prepaidFen > 0 ? '+' : '−', amount: formatFen(Math.abs(prepaidFen)) })];
  return [...periods, ...ahead].join(say('and'));
};

/** The number of the receipt that an entry booked; nothing else has one. */
export const receiptNumberOf = ({ kind, key }: Pick<Entry, 'kind' | 'key'>): string | undefined =>
  kind === 'payment' && key.startsWith('receipt#') ? key.slice('receipt#'.length) : undefined;

/** The number of the receipt that an entry took back. */
export const reversedNumberOf = ({ kind, key }: Pick<Entry, 'kind' | 'key'>): string | undefined =>
  kind === 'reversal' ? key.split('#').at(-1) : undefined;
