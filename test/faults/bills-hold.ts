import type { Item } from '#shared/store/database.ts';
import { type Bill, type Books, billKey } from './books.ts';

const DAY = 86_400_000;
const monthsOf = ({ from, to }: Item): bigint =>
  BigInt((Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(to.slice(5, 7)) - Number(from.slice(5, 7)) + 1);
/** A price with up to four decimals, in 1/10,000 yuan. */
const priceOf = (yuan: string): bigint => {
  const [whole = '0', part = ''] = yuan.split('.');
  return BigInt(whole + part.padEnd(4, '0'));
};
const halfUp = (numerator: bigint, denominator: bigint): number => Number((2n * numerator + denominator) / (2n * denominator));

/** What whole months cost, reckoned anew: rounded once. Periods of these histories hold no month in part. */
const feeOf = (bill: Bill, contract: Item): number => {
  const percent = BigInt(bill.occupied ? 100 : (contract.vacancyPercent ?? 100));
  const base = contract.yuanPerSqmMonth
    ? BigInt(bill.areaDm2) * priceOf(contract.yuanPerSqmMonth)
    : 100n * priceOf(contract.yuanPerHouseholdMonth);
  return halfUp(base * monthsOf(bill) * percent, 1_000_000n);
};

const twice = (values: readonly string[]): string[] => [...new Set(values.filter((value, n) => values.indexOf(value) !== n))];

/** What an order has come to: that its result was posted, and when collecting began. */
const collectingSince = ({ orders, events }: Books, orderId: string): string | undefined => {
  const order = orders.find(({ id }) => id === orderId);
  const wasPosted = events.some(({ pk, state }) => pk === orderId && state === 'posted');
  return wasPosted ? order?.moments?.collectingSince : undefined;
};

/**
 * Invariant 3: at most one bill per order, unit and period; none before collecting began, none without a posted decision. Besides: a
 * finished run has billed every unit the right amount, and numbers have no gap.
 */
export const billsHold = (books: Books): string[] => {
  const { bills, contracts, runs, units, lastNumbers } = books;
  const keys = bills.map((bill) => billKey(bill, bill.unit));
  const numbers = Map.groupBy(bills, ({ number }) => number.slice(0, 4));
  return [
    ...twice(keys).map((key) => `two bills ${key}`),
    ...twice(bills.map(({ number }) => number)).map((number) => `two bills of number ${number}`),
    ...[...numbers].flatMap(([year, ofYear]) => {
      const last = Math.max(...ofYear.map(({ number }) => Number(number.slice(5))));
      const counted = lastNumbers.find(({ sk }) => sk === `numbers#${year}`)?.last;
      return last === ofYear.length && counted === last
        ? []
        : [`${ofYear.length} bills of ${year}, last number ${last}, counted ${counted}`];
    }),
    ...bills.flatMap((bill) => {
      const contract = contracts.find(({ orderId }) => orderId === bill.orderId);
      const since = collectingSince(books, bill.orderId);
      const what = `bill ${billKey(bill, bill.unit)}`;
      if (!contract || !since) return [`${what} without a posted decision`];
      return [
        ...(bill.from < contract.feesFrom || Date.parse(`${bill.from}T00:00:00Z`) + DAY <= Date.parse(since)
          ? [`${what} before collecting began`]
          : []),
        ...(feeOf(bill, contract) === bill.amountFen ? [] : [`${what} is ${bill.amountFen}, the fee ${feeOf(bill, contract)}`]),
      ];
    }),
    ...runs.flatMap(({ orderId, period, state, bills: count, amountFen }) => {
      const own = bills.filter((bill) => bill.orderId === orderId && bill.period === period);
      const sum = own.reduce((all, bill) => all + bill.amountFen, 0);
      if (state !== 'finished') return own.length === 0 ? [] : [`run ${orderId} ${period} stays ${state}`];
      return own.length === units.length && count === own.length && sum === amountFen
        ? []
        : [`run ${orderId} ${period} says ${count} bills of ${amountFen}, there are ${own.length} of ${sum}`];
    }),
  ];
};

/** Credit notes are numbered without gaps, whoever writes them. */
export const creditNotesHold = ({ entries }: Books): string[] => {
  const numbers = entries.flatMap(({ details }) => (details?.number ? [String(details.number)] : []));
  return [...Map.groupBy(numbers, (number) => number.slice(0, 5))].flatMap(([year, given]) =>
    given.toSorted().every((number, n) => number === `${year}-${String(n + 1).padStart(6, '0')}`) ? [] : [`credit notes ${given}`],
  );
};

/** Each rung of the ladder at most once per bill, in order, and none while it is disputed: part of invariant 3's spirit, kept with it. */
export const rungsHold = ({ rungs, events }: Books): string[] => {
  const order = ['reminder', 'notice', 'referral'];
  const byBill = Map.groupBy(rungs, ({ bill }) => bill.slice(0, bill.lastIndexOf('#')));
  return [...byBill].flatMap(([bill, given]) => {
    const steps = given.toSorted((a, b) => (a.at < b.at ? -1 : 1)).map(({ bill: key }) => key.slice(key.lastIndexOf('#') + 1));
    const [orderId = '', period = '', unit = ''] = bill.split('#');
    const disputes = events.filter(
      ({ kind, unit: of, bills = [] }) =>
        kind?.startsWith('dispute') && of === unit && bills.some((one: Item) => one.orderId === orderId && one.period === period),
    );
    const held = given.filter(({ at }) => {
      const last = disputes
        .filter((entry) => entry.at < at)
        .toSorted((a, b) => (a.at < b.at ? -1 : 1))
        .at(-1);
      return last?.kind === 'dispute';
    });
    return [
      ...(steps.every((step, n) => step === order[n]) ? [] : [`rungs of ${bill}: ${steps}`]),
      ...held.map(({ bill: rung }) => `rung ${rung} while disputed`),
    ];
  });
};
