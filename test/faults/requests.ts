import { type Books, dayOf, openOf } from './books.ts';
import { type Street, UNITS } from './street.ts';

/** What a step may be about: three small numbers that choose among what there is. */
export type Choices = { a: number; b: number; c: number };
/** A request as somebody makes it. `other` is another wish, that must be refused under the same key. */
export type Request = { line: string; token: string; body: object; key?: string; other?: object };
type At = { books: Books; street: Street; now: string /** Of this step alone. */; key: string };
type Make = (choices: Choices, at: At) => Request | undefined;

const pick = <T>(rows: readonly T[], n: number): T | undefined => rows[n % Math.max(1, rows.length)];
const unitOf = (n: number): string => UNITS[n % UNITS.length] as string;

/** An amount against what is open: just that, a part, a fen, more than that. */
const amountOf = (open: number, n: number): number =>
  Math.max(1, [Math.ceil(open / 3), open, Math.ceil(open / 4), open + 700, Math.ceil(open / 2), 1, open, open + 100_000][n % 8] ?? 1);
const billsOf = ({ bills }: Books, unit: string) => bills.filter((bill) => bill.unit === unit);
const openFen = (books: Books, unit: string): number =>
  billsOf(books, unit).reduce((sum, bill) => sum + (bill.disputed ? 0 : openOf(bill)), 0);
const one = ({ orderId, period, unit }: { orderId: string; period: string; unit: string }) => `orders/${orderId}/bills/${period}/${unit}`;

/** An action on one bill: a path behind the compound's, and a body from an amount that fits or does not. */
const onBill =
  (action: string, token: 'committee' | 'street', bodyOf: (amountFen: number) => object): Make =>
  ({ a, c }, { books, street, key }) => {
    const bill = pick(books.bills, a);
    if (!bill) return undefined;
    const place = `/v1/${token === 'street' ? 'street/' : ''}compounds/${street.compoundId}`;
    const open = openOf(bill);
    return { line: `POST ${place}/${one(bill)}/${action}`, token, key, body: bodyOf(amountOf(open, c)), other: bodyOf(open + 1) };
  };

