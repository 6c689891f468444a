import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { type BillDraft, type BillingTerms, issueDate, servedDays } from '#shared/domain/billing/bill-draft.ts';
import type { Posting } from '#shared/domain/billing/ledger.ts';
import type { LocalDate } from '#shared/domain/calendar/local-date.ts';
import type { Period } from '#shared/domain/calendar/period.ts';
import type { CollectionSums } from '#shared/domain/collection/collection-rate.ts';
import { unitSortKey } from '#shared/domain/roll/unit-ref.ts';
import { DomainError } from '#shared/platform/domain-error.ts';
import { compoundOf, streetOf } from '#shared/platform/ids.ts';
import { getMany } from './batch-get.ts';
import { ConditionsFailed, createItem, type Database, putOnce, type TransactItem, transact } from './database.ts';
import { dueIds } from './due-index.ts';
import { type Event, eventItem } from './event-store.ts';
import { type PageRequest, queryAll, queryPage } from './page.ts';

/** What billing needs of an order once fees run. `nextPeriod` is the first period not wholly billed. */
export type ContractItem = BillingTerms & {
  compoundId: string;
  communityId: string;
  compoundName: string;
  firmId: string;
  nextPeriod: Period;
};
/** A billing run of one contract and period; `cursor` is the last unit billed. */
export type RunItem = {
  orderId: string;
  period: Period;
  /** First and last day of what is billed. */
  days: { from: LocalDate; to: LocalDate };
  state: 'running' | 'finished';
  cursor: string;
  bills: number;
  amountFen: number;
  finishedAt?: string;
};
/** A bill; all but `openFen` is immutable. */
export type BillItem = BillDraft & { openFen: number };
export type ReceiptItem = {
  receiptNumber: string;
  channel: 'cash';
  orderId: string;
  period: Period;
  unit: string;
  amountFen: number;
  openFen: number;
  receivedAt: string;
  cashier: string;
  postings: Posting[];
  request: string;
};
export type SumsItem = CollectionSums & { compoundId: string; communityId: string; compoundName: string; firmId: string; orderId: string };

const DUE_BUCKET = 'bill';
const contractKey = (orderId: string) => ({ table: 'ledger', pk: compoundOf(orderId), sk: `contract#${orderId}` }) as const;
const runKey = (orderId: string, period: Period) => ({ table: 'ledger', pk: orderId, sk: `run#${period}` }) as const;
const billKey = (orderId: string, period: Period, unit: string) =>
  ({ table: 'ledger', pk: `${orderId}#${period}`, sk: `unit#${unitSortKey(unit)}` }) as const;
const bare = ({ pk, sk }: { pk: string; sk: string }) => ({ pk, sk });
/** When a contract's next bills are due; never, when no further day is served. */
const due = (contract: ContractItem) => {
  const served = servedDays(contract, contract.nextPeriod);
  return served && { dueBucket: DUE_BUCKET, dueKey: `${issueDate(contract.nextPeriod, served)}#${contract.orderId}` };
};

