import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { addDays, type LocalDate } from '#shared/domain/calendar/local-date.ts';
import type { Period } from '#shared/domain/calendar/period.ts';
import { type Climbed, type Rung, STANDINGS, type Standing } from '#shared/domain/dunning/ladder.ts';
import { unitSortKey } from '#shared/domain/roll/unit-ref.ts';
import { compoundOf } from '#shared/platform/ids.ts';
import { getMany } from '../batch-get.ts';
import { createItem, type Database, decodeCursor, encodeCursor, type TransactItem, transactIf } from '../database.ts';
import { dueIds } from '../due-index.ts';
import { type Event, eventItem } from '../event-store.ts';
import { type Page, type PageRequest, queryRange } from '../page.ts';
import { type BillItem, billStore } from './bill-store.ts';

/**
 * The bills of an order's period as dunning goes through them. `lookOn`: the day on which they are to be looked at, absent when nothing can
 * come; `cursor`: how far a look that has begun has come; `nextOn`: the earliest day that it has met so far.
 */
export type DunnedPeriod = {
  orderId: string;
  period: Period;
  dueOn: LocalDate;
  lookOn?: LocalDate;
  cursor: string;
  nextOn?: LocalDate;
};

/** How far an overdue bill has climbed, and the day of each rung. `listed` while it stands in its compound's list of arrears. */
export type DunnedBill = Climbed & {
  orderId: string;
  period: Period;
  unit: string;
  dueOn: LocalDate;
  steps: Partial<Record<Rung['step'], LocalDate>>;
  listed: boolean;
};

/** A row of a compound's list; `unitKey` names the bill's unit as keys do. */
export type ArrearsRow = Climbed & { orderId: string; period: Period; unitKey: string };

const DUE_BUCKET = 'dunning';
const periodKey = (orderId: string, period: Period) => ({ table: 'ledger', pk: orderId, sk: `dunning#${period}` }) as const;
const billKey = (orderId: string, period: Period, unit: string) =>
  ({ table: 'ledger', pk: `${orderId}#${period}`, sk: `dun#${unitSortKey(unit)}` }) as const;
const bare = ({ pk, sk }: { pk: string; sk: string }) => ({ pk, sk });

const listOf = (compoundId: string) => `arrears#${compoundId}`;
/** The highest standing comes first in a list, and of one standing the oldest bill. */
const rankOf = (standing: Standing) => String(STANDINGS.length - 1 - STANDINGS.indexOf(standing));
const ROW_KEY = /^(\d)#([\d-]{10})#(ord_\w+)#([^#]+)#(.+)#([\d-]{10})$/;
const rowKey = ({ standing, dueOn, orderId, period, unit, since }: DunnedBill) =>
  [rankOf(standing), dueOn, orderId, period, unitSortKey(unit), since].join('#');
const rowOf = (key: string): ArrearsRow => {
  const [, rank = '', , orderId = '', period = '', unitKey = '', since = ''] = ROW_KEY.exec(key) ?? [];
  return { standing: STANDINGS[STANDINGS.length - 1 - Number(rank)] as Standing, orderId, period, unitKey, since };
};

