import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { type BillingTerms, draftDay, issueDay, servedDays } from '#shared/domain/billing/bill-draft.ts';
import type { Period } from '#shared/domain/calendar/period.ts';
import type { DunningPolicy } from '#shared/domain/dunning/ladder.ts';
import { compoundOf } from '#shared/platform/ids.ts';
import { getMany } from '../batch-get.ts';
import { createItem, type Database, type TransactItem, transactIf } from '../database.ts';
import { dueIds } from '../due-index.ts';
import { queryAll } from '../page.ts';

/** What billing needs of an order once fees run. `nextPeriod` is the first period not wholly billed. */
export type ContractItem = BillingTerms &
  DunningPolicy & {
    compoundId: string;
    communityId: string;
    compoundName: string;
    firmId: string;
    firmName: string;
    packageName: string;
    nextPeriod: Period;
    maxPrepayMonths: number;
    /** The period whose draft is open, or whose bills are being issued. */
    drafting?: Period;
  };

const DUE_BUCKET = 'bill';
export const contractKey = (orderId: string) => ({ table: 'ledger', pk: compoundOf(orderId), sk: `contract#${orderId}` }) as const;
const bareKey = (orderId: string) => {
  const { pk, sk } = contractKey(orderId);
  return { pk, sk };
};
/** When billing shall look at a contract: when the draft of its next bills is to be opened, then when they are to be issued; never when no day is left. */
const due = (contract: ContractItem) => {
  const { nextPeriod: period, drafting } = contract;
  const days = servedDays(contract, period);
  if (!days) return undefined;
  const day = drafting === period ? issueDay(contract, period, days) : draftDay(period, days);
  return { dueBucket: DUE_BUCKET, dueKey: `${day}#${contract.orderId}` };
};

export const contractStore = (db: Database) => {
  const table = db.tables.ledger;
  /**
   * Sets what a contract's next bills follow from, as an item of the move that gives notice or renews, or of the billing run; it does not hold
   * if somebody else has set it since it was read.
   */
  const setContract = (contract: ContractItem, seen: ContractItem): TransactItem => {
    const next = due(contract);
    const sets = [
      'nextPeriod = :next',
      ...(contract.feesUntil ? ['feesUntil = :until'] : []),
      ...(contract.billedTo ? ['billedTo = :billedTo'] : []),
      ...(contract.drafting ? ['drafting = :drafting'] : []),
      ...(next ? ['dueBucket = :bucket', 'dueKey = :key'] : []),
    ];
    const removes = [...(contract.drafting ? [] : ['drafting']), ...(next ? [] : ['dueBucket', 'dueKey'])];
    return {
      Update: {
        TableName: table,
        Key: bareKey(contract.orderId),
        UpdateExpression: `SET ${sets.join(', ')}${removes.length > 0 ? ` REMOVE ${removes.join(', ')}` : ''}`,
        ConditionExpression: [
          'nextPeriod = :seen',
          seen.feesUntil ? 'feesUntil = :seenUntil' : 'attribute_not_exists(feesUntil)',
          seen.drafting ? 'drafting = :seenDrafting' : 'attribute_not_exists(drafting)',
        ].join(' AND '),
        ExpressionAttributeValues: {
          ':next': contract.nextPeriod,
          ':seen': seen.nextPeriod,
          ...(contract.feesUntil && { ':until': contract.feesUntil }),
          ...(seen.feesUntil && { ':seenUntil': seen.feesUntil }),
          ...(contract.billedTo && { ':billedTo': contract.billedTo }),
          ...(contract.drafting && { ':drafting': contract.drafting }),
          ...(seen.drafting && { ':seenDrafting': seen.drafting }),
          ...(next && { ':bucket': next.dueBucket, ':key': next.dueKey }),
        },
      },
    };
  };

  return {
    setContract,
    /** The contract as an item of the move that begins fees. */
    contractItem: (contract: ContractItem): TransactItem =>
      createItem(table, { ...bareKey(contract.orderId), ...contract, ...due(contract) }),
    /** Sets a contract unless it has changed since it was read. @returns whether it was set */
    update: (contract: ContractItem, seen: ContractItem, ...also: TransactItem[]): Promise<boolean> =>
      transactIf(db, [setContract(contract, seen), ...also]),
    /** L1: a contract. */
    contract: async (orderId: string): Promise<ContractItem | undefined> => {
      const { Item } = await db.client.send(new GetCommand({ TableName: table, Key: bareKey(orderId), ConsistentRead: true }));
      return Item as ContractItem | undefined;
    },
    /** L57: the contracts of some orders, 100 at most; those that have one, in the order asked. */
    contractsOf: async (orderIds: readonly string[]): Promise<ContractItem[]> =>
      (await getMany(db, orderIds.map(contractKey))).filter((item) => item !== undefined) as ContractItem[],
    /** L8: the contracts of a compound, past ones included: an order or two each year at most. */
    ofCompound: (compoundId: string) => queryAll<ContractItem>(db, table, compoundId, 'contract#'),
    /** L2: orders whose next bills are due on a date or before. */
    due: (today: string, limit: number): Promise<string[]> => dueIds(db, table, DUE_BUCKET, today, limit),
  };
};

export type ContractStore = ReturnType<typeof contractStore>;
