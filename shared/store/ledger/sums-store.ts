import { addDays, type LocalDate } from '#shared/domain/calendar/local-date.ts';
import { type Period, periodBounds, periodOf } from '#shared/domain/calendar/period.ts';
import { SUMS, type Sums } from '#shared/domain/ledger/sums.ts';
import { compoundOf, streetOf } from '#shared/platform/ids.ts';
import { getMany } from '../batch-get.ts';
import type { Database, TransactItem } from '../database.ts';
import { queryAll, queryRange } from '../page.ts';
import type { ContractItem } from './contract-store.ts';

/** Sums of an order in a period, with the names that let a street's report be read from these rows alone. */
export type SumsItem = Sums & { period: Period } & Pick<
    ContractItem,
    'orderId' | 'compoundId' | 'communityId' | 'compoundName' | 'firmId' | 'firmName' | 'packageName'
  >;
/** What one local day added to the sums of an order in a period. */
export type DaySumsItem = Sums & { orderId: string; compoundId: string; period: Period; day: LocalDate };

/**
 * Two kinds of rows, both of one order and one billing period (docs/decisions/0024). A street's totals stand in one partition by the first day
 * of their period, so what was owed before a date is one range. What was added stands by the month in which it was booked, an attribute per
 * day and sum (`r07`: received on the 7th): a month of a compound is one item below 1 KB instead of thirty.
 */
const totalsKey = (orderId: string, period: Period) => ({
  pk: `${streetOf(orderId)}#sums`,
  sk: `${periodBounds(period).from}#${period}#${compoundOf(orderId)}#${orderId}`,
});
const daysPartition = (streetId: string) => `${streetId}#days`;
const monthKey = (orderId: string, period: Period, day: LocalDate) => ({
  pk: daysPartition(streetOf(orderId)),
  sk: `${day.slice(0, 7)}#${compoundOf(orderId)}#${orderId}#${period}`,
});

/** What lets a street's report be read from a row of totals alone. */
const namesOf = ({ orderId, compoundId, communityId, compoundName, firmId, firmName, packageName }: ContractItem) => ({
  orderId,
  compoundId,
  communityId,
  compoundName,
  firmId,
  firmName,
  packageName,
});

