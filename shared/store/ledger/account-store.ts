import { unitSortKey } from '#shared/domain/roll/unit-ref.ts';
import { getMany } from '../batch-get.ts';
import type { Database, TransactItem } from '../database.ts';
import { queryAll, queryRange } from '../page.ts';

/** What a unit's household has paid ahead, in fen; `seq` counts the changes. A unit that never had any has no item. */
export type AccountItem = { unit: string; prepaidFen: number; seq: number };

export const accountKey = (compoundId: string, unit: string) =>
  ({ table: 'ledger', pk: compoundId, sk: `account#${unitSortKey(unit)}` }) as const;

export const accountStore = (db: Database) => {
  const table = db.tables.ledger;
  return {
    /** L12: what a unit's household has paid ahead. */
    account: async (compoundId: string, unit: string): Promise<AccountItem> =>
      ((await getMany(db, [accountKey(compoundId, unit)]))[0] as AccountItem | undefined) ?? { unit, prepaidFen: 0, seq: 0 },
    /** L13: which of some units, that stand one after the other in the roll, have paid ahead. */
    withPrepaid: async (compoundId: string, units: readonly string[]): Promise<Set<string>> => {
      const keys = units.map((unit) => accountKey(compoundId, unit).sk).sort();
      const [first, last] = [keys[0], keys.at(-1)];
      if (first === undefined || last === undefined) return new Set();
      const found = await queryRange<AccountItem>(db, table, compoundId, first, last);
      return new Set(found.filter(({ prepaidFen }) => prepaidFen > 0).map(({ unit }) => unit));
    },
    /** L20: what all units of a compound have paid ahead, by unit. */
    allAccounts: (compoundId: string) => queryAll<AccountItem>(db, table, compoundId, 'account#'),
    /** An account in its new balance, as an item of the entry that changes it; it does not hold if it has changed since it was read. */
    changeItem: (compoundId: string, seen: AccountItem, prepaidFen: number): TransactItem => {
      const { pk, sk } = accountKey(compoundId, seen.unit);
      return {
        Update: {
          TableName: table,
          Key: { pk, sk },
          UpdateExpression: 'SET #unit = :unit, prepaidFen = :prepaid, seq = :next',
          ConditionExpression: seen.seq === 0 ? 'attribute_not_exists(seq)' : 'seq = :seen',
          ExpressionAttributeNames: { '#unit': 'unit' },
          ExpressionAttributeValues: {
            ':unit': seen.unit,
            ':prepaid': prepaidFen,
            ':next': seen.seq + 1,
            ...(seen.seq > 0 && { ':seen': seen.seq }),
          },
        },
      };
    },
  };
};