export const dunningStore = (db: Database) => {
  const table = db.tables.ledger;
  const bills = billStore(db);
  const dueOf = ({ orderId, period, lookOn }: DunnedPeriod) =>
    lookOn && { dueBucket: DUE_BUCKET, dueKey: `${lookOn}#${orderId}:${period}` };
  const putBill = (next: DunnedBill, seen: DunnedBill | undefined): TransactItem => ({
    Put: {
      TableName: table,
      Item: {
        ...bare(billKey(next.orderId, next.period, next.unit)),
        ...next,
        ...(next.listed && { dueBucket: listOf(compoundOf(next.orderId)), dueKey: rowKey(next) }),
      },
      ...(seen
        ? {
            ConditionExpression: 'standing = :standing AND listed = :listed',
            ExpressionAttributeValues: { ':standing': seen.standing, ':listed': seen.listed },
          }
        : { ConditionExpression: 'attribute_not_exists(pk)' }),
    },
  });

  /** L55: a page of a compound's overdue bills, or of those that stand on one rung. Some may be settled since they were looked at last. */
  const arrears = async (compoundId: string, standing: Standing | undefined, page: PageRequest): Promise<Page<ArrearsRow>> => {
    const prefix = standing ? `${rankOf(standing)}#` : '';
    const from = decodeCursor(page.cursor, (key) => key.startsWith(prefix) && ROW_KEY.test(key));
    const at = from && rowOf(from);
    const { Items = [], LastEvaluatedKey } = await db.client.send(
      new QueryCommand({
        TableName: table,
        IndexName: 'due',
        KeyConditionExpression: `dueBucket = :list${prefix && ' AND begins_with(dueKey, :prefix)'}`,
        ExpressionAttributeValues: { ':list': listOf(compoundId), ...(prefix && { ':prefix': prefix }) },
        Limit: page.limit,
        ...(at && {
          ExclusiveStartKey: { ...bare(billKey(at.orderId, at.period, at.unitKey)), dueBucket: listOf(compoundId), dueKey: from },
        }),
      }),
    );
    return {
      rows: Items.map(({ dueKey }) => rowOf(dueKey)),
      ...(LastEvaluatedKey && { nextCursor: encodeCursor(LastEvaluatedKey.dueKey as string) }),
    };
  };

  return {
    /** A period's bills are first looked at on the day after their last day of payment: an item of the transaction that issues the last of them. */
    periodItem: (orderId: string, period: Period, dueOn: LocalDate): TransactItem => {
      const dunned: DunnedPeriod = { orderId, period, dueOn, lookOn: addDays(dueOn, 1), cursor: '' };
      return createItem(table, { ...bare(periodKey(orderId, period)), ...dunned, ...dueOf(dunned) });
    },
    /** L51: orders and periods whose bills are to be looked at on a date or before. */
    due: async (today: LocalDate, limit: number): Promise<{ orderId: string; period: Period }[]> =>
      (await dueIds(db, table, DUE_BUCKET, today, limit)).map((id) => {
        const [orderId = '', period = ''] = id.split(':');
        return { orderId, period };
      }),
    /** L52: how far dunning is with the periods of some orders, 100 at most; those of which all bills are issued. */
    periods: async (wanted: readonly { orderId: string; period: Period }[]): Promise<DunnedPeriod[]> =>
      (
        await getMany(
          db,
          wanted.map(({ orderId, period }) => periodKey(orderId, period)),
        )
      ).filter((item) => item !== undefined) as DunnedPeriod[],
    /** Notes how far a look has come. @returns false if another attempt did */
    goOn: (next: DunnedPeriod, seen: DunnedPeriod): Promise<boolean> =>
      transactIf(db, [
        {
          Put: {
            TableName: table,
            Item: { ...bare(periodKey(next.orderId, next.period)), ...next, ...dueOf(next) },
            ConditionExpression: '#cursor = :cursor AND lookOn = :lookOn',
            ExpressionAttributeNames: { '#cursor': 'cursor' },
            ExpressionAttributeValues: { ':cursor': seen.cursor, ':lookOn': seen.lookOn },
          },
        },
      ]),
    /** L53: how far the bills of some units, that stand one after the other, have climbed. */
    climbed: async (orderId: string, period: Period, units: readonly string[]): Promise<Map<string, DunnedBill>> => {
      const keys = units.map((unit) => billKey(orderId, period, unit)).sort((a, b) => (a.sk < b.sk ? -1 : 1));
      const [first, last] = [keys[0], keys.at(-1)];
      if (!first || !last) return new Map();
      const found = await queryRange<DunnedBill>(db, table, first.pk, first.sk, last.sk);
      return new Map(found.map((bill) => [bill.unit, bill]));
    },
    /** L54: how far some bills have climbed, 100 at most, in the order asked; undefined where dunning has not met one. */
    climbedOf: async (wanted: readonly { orderId: string; period: Period; unit: string }[]): Promise<(DunnedBill | undefined)[]> =>
      (await getMany(
        db,
        wanted.map(({ orderId, period, unit }) => billKey(orderId, period, unit)),
      )) as (DunnedBill | undefined)[],
    /**
     * Gives a bill its next rung: where it stands, and that it was given, together. @returns false if the bill has changed since it was read
     * (it may be paid), or was given the rung by another attempt
     */
    climb: (bill: BillItem, next: DunnedBill, seen: DunnedBill | undefined, event: Event): Promise<boolean> =>
      transactIf(db, [bills.unchangedItem(bill), putBill(next, seen), eventItem(db, event)]),
    /** Puts a bill onto its compound's list or takes it off. @returns false if another attempt did something to it */
    list: (next: DunnedBill, seen: DunnedBill | undefined): Promise<boolean> => transactIf(db, [putBill(next, seen)]),
    arrears,
    /** All rows of L55. */
    allArrears: async (compoundId: string): Promise<ArrearsRow[]> => {
      const rows: ArrearsRow[] = [];
      let cursor: string | undefined;
      do {
        const page: Page<ArrearsRow> = await arrears(compoundId, undefined, { limit: 1_000, ...(cursor && { cursor }) });
        rows.push(...page.rows);
        cursor = page.nextCursor;
      } while (cursor);
      return rows;
    },
  };
};