/** Everything that people ask for and that moves money, as data: how a step becomes a request on what there is. */
export const REQUESTS = {
  /** Numbers of receipts are few, so that they meet again. */
  receipt: ({ a, b, c }, { books, street }) => {
    const unit = unitOf(a);
    const channel = ['cash', 'transfer', 'pos'][b % 3];
    const body = (amountFen: number) => ({ unit, channel, amountFen, surplus: b % 4 === 0 ? 'refuse' : 'credit' });
    const amountFen = amountOf(openFen(books, unit), c);
    return {
      line: `PUT /v1/compounds/${street.compoundId}/receipts/R-${(a * 7 + b + c * 5) % 97}`,
      token: 'committee',
      body: body(amountFen),
      other: body(amountFen + 1),
    };
  },
  reversal: ({ a }, { books, street, key }) => {
    const receipt = pick(
      books.entries.filter((entry) => entry.key.startsWith('receipt#')),
      a,
    );
    return (
      receipt && {
        line: `POST /v1/compounds/${street.compoundId}/receipts/${receipt.key.slice('receipt#'.length)}/reverse`,
        token: 'committee',
        key,
        body: { reason: '收错户' },
        other: { reason: '改主意' },
      }
    );
  },
  'refund of prepaid money': ({ a, b, c }, { books, street, key }) => {
    const unit = unitOf(a);
    const body = (amountFen: number) => ({ amountFen, channel: ['cash', 'transfer'][b % 2], reason: '退预缴' });
    const prepaid = books.prepaid.get(unit) ?? 0;
    const line = `POST /v1/compounds/${street.compoundId}/units/${unit}/refunds`;
    return { line, token: 'committee', key, body: body(amountOf(prepaid, c)), other: body(prepaid + 1) };
  },
  'credit note': onBill('credit-notes', 'committee', (amountFen) => ({ amountFen, reason: '面积更正' })),
  'waiver of a bill': onBill('waivers', 'committee', (amountFen) => ({ amountFen, reason: '困难', approver: '李主任' })),
  subsidy: onBill('subsidies', 'street', (amountFen) => ({ amountFen, reason: '老旧小区补贴' })),
  'write-off': onBill('write-offs', 'street', (amountFen) => ({ reason: `核销 ${amountFen % 2}` })),
  dispute: ({ a, b }, { books, key }) => {
    const bill = pick(billsOf(books, unitOf(a)), b);
    const line = `POST /v1/household/bills/${bill?.orderId}/${bill?.period}/dispute`;
    return bill && { line, token: bill.unit, key, body: { reason: '没有保洁' }, other: { reason: '价格不对' } };
  },
  'decision on a dispute': ({ a, b, c }, { books, street, key }) => {
    const dispute = pick(books.disputes, a);
    const credit = Math.ceil((dispute?.openFen ?? 1) / 2);
    const body = [
      { outcome: 'rejected', reason: '不成立' },
      { outcome: 'upheld', reason: '成立' },
      { outcome: 'upheld', creditFen: credit + (c % 3) * 700, reason: '部分成立' },
    ][b % 3] as object;
    const line = `POST /v1/compounds/${street.compoundId}/disputes/${dispute?.id}/decide`;
    return dispute && { line, token: 'committee', key, body, other: { outcome: 'rejected', reason: '另一个理由' } };
  },
  'standing waiver': ({ a, b, c }, { street, now, key }) => {
    const from = dayOf(now);
    const body = (percent: number, days: number) => {
      const until = dayOf(new Date(Date.parse(now) + days * 86_400_000).toISOString());
      return { unit: unitOf(a), percent, from, until, reason: '低保', approver: '李主任' };
    };
    const line = `POST /v1/compounds/${street.compoundId}/orders/${street.orders[b % 2]}/waivers`;
    return { line, token: 'committee', key, body: body([33, 50, 100][c % 3] ?? 33, 20 + c * 9), other: body(7, 300) };
  },
  'end of a waiver': ({ a }, { books, street, key }) => {
    const waiver = pick(books.waivers, a);
    const line = `POST /v1/compounds/${street.compoundId}/orders/${waiver?.orderId}/waivers/${waiver?.id}/end`;
    return waiver && { line, token: 'committee', key, body: { reason: '情况好转' }, other: { reason: '搬走' } };
  },
  'correction of a unit': ({ a, b, c }, { street }) => ({
    line: `PUT /v1/compounds/${street.compoundId}/units/${unitOf(a)}`,
    token: 'committee',
    body: { areaDm2: [6_005, 6_010, 4_999, 10_117][b % 4], occupied: c % 3 !== 0 },
  }),
  'common revenue': ({ a, c }, { street, key }) => {
    const body = (amountFen: number) => ({ amountFen, channel: 'transfer', source: '公共车位' });
    return {
      line: `POST /v1/compounds/${street.compoundId}/common-revenue`,
      token: 'committee',
      key,
      body: body(1 + a * 100 + c),
      other: body(5),
    };
  },
  /** All that is open, or a wish of its own; the household may pay ahead. */
  'online payment': ({ a, b, c }, { books, key }) => {
    const unit = unitOf(a);
    const amountFen = Math.max(400, amountOf(openFen(books, unit), c));
    const body = [{}, {}, { amountFen }, { prepayMonths: 1 + (c % 3) }][b % 4] as object;
    return { line: 'POST /v1/household/payments', token: unit, key, body, other: { amountFen: amountFen + 401 } };
  },
  'refund of a payment': ({ a, b, c }, { books, street, key }) => {
    const payment = pick(
      books.payments.filter(({ state }) => state === 'paid'),
      a,
    );
    const body = (amountFen: number) => ({ amountFen, of: b % 3 === 0 ? 'prepaid' : 'bills', reason: '重复收费' });
    const left = (payment?.amountFen ?? 0) - (payment?.refundedFen ?? 0);
    const line = `POST /v1/compounds/${street.compoundId}/payments/${payment?.id}/refunds`;
    return payment && { line, token: 'committee', key, body: body(amountOf(left, c)), other: body(left + 1) };
  },
} as const satisfies Record<string, Make>;
export type RequestName = keyof typeof REQUESTS;
