import type { LocalDate } from '#shared/domain/calendar/local-date.ts';
import type { Period } from '#shared/domain/calendar/period.ts';
import type { Sums } from '#shared/domain/ledger/sums.ts';
import { compoundOf } from '#shared/platform/ids.ts';
import { getMany } from '../batch-get.ts';
import { type Database, type TransactItem, transactIf } from '../database.ts';
import { type Event, eventItem } from '../event-store.ts';
import { type ContractItem, contractStore } from './contract-store.ts';
import { sumsStore } from './sums-store.ts';

/**
 * A billing run of one contract and period. `draft`: bills can be looked at and the roll corrected; `running`: they are being issued;
 * `cursor` is the last unit billed. Numbers `firstNumber` … are reserved when issuing begins, one for each unit that the roll then had.
 */
export type RunItem = {
  orderId: string;
  period: Period;
  state: 'draft' | 'running' | 'finished';
  /** First and last day of what is billed, and the day on which it is issued. */
  days: { from: LocalDate; to: LocalDate };
  issueOn: LocalDate;
  cursor: string;
  units: number;
  rollVersion: number;
  firstNumber: number;
  bills: number;
  amountFen: number;
  waivedFen: number;
  draftedAt: string;
  finishedAt?: string;
};

export const runKey = (orderId: string, period: Period) => ({ table: 'ledger', pk: orderId, sk: `run#${period}` }) as const;
const numbersKey = (compoundId: string, year: string) => ({ table: 'ledger', pk: compoundId, sk: `numbers#${year}` }) as const;
const bare = ({ pk, sk }: { pk: string; sk: string }) => ({ pk, sk });

export const runStore = (db: Database) => {
  const table = db.tables.ledger;
  const contracts = contractStore(db);
  const sums = sumsStore(db);
  const put = (run: RunItem, seen: RunItem | undefined): TransactItem => ({
    Put: {
      TableName: table,
      Item: { ...bare(runKey(run.orderId, run.period)), ...run },
      ...(seen
        ? {
            ConditionExpression: '#state = :state AND #cursor = :cursor',
            ExpressionAttributeNames: { '#state': 'state', '#cursor': 'cursor' },
            ExpressionAttributeValues: { ':state': seen.state, ':cursor': seen.cursor },
          }
        : { ConditionExpression: 'attribute_not_exists(pk)' }),
    },
  });

  /** Takes a compound's bill numbers of a year from the one after `seen` up to `last`; it does not hold if somebody else took some. */
  const takeNumbers = (compoundId: string, year: string, seen: number, last: number): TransactItem => ({
    Update: {
      TableName: table,
      Key: bare(numbersKey(compoundId, year)),
      UpdateExpression: 'SET #last = :last',
      ConditionExpression: `#last = :seen${seen === 0 ? ' OR attribute_not_exists(#last)' : ''}`,
      ExpressionAttributeNames: { '#last': 'last' },
      ExpressionAttributeValues: { ':last': last, ':seen': seen },
    },
  });

  return {
    takeNumbers,
    /** The last bill number used in a compound and year. */
    lastNumber: async (compoundId: string, year: string): Promise<number> =>
      (await getMany(db, [numbersKey(compoundId, year)]))[0]?.last ?? 0,
    /** L3: how far a billing run is, and the last bill number used in its compound and year, in one trip. */
    run: async (orderId: string, period: Period, year: string): Promise<{ run: RunItem | undefined; lastNumber: number }> => {
      const [run, numbers] = await getMany(db, [runKey(orderId, period), numbersKey(compoundOf(orderId), year)]);
      return { run: run as RunItem | undefined, lastNumber: numbers?.last ?? 0 };
    },
    /** Opens a run's draft; the contract is due again when it ends. @returns false if somebody else did, or the contract has changed */
    open: (run: RunItem, contract: ContractItem, event: Event): Promise<boolean> =>
      transactIf(db, [put(run, undefined), contracts.setContract({ ...contract, drafting: run.period }, contract), eventItem(db, event)]),
    /**
     * Begins to issue: as many numbers as there are units are reserved at once, so that numbers have no gaps and a page that is repeated
     * gives its bills the same ones. The days that are billed are those of the contract as it is then.
     * @returns false if somebody else began, another run took numbers, or the contract has changed since it was read
     */
    begin: (run: RunItem, seen: RunItem, contract: ContractItem, year: string): Promise<boolean> =>
      transactIf(db, [
        put(run, seen),
        contracts.setContract(contract, contract),
        takeNumbers(compoundOf(run.orderId), year, run.firstNumber - 1, run.firstNumber + run.units - 1),
      ]),
    /**
     * Books a page of bills: the run goes on and the sums grow together, once, however often the page is repeated.
     * @param finished with the last page: the contract goes on to its next period, `also` what follows from its bills
     * @returns false if another attempt booked it already
     */
    bookPage: (
      run: RunItem,
      seen: RunItem,
      delta: Partial<Sums>,
      contract: ContractItem,
      finished?: { next: ContractItem; event: Event; also: TransactItem[] },
    ): Promise<boolean> =>
      transactIf(db, [
        put(run, seen),
        ...sums.addItems(run.orderId, run.period, run.issueOn, delta, contract),
        ...(finished ? [contracts.setContract(finished.next, contract), eventItem(db, finished.event), ...finished.also] : []),
      ]),
  };
};