export const ledgerStore = (db: Database) => {
  const table = db.tables.ledger;
  /** Adds to the sums of an order in a period; `names`, set while billing, make the row readable on its own. */
  const addToSums = (
    orderId: string,
    period: Period,
    delta: Partial<CollectionSums>,
    names: Record<string, string> = {},
  ): TransactItem => ({
    Update: {
      TableName: table,
      Key: { pk: `${streetOf(orderId)}#${period}`, sk: `${compoundOf(orderId)}#${orderId}` },
      UpdateExpression: [
        'ADD billedFen :billed, waivedFen :waived, receivedFen :received, bills :bills, billsPaid :paid',
        ...Object.keys(names).map((name, n) => `${n === 0 ? 'SET ' : ', '}${name} = :${name}`),
      ].join(' '),
      ExpressionAttributeValues: {
        ':billed': delta.billedFen ?? 0,
        ':waived': delta.waivedFen ?? 0,
        ':received': delta.receivedFen ?? 0,
        ':bills': delta.bills ?? 0,
        ':paid': delta.billsPaid ?? 0,
        ...Object.fromEntries(Object.entries(names).map(([name, value]) => [`:${name}`, value])),
      },
    },
  });
  /** Sets what a contract's next bills follow from, unless somebody else has set it since it was read. */
  const setContract = (contract: ContractItem, seen: ContractItem): TransactItem => {
    const next = due(contract);
    return {
      Update: {
        TableName: table,
        Key: bare(contractKey(contract.orderId)),
        UpdateExpression: `SET nextPeriod = :next${contract.feesUntil ? ', feesUntil = :until' : ''}${contract.billedTo ? ', billedTo = :billed' : ''}${
          next ? ', dueBucket = :bucket, dueKey = :key' : ' REMOVE dueBucket, dueKey'
        }`,
        ConditionExpression: `nextPeriod = :seen AND ${seen.feesUntil ? 'feesUntil = :seenUntil' : 'attribute_not_exists(feesUntil)'}`,
        ExpressionAttributeValues: {
          ':next': contract.nextPeriod,
          ':seen': seen.nextPeriod,
          ...(contract.feesUntil && { ':until': contract.feesUntil }),
          ...(contract.billedTo && { ':billed': contract.billedTo }),
          ...(seen.feesUntil && { ':seenUntil': seen.feesUntil }),
          ...(next && { ':bucket': next.dueBucket, ':key': next.dueKey }),
        },
      },
    };
  };

  return {
    /** The contract as an item of the move that begins fees. */
    contractItem: (contract: ContractItem): TransactItem =>
      createItem(table, { ...bare(contractKey(contract.orderId)), ...contract, ...due(contract) }),
    /** Another last day of fees, as an item of the move that gives notice or renews; it does not hold if a billing run went on since the contract was read. */
    contractUntilItem: (contract: ContractItem, feesUntil: LocalDate): TransactItem => setContract({ ...contract, feesUntil }, contract),
    /** Takes a contract whose last day is billed out of what is due. */
    closeContract: async (contract: ContractItem): Promise<void> => {
      try {
        await transact(db, [setContract(contract, contract)]);
      } catch (error) {
        // Renewed meanwhile: it is due as its new term says.
        if (!(error instanceof ConditionsFailed)) throw error;
      }
    },
    /** L1: a contract. */
    contract: async (orderId: string): Promise<ContractItem | undefined> => {
      const { Item } = await db.client.send(new GetCommand({ TableName: table, Key: bare(contractKey(orderId)), ConsistentRead: true }));
      return Item as ContractItem | undefined;
    },
    /** L8: the contracts of some orders, in one round trip. */
    contracts: async (orderIds: string[]): Promise<ContractItem[]> => {
      const found = orderIds.length > 0 ? await getMany(db, orderIds.map(contractKey)) : [];
      return found.filter((contract) => contract !== undefined) as ContractItem[];
    },
    /** L2: orders whose next bills are due on a date or before. */
    due: (today: string, limit: number): Promise<string[]> => dueIds(db, table, DUE_BUCKET, today, limit),

    /** L3: how far a billing run is. */
    run: async (orderId: string, period: Period): Promise<RunItem | undefined> => {
      const [run] = await getMany(db, [runKey(orderId, period)]);
      return run as RunItem | undefined;
    },
    /** Writes a bill unless it exists: one write unit. @returns the bill that stands, whoever wrote it first */
    issue: async (bill: BillItem): Promise<BillItem> =>
      (await putOnce(db, table, { ...bare(billKey(bill.orderId, bill.period, bill.unit)), ...bill })) ?? bill,
    /**
     * Books a page of bills: the run goes on and the sums grow together, once, however often the page is repeated.
     * @param from the cursor this page began at
     * @returns false if another attempt booked it already
     */
    bookPage: async (
      contract: ContractItem,
      from: string,
      run: RunItem,
      delta: Partial<CollectionSums>,
      finished?: { next: ContractItem; event: Event },
    ): Promise<boolean> => {
      try {
        await transact(db, [
          {
            Put: {
              TableName: table,
              Item: { ...bare(runKey(run.orderId, run.period)), ...run },
              ConditionExpression: from === '' ? 'attribute_not_exists(pk)' : '#cursor = :from AND #state = :running',
              ...(from !== '' && {
                ExpressionAttributeNames: { '#cursor': 'cursor', '#state': 'state' },
                ExpressionAttributeValues: { ':from': from, ':running': 'running' },
              }),
            },
          },
          addToSums(contract.orderId, run.period, delta, {
            orderId: contract.orderId,
            compoundId: contract.compoundId,
            communityId: contract.communityId,
            compoundName: contract.compoundName,
            firmId: contract.firmId,
          }),
          ...(finished ? [setContract(finished.next, contract), eventItem(db, finished.event)] : []),
        ]);
        return true;
      } catch (error) {
        if (error instanceof ConditionsFailed) return false;
        throw error;
      }
    },

    /** L4: one bill. */
    bill: async (orderId: string, period: Period, unit: string): Promise<BillItem | undefined> => {
      const { Item } = await db.client.send(
        new GetCommand({ TableName: table, Key: bare(billKey(orderId, period, unit)), ConsistentRead: true }),
      );
      return Item as BillItem | undefined;
    },
    /** L5: a page of the bills of an order's period, by unit. */
    bills: (orderId: string, period: Period, page: PageRequest) => queryPage<BillItem>(db, table, `${orderId}#${period}`, 'unit#', page),
    /** L6: a unit's bills of given orders and periods. */
    billsOf: async (unit: string, wanted: { orderId: string; period: Period }[]): Promise<BillItem[]> => {
      const found = await getMany(
        db,
        wanted.map(({ orderId, period }) => billKey(orderId, period, unit)),
      );
      return found.filter((bill) => bill !== undefined) as BillItem[];
    },

    /**
     * Books a receipt against a bill: receipt, bill's open amount, sums and event together.
     * @param bill as read; if it changed since, nothing is booked
     * @returns the receipt, written now or before by the same request; undefined if the bill changed meanwhile
     */
    receive: async (bill: BillItem, receipt: ReceiptItem, event: Event): Promise<ReceiptItem | undefined> => {
      try {
        await transact(db, [
          createItem(table, { pk: compoundOf(bill.orderId), sk: `receipt#${receipt.receiptNumber}`, ...receipt }),
          {
            Update: {
              TableName: table,
              Key: bare(billKey(bill.orderId, bill.period, bill.unit)),
              UpdateExpression: 'SET openFen = :open',
              ConditionExpression: 'openFen = :seen',
              ExpressionAttributeValues: { ':open': receipt.openFen, ':seen': bill.openFen },
            },
          },
          addToSums(bill.orderId, bill.period, { receivedFen: receipt.amountFen, billsPaid: receipt.openFen === 0 ? 1 : 0 }),
          eventItem(db, event),
        ]);
        return receipt;
      } catch (error) {
        if (!(error instanceof ConditionsFailed)) throw error;
        const earlier = error.at(0)?.item as ReceiptItem | undefined;
        if (!earlier) return undefined;
        if (earlier.request === receipt.request) return earlier;
        throw new DomainError('receipt_used', { receiptNumber: receipt.receiptNumber });
      }
    },
    /** L9: a receipt by its number. */
    receipt: async (compoundId: string, receiptNumber: string): Promise<ReceiptItem | undefined> => {
      const { Item } = await db.client.send(
        new GetCommand({ TableName: table, Key: { pk: compoundId, sk: `receipt#${receiptNumber}` }, ConsistentRead: true }),
      );
      return Item as ReceiptItem | undefined;
    },
    /** L7: the sums of a street's (or with a compound, that compound's) orders in one period. */
    sums: (streetId: string, period: Period, compoundId = '') => queryAll<SumsItem>(db, table, `${streetId}#${period}`, compoundId),
  };
};

export type LedgerStore = ReturnType<typeof ledgerStore>;
