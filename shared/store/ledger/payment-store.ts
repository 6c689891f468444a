import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { type LocalDate, localDateOf } from '#shared/domain/calendar/local-date.ts';
import { GOES_ON_FROM, type PaymentState, type Tidings } from '#shared/domain/payments/payment-states.ts';
import type { WishedBill } from '#shared/domain/payments/payment-wish.ts';
import { unitSortKey } from '#shared/domain/roll/unit-ref.ts';
import { compoundOf } from '#shared/platform/ids.ts';
import { getMany } from '../batch-get.ts';
import { createItem, type Database, type Item, putOnce, type TransactItem, transactIf } from '../database.ts';
import { type PageRequest, queryAll, queryPage } from '../page.ts';

/**
 * An online payment, from before its page exists. `wish` is a hash of what it is for; `origin` where its payer comes back to; `sameAs` names
 * the payment that a second tab was led to. `refundedFen` and `chargedBackFen` are what of it has gone back, refunds on their way included.
 */
export type PaymentItem = {
  id: string;
  compoundId: string;
  unit: string;
  state: PaymentState;
  amountFen: number;
  bills: WishedBill[];
  prepaidFen: number;
  wish: string;
  isLive: boolean;
  origin: string;
  createdAt: string;
  expiresAt: string;
  request: string;
  checkoutId?: string;
  url?: string;
  providerPaymentId?: string;
  refundedFen: number;
  chargedBackFen: number;
  sameAs?: string;
};
/** What a further request under a key of its own was led to. */
type Alias = Pick<PaymentItem, 'id' | 'request'> & { sameAs: string };

const paymentKey = (id: string) => ({ table: 'ledger', pk: compoundOf(id), sk: `payment#${id}` }) as const;
const lockKey = (compoundId: string, unit: string) => ({ table: 'ledger', pk: compoundId, sk: `checkout#${unitSortKey(unit)}` }) as const;
const bare = ({ pk, sk }: { pk: string; sk: string }) => ({ pk, sk });
const ofUnit = (unit: string) => `unit-payment#${unitSortKey(unit)}#`;

