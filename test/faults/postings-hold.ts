import { type Books, billKey, EFFECTS, openOf, type Posting, sumOf } from './books.ts';

/** Invariant 1: every ledger transaction sums to zero, in whole fen. */
export const postingsBalance = ({ bills, entries }: Books): string[] => {
  const of = (what: string, postings: readonly Posting[]) => {
    const sum = sumOf(postings.map(({ fen }) => fen));
    return sum === 0 && postings.every(({ fen }) => Number.isSafeInteger(fen)) ? [] : [`postings of ${what} sum to ${sum}`];
  };
  return [
    ...entries.flatMap(({ key, postings }) => of(key, postings)),
    ...bills.flatMap((bill) => of(`bill ${billKey(bill, bill.unit)}`, bill.postings)),
  ];
};

/** What some postings did to some accounts, in fen; debits are positive. */
const onAccounts = (postings: readonly Posting[], isMeant: (account: string) => boolean): number =>
  sumOf(postings.filter(({ account }) => isMeant(account)).map(({ fen }) => fen));
const named =
  (...names: string[]) =>
  (account: string): boolean =>
    names.includes(account);

const differ = (what: string, booked: number, stands: number): string[] =>
  booked === stands ? [] : [`${what}: booked ${booked}, stands at ${stands}`];

/**
 * Invariant 2: billed − waived − credited − received + refunded is what is owed. For each household its postings are held against what its
 * bills and its balance say; for each bill, and so for each firm, what its entries did to it.
 */
export const balancesHold = ({ bills, entries, prepaid, commonFen }: Books): string[] => {
  const units = new Set([...bills, ...entries].map(({ unit }) => unit).filter(Boolean));
  const ofUnits = [...units].flatMap((unit) => {
    const own = bills.filter((bill) => bill.unit === unit);
    const postings = [...own, ...entries.filter((entry) => entry.unit === unit)].flatMap((one) => one.postings);
    const on = (...accounts: string[]) => onAccounts(postings, named(...accounts));
    const money = onAccounts(postings, (account) => account.startsWith('received_') || account === 'refunded');
    const ahead = prepaid.get(unit) ?? 0;
    const bill = (effect: (typeof EFFECTS)[number]) => sumOf(own.map((one) => one[effect]));
    return [
      ...differ(`${unit} owes`, on('receivable', 'disputed'), sumOf(own.map(openOf))),
      ...differ(`${unit} owes in dispute`, on('disputed'), sumOf(own.filter(({ disputed }) => disputed).map(openOf))),
      ...differ(`${unit} has paid ahead`, -on('prepaid'), ahead),
      ...differ(`money of ${unit}`, money, bill('received') + ahead),
      ...differ(`${unit} waived`, on('waived'), bill('waived')),
      ...differ(`${unit} subsidised`, on('subsidy'), bill('subsidy')),
      ...differ(`${unit} written off`, on('written_off'), bill('writtenOff')),
      ...differ(`earned of ${unit}`, -on('firm_revenue'), sumOf(own.map(({ amountFen }) => amountFen)) - bill('credited')),
      ...(ahead < 0 ? [`${unit} has paid ahead ${ahead}`] : []),
    ];
  });
  const ofBills = bills.flatMap((bill) => {
    const changes = entries
      .filter(({ unit }) => unit === bill.unit)
      .flatMap((entry) => entry.bills.filter(({ orderId, period }) => orderId === bill.orderId && period === bill.period));
    const what = `bill ${billKey(bill, bill.unit)}`;
    return [
      ...EFFECTS.flatMap((effect) =>
        differ(
          `${effect} of ${what}`,
          sumOf(changes.map(({ effects }) => effects[effect] ?? 0)) + (effect === 'waived' ? bill.waivedAtIssueFen : 0),
          bill[effect],
        ),
      ),
      ...(openOf(bill) < 0 ? [`open of ${what} is ${openOf(bill)}`] : []),
      ...differ(`changes of ${what}`, changes.length, bill.seq),
    ];
  });
  const common = -onAccounts(
    entries.flatMap(({ postings }) => postings),
    named('common_revenue'),
  );
  return [...ofUnits, ...ofBills, ...differ('common revenue', common, commonFen)];
};