/** The letter of each sum in a month's row. */
const LETTERS: Record<keyof Sums, string> = {
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
const SUM_OF = new Map(Object.entries(LETTERS).map(([name, letter]) => [letter, name as keyof Sums]));

/** Rows as they are kept: sums of nothing are left out. */
const whole = <T extends Partial<Sums>>(row: T): T & Sums =>
  ({ ...row, ...Object.fromEntries(SUMS.map((name) => [name, row[name] ?? 0])) }) as T & Sums;
type SumsRow = Partial<Sums> & { sk: string };
/** A row that only released prepayments have touched has no names yet: its bills are about to be booked, and it counts from then on. */
const named = (rows: readonly ({ sk: string } | undefined)[]): SumsItem[] =>
  (rows as (SumsItem & { sk: string })[])
    .filter((row) => row?.orderId)
    .map((row) => whole({ ...row, period: row.sk.split('#')[1] as Period }));

type MonthItem = { pk: string; sk: string } & Record<string, number | string>;
/** A month's row as the days in it. */
const daysOf = ({ pk: _, sk, ...sums }: MonthItem): DaySumsItem[] => {
  const [month, compoundId = '', orderId = '', period = ''] = sk.split('#');
  const days = new Map<string, Partial<Sums>>();
  for (const [name, value] of Object.entries(sums)) {
    const sum = SUM_OF.get(name[0] as string) as keyof Sums;
    days.set(name.slice(1), { ...days.get(name.slice(1)), [sum]: value });
  }
  return [...days].map(([day, added]) => whole({ ...added, orderId, compoundId, period, day: `${month}-${day}` }));
};

/** The months that days from one to another lie in, both included. */
const monthsBetween = (from: LocalDate, to: LocalDate): Period[] => {
  const months: Period[] = [];
  for (let day = from; day.slice(0, 7) <= to.slice(0, 7); day = addDays(periodBounds(periodOf(day, 'month')).to, 1))
    months.push(day.slice(0, 7));
  return months;
};

export const sumsStore = (db: Database) => {
  const table = db.tables.ledger;
  const add = (key: { pk: string; sk: string }, delta: Record<string, number>, sets: Record<string, string> = {}): TransactItem[] => {
    const names = Object.keys(delta);
    const setNames = Object.keys(sets);
    if (names.length + setNames.length === 0) return [];
    return [
      {
        Update: {
          TableName: table,
          Key: key,
          UpdateExpression: [
            names.length > 0 && `ADD ${names.map((name) => `${name} :${name}`).join(', ')}`,
            setNames.length > 0 && `SET ${setNames.map((name) => `#${name} = :${name}`).join(', ')}`,
          ]
            .filter(Boolean)
            .join(' '),
          ...(setNames.length > 0 && { ExpressionAttributeNames: Object.fromEntries(setNames.map((name) => [`#${name}`, name])) }),
          ExpressionAttributeValues: Object.fromEntries(
            [...Object.entries(delta), ...Object.entries(sets)].map(([name, value]) => [`:${name}`, value]),
          ),
        },
      },
    ];
  };

  const rowsOf = async (wanted: readonly { orderId: string; period: Period }[]): Promise<(SumsRow | undefined)[]> => {
    const found: (SumsRow | undefined)[] = [];
    for (let from = 0; from < wanted.length; from += 100) {
      const keys = wanted
        .slice(from, from + 100)
        .map(({ orderId, period }) => ({ table: 'ledger' as const, ...totalsKey(orderId, period) }));
      found.push(...((await getMany(db, keys)) as (SumsRow | undefined)[]));
    }
    return found;
  };
  /** What a recount differs by is added to what was read, if that still stands. */
  const correct = (key: { pk: string; sk: string }, seen: Record<string, number>, counted: Record<string, number>, sets = {}) => {
    const changed = Object.keys(counted).filter((name) => seen[name] !== counted[name]);
    const delta = Object.fromEntries(changed.map((name) => [name, (counted[name] as number) - (seen[name] ?? 0)]));
    return add(key, delta, sets).map(({ Update }): TransactItem => {
      if (!Update) return {};
      const conditions = changed.map((name) =>
        seen[name] ? `${name} = :seen_${name}` : `(attribute_not_exists(${name}) OR ${name} = :none)`,
      );
      const values = changed.map((name) => (seen[name] ? [`:seen_${name}`, seen[name]] : [':none', 0]));
      return {
        Update: {
          ...Update,
          ...(conditions.length > 0 && { ConditionExpression: conditions.join(' AND ') }),
          ExpressionAttributeValues: { ...Update.ExpressionAttributeValues, ...Object.fromEntries(values) },
        },
      };
    });
  };

  return {
    /**
     * Sums as they were counted again, in place of those that were read; they do not hold if something was booked since.
     * @param of with a day: what it added; without: the totals, whose row gets its names where it was lost
     */
    correctItems: (of: { contract: ContractItem; period: Period; day?: LocalDate }, seen: Sums, counted: Sums): TransactItem[] => {
      const { contract, period, day } = of;
      if (!day) return correct(totalsKey(contract.orderId, period), seen, counted, namesOf(contract));
      const ofDay = (sums: Sums) => Object.fromEntries(SUMS.map((name) => [`${LETTERS[name]}${day.slice(8)}`, sums[name]]));
      return correct(monthKey(contract.orderId, period, day), ofDay(seen), ofDay(counted));
    },
    /**
     * Adds to the sums of an order in a period, and to what a day added: two items of the transaction that books it.
     * @param contract given while billing: its names make the row readable on its own
     */
    addItems: (orderId: string, period: Period, day: LocalDate, delta: Partial<Sums>, contract?: ContractItem): TransactItem[] => {
      const names = contract && namesOf(contract);
      const added = Object.entries(delta).filter(([, value]) => value !== 0) as [keyof Sums, number][];
      const ofDay = Object.fromEntries(added.map(([name, value]) => [`${LETTERS[name]}${day.slice(8)}`, value]));
      return [...add(totalsKey(orderId, period), Object.fromEntries(added), names), ...add(monthKey(orderId, period, day), ofDay)];
    },
    /** L40: the sums of all periods of a street that begin on a date or before, as they stand. */
    sumsUntil: async (streetId: string, last: LocalDate): Promise<SumsItem[]> =>
      named(await queryRange<SumsItem & { sk: string }>(db, table, `${streetId}#sums`, '0', `${last}~`)),
    /** L43: the sums of all periods of a street that begin in a period's days, as they stand. */
    sumsOfPeriod: async (streetId: string, period: Period): Promise<SumsItem[]> => {
      const { from, to } = periodBounds(period);
      return named(await queryRange<SumsItem & { sk: string }>(db, table, `${streetId}#sums`, from, `${to}~`));
    },
    /** L41: the sums of given orders in given periods, as they stand; those that exist. */
    sumsOf: async (wanted: readonly { orderId: string; period: Period }[]): Promise<SumsItem[]> => named(await rowsOf(wanted)),
    /** The same by `order#period`, rows included that were lost and have been added to since, and so have no names. */
    storedSums: async (wanted: readonly { orderId: string; period: Period }[]): Promise<Map<string, Sums>> => {
      const rows = await rowsOf(wanted);
      return new Map(rows.flatMap((row) => (row ? [[`${row.sk.split('#')[3]}#${row.sk.split('#')[1]}`, whole(row)] as const] : [])));
    },
    /** L42: what the days from one to another added in any period, both included, as one range; with a compound, that compound's, by month. */
    added: async (streetId: string, from: LocalDate, to: LocalDate, compoundId?: string): Promise<DaySumsItem[]> => {
      const partition = daysPartition(streetId);
      const months = compoundId
        ? await Promise.all(monthsBetween(from, to).map((month) => queryAll<MonthItem>(db, table, partition, `${month}#${compoundId}`)))
        : [await queryRange<MonthItem>(db, table, partition, from.slice(0, 7), `${to.slice(0, 7)}~`)];
      return months
        .flat()
        .flatMap(daysOf)
        .filter(({ day }) => day >= from && day <= to);
    },
  };
};

export type SumsStore = ReturnType<typeof sumsStore>;