export const paymentStore = (db: Database) => {
  const table = db.tables.ledger;
  /** Sets attributes if the payment's state is one of those. @returns the payment as it is then, undefined if its state is another */
  const set = async (id: string, values: Item, from: readonly PaymentState[]): Promise<PaymentItem | undefined> => {
    const names = Object.keys(values).filter((name) => values[name] !== undefined);
    try {
      const { Attributes } = await db.client.send(
        new UpdateCommand({
          TableName: table,
          Key: bare(paymentKey(id)),
          UpdateExpression: `SET ${names.map((name) => `#${name} = :${name}`).join(', ')}`,
          ConditionExpression: `#state IN (${from.map((_, n) => `:from${n}`).join(', ')})`,
          ExpressionAttributeNames: { '#state': 'state', ...Object.fromEntries(names.map((name) => [`#${name}`, name])) },
          ExpressionAttributeValues: Object.fromEntries([
            ...names.map((name) => [`:${name}`, values[name]] as const),
            ...from.map((state, n) => [`:from${n}`, state] as const),
          ]),
          ReturnValues: 'ALL_NEW',
        }),
      );
      return Attributes as PaymentItem;
    } catch (error) {
      if (error instanceof ConditionalCheckFailedException) return undefined;
      throw error;
    }
  };
  const payment = async (id: string): Promise<PaymentItem | undefined> =>
    (await getMany(db, [paymentKey(id)]))[0] as PaymentItem | undefined;

  return {
    /** L60: a payment. */
    payment,
    /** L61: a payment, and the id of the one that a unit began last. */
    withLatest: async (id: string, compoundId: string, unit: string): Promise<{ own?: PaymentItem | Alias; latestId?: string }> => {
      const [own, lock] = await getMany(db, [paymentKey(id), lockKey(compoundId, unit)]);
      return { own: own as PaymentItem | undefined, latestId: lock?.paymentId };
    },
    /** Begins a payment, as the unit's latest, if that still is the one that was seen. @returns whether it was begun */
    begin: async (item: PaymentItem, seen: string | undefined): Promise<boolean> => {
      const { id, compoundId, unit, createdAt } = item;
      return transactIf(db, [
        createItem(table, { ...bare(paymentKey(id)), ...item }),
        {
          Put: {
            TableName: table,
            Item: { ...bare(lockKey(compoundId, unit)), paymentId: id },
            ConditionExpression: seen === undefined ? 'attribute_not_exists(pk)' : 'paymentId = :seen',
            ...(seen !== undefined && { ExpressionAttributeValues: { ':seen': seen } }),
          },
        },
        { Put: { TableName: table, Item: { pk: compoundId, sk: `${ofUnit(unit)}${createdAt}#${id}`, id } } },
        { Put: { TableName: table, Item: { pk: `payments#${localDateOf(createdAt)}`, sk: id, id } } },
      ]);
    },
    /** Notes that a further request was led to a payment. @returns what stands under its key */
    join: async (alias: Alias): Promise<PaymentItem | Alias> =>
      (await putOnce(db, table, { ...bare(paymentKey(alias.id)), ...alias })) ?? alias,
    /** Its page is there. */
    opened: (id: string, page: Pick<PaymentItem, 'checkoutId' | 'url' | 'expiresAt'>) =>
      set(id, { ...page, state: 'open' }, GOES_ON_FROM.open),
    /** Something short of money happened to it. */
    goOn: (id: string, state: Tidings, more: Pick<PaymentItem, 'checkoutId' | 'providerPaymentId'> = {}) =>
      set(id, { ...more, state }, GOES_ON_FROM[state]),
    /** Its money is booked. */
    paid: (id: string, more: Pick<PaymentItem, 'checkoutId' | 'providerPaymentId'>) =>
      set(id, { ...more, state: 'paid' }, ['created', 'open', 'processing', 'failed', 'expired', 'paid']),
    /** What has gone back of a payment, as an item of the entry that books it; it does not hold if that has changed since it was read. */
    backItem: (seen: PaymentItem, delta: { refundedFen?: number; chargedBackFen?: number }): TransactItem => ({
      Update: {
        TableName: table,
        Key: bare(paymentKey(seen.id)),
        UpdateExpression: 'SET refundedFen = :refunded, chargedBackFen = :charged',
        ConditionExpression: 'refundedFen = :seenRefunded AND chargedBackFen = :seenCharged',
        ExpressionAttributeValues: {
          ':refunded': seen.refundedFen + (delta.refundedFen ?? 0),
          ':charged': seen.chargedBackFen + (delta.chargedBackFen ?? 0),
          ':seenRefunded': seen.refundedFen,
          ':seenCharged': seen.chargedBackFen,
        },
      },
    }),
    /** L62: a page of a unit's payments, newest first. */
    ofUnit: async (compoundId: string, unit: string, page: PageRequest) => {
      const { rows, nextCursor } = await queryPage<{ id: string }>(db, table, compoundId, ofUnit(unit), page, { ScanIndexForward: false });
      const found =
        rows.length > 0
          ? await getMany(
              db,
              rows.map(({ id }) => paymentKey(id)),
            )
          : [];
      return { rows: found.filter(Boolean) as PaymentItem[], nextCursor };
    },
    /** L63: the payments that were begun on a local day, of all compounds. */
    ofDay: async (day: LocalDate): Promise<string[]> =>
      (await queryAll<{ id: string }>(db, table, `payments#${day}`, 'pay_')).map(({ id }) => id),
    /** L64: some payments, each with the entry that booked it. */
    withEntries: async (ids: readonly string[]): Promise<{ payment?: PaymentItem; bookedFen: number }[]> => {
      const found: { payment?: PaymentItem; bookedFen: number }[] = [];
      for (let from = 0; from < ids.length; from += 50) {
        const batch = ids.slice(from, from + 50);
        const items = await getMany(db, [
          ...batch.map(paymentKey),
          ...batch.map((id) => ({ table: 'events' as const, pk: compoundOf(id), sk: `entry#payment#${id}` })),
        ]);
        found.push(
          ...batch.map((_, n) => ({ payment: items[n] as PaymentItem | undefined, bookedFen: items[batch.length + n]?.amountFen ?? 0 })),
        );
      }
      return found;
    },
  };
};
