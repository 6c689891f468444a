import type { Item } from '#shared/store/database.ts';
import { type Bill, type Books, dayOf, EFFECTS, type Entry, openOf, sumOf } from './books.ts';
import type { Lived } from './live.ts';

const NAMES = ['billed', ...EFFECTS, 'disputed', 'bills', 'paid', 'nothingDue', 'givenUp'] as const;
type Name = (typeof NAMES)[number];
type Sums = Record<Name, number>;
/** How the rows of a month write each sum. */
const LETTERS: Record<Name, string> = {
  billed: 'b',
  received: 'r',
  waived: 'w',
  credited: 'c',
  writtenOff: 'o',
  subsidy: 's',
  disputed: 'd',
  bills: 'n',
  paid: 'p',
  nothingDue: 'z',
  givenUp: 'g',
};
const NONE = Object.fromEntries(NAMES.map((name) => [name, 0])) as Sums;

/** A bill as it stood at the end of a day, from its issue and its entries alone; undefined before its issue. */
const atEndOf = (day: string, bill: Bill, entries: readonly Entry[]): Sums | undefined => {
  if (bill.issuedOn > day) return undefined;
  const until = entries.filter(({ at }) => dayOf(at) <= day);
  const changes = until.flatMap((entry) => entry.bills.filter(({ orderId, period }) => orderId === bill.orderId && period === bill.period));
  const effects = Object.fromEntries(
    EFFECTS.map((effect) => [
      effect,
      sumOf(changes.map((change) => change.effects[effect] ?? 0)) + (effect === 'waived' ? bill.waivedAtIssueFen : 0),
    ]),
  ) as Record<(typeof EFFECTS)[number], number>;
  const open = openOf({ amountFen: bill.amountFen, ...effects });
  const isDisputed = sumOf(changes.map(({ disputed }) => (disputed === undefined ? 0 : disputed ? 1 : -1))) > 0;
  const isDue = bill.amountFen - effects.waived - effects.credited > 0;
  return {
    ...effects,
    billed: bill.amountFen,
    disputed: isDisputed ? open : 0,
    bills: 1,
    paid: open === 0 ? 1 : 0,
    nothingDue: isDue ? 0 : 1,
    givenUp: open === 0 && isDue && effects.writtenOff > 0 ? 1 : 0,
  };
};

const added = (a: Sums, b: Sums = NONE, sign = 1): Sums =>
  Object.fromEntries(NAMES.map((name) => [name, a[name] + sign * b[name]])) as Sums;

/** What the rows should say: totals by `order#period`, and what each day added by `order#period#day`. */
export const recountedSums = ({ bills, entries }: Books, today: string) => {
  const totals = new Map<string, Sums>();
  const days = new Map<string, Sums>();
  for (const bill of bills) {
    const key = `${bill.orderId}#${bill.period}`;
    const own = entries.filter(({ unit }) => unit === bill.unit);
    const dates = new Set([bill.issuedOn, ...own.map(({ at }) => dayOf(at))]);
    let before: Sums | undefined;
    for (const day of [...dates].sort()) {
      const now = atEndOf(day, bill, own);
      if (!now) continue;
      const of = `${key}#${day}`;
      days.set(of, added(added(days.get(of) ?? NONE, now), before, -1));
      before = now;
    }
    totals.set(key, added(totals.get(key) ?? NONE, atEndOf(today, bill, own)));
  }
  return { totals, days };
};

/** Rows as they are stored, by the same keys. */
const storedTotals = ({ totals }: Books) => new Map(totals.map((row) => [`${row.orderId}#${row.sk.split('#')[1]}`, row]));
const storedDays = ({ months }: Books) =>
  new Map(
    months.flatMap((row: Item) => {
      const [month = '', , orderId = '', period = ''] = row.sk.split('#');
      const names = Object.keys(row).filter((name) => /^[a-z]\d\d$/.test(name));
      return [...new Set(names.map((name) => name.slice(1)))].map(
        (day) =>
          [
            `${orderId}#${period}#${month}-${day}`,
            Object.fromEntries(NAMES.map((name) => [name, row[`${LETTERS[name]}${day}`] ?? 0])),
          ] as const,
      );
    }),
  );

const compared = (what: string, stored: ReadonlyMap<string, Item>, counted: ReadonlyMap<string, Sums>): string[] =>
  [...new Set([...stored.keys(), ...counted.keys()])].flatMap((key) =>
    NAMES.filter((name) => (stored.get(key)?.[name] ?? 0) !== (counted.get(key)?.[name] ?? 0)).map(
      (name) => `${name} of ${what} ${key}: stored ${stored.get(key)?.[name] ?? 0}, counted ${counted.get(key)?.[name] ?? 0}`,
    ),
  );

/** The rates that the street sees are those that follow from the entries. */
const ratesHold = async ({ world: { ask, street }, books: { bills } }: Lived, totals: ReadonlyMap<string, Sums>): Promise<string[]> => {
  const periods = [...new Set(bills.map(({ period }) => period))].filter((period) => !period.includes('Q'));
  const broken: string[] = [];
  for (const period of periods) {
    const { body } = await ask(`GET /v1/street/compounds/${street.compoundId}/collection-rate?period=${period}`, { token: 'street' });
    const own = [...totals].filter(([key]) => key.endsWith(`#${period}`)).map(([, sums]) => sums);
    const sum = own.reduce((all, one) => added(all, one), NONE);
    const due = sum.billed - sum.waived - sum.credited - sum.disputed;
    const told = JSON.stringify([
      body?.current?.numerator,
      body?.current?.denominator,
      body?.households?.numerator,
      body?.households?.denominator,
    ]);
    const counted = JSON.stringify([sum.received, due, sum.paid - sum.nothingDue - sum.givenUp, sum.bills - sum.nothingDue]);
    if (told !== counted) broken.push(`rates of ${period}: told ${told}, counted ${counted}`);
  }
  return broken;
};

/** Invariant 5: collection rates from sums are those recomputed from postings, exactly; so are the sums themselves, day by day. */
export const sumsHold = async (lived: Lived): Promise<string[]> => {
  const { books, world } = lived;
  const { totals, days } = recountedSums(books, dayOf(world.host.clock.now()));
  return [
    ...compared('totals', storedTotals(books), totals),
    ...compared('day', storedDays(books), days),
    ...(await ratesHold(lived, totals)),
  ];
};
