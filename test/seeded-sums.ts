import { BatchWriteCommand } from '@aws-sdk/lib-dynamodb';
import type { Host } from '#infra/local/host.ts';
import { NO_SUMS, type Sums } from '#shared/domain/ledger/sums.ts';
import { childId } from '#shared/platform/ids.ts';
import type { ContractItem } from '#shared/store/ledger/contract-store.ts';
import { sumsStore } from '#shared/store/ledger/sums-store.ts';

/** What somebody would have billed or received: sums of an order's period that a day adds to. */
export type Seed = { contract: ContractItem; period: string; day: string; delta: Partial<Sums> };

/** An order of a compound, as billing knows it. */
export const seededContract = (
  streetId: string,
  n: number,
  {
    compoundId = childId('cmp', streetId, String(n)),
    communityId = childId('com', streetId, String(n % 7)),
    firm = n % 3,
    packageName = '三保',
  } = {},
): ContractItem =>
  ({
    orderId: childId('ord', compoundId, 'seed'),
    compoundId,
    communityId,
    compoundName: `小区${String(n).padStart(3, '0')}`,
    firmId: childId('frm', streetId, String(firm)),
    firmName: `物业${firm}`,
    packageName,
    yuanPerSqmMonth: '0.35',
    cycle: 'quarter',
    feesFrom: '2026-01-01',
    nextPeriod: '2028-Q4',
  }) as ContractItem;

const BATCH = 25;

/** Writes the rows that so many bills and payments would have left, by what the ledger's own store says of each. */
export const seedSums = async ({ operator }: Host, seeds: readonly Seed[]): Promise<void> => {
  const { addItems } = sumsStore(operator);
  const rows = new Map<string, Record<string, string | number>>();
  for (const { contract, period, day, delta } of seeds) {
    const added = delta.billed === undefined ? delta : { ...NO_SUMS, ...delta };
    for (const { Update } of addItems(contract.orderId, period, day, added, contract)) {
      const key = Update?.Key as { pk: string; sk: string };
      const row = rows.get(`${key.pk} ${key.sk}`) ?? key;
      for (const [name, value] of Object.entries(Update?.ExpressionAttributeValues ?? {}) as [string, string | number][])
        Object.assign(row, {
          [name.slice(1)]: typeof value === 'number' ? ((row as Record<string, number>)[name.slice(1)] ?? 0) + value : value,
        });
      rows.set(`${key.pk} ${key.sk}`, row as Record<string, string | number>);
    }
  }
  const items = [...rows.values()];
  for (let from = 0; from < items.length; from += BATCH)
    await operator.client.send(
      new BatchWriteCommand({
        RequestItems: { [operator.tables.ledger]: items.slice(from, from + BATCH).map((Item) => ({ PutRequest: { Item } })) },
      }),
    );
};
