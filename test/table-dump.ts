import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import type { Host } from '#infra/local/host.ts';
import { type TableName, tableNames } from '#shared/store/tables.ts';

/** How often a key has asked is written whatever comes of the request. */
const kept = tableNames.filter((name) => name !== 'limits');

/** Everything that is stored, as text: two dumps are equal when nothing was written in between. For tests alone; the product never scans. */
export const dumpTables = async ({ operator }: Host, names: readonly TableName[] = kept): Promise<string> => {
  const tables = await Promise.all(
    names.map(async (name) => {
      const items = [];
      let from: Record<string, unknown> | undefined;
      do {
        const { Items = [], LastEvaluatedKey } = await operator.client.send(
          new ScanCommand({ TableName: operator.tables[name], ConsistentRead: true, ...(from && { ExclusiveStartKey: from }) }),
        );
        items.push(...Items);
        from = LastEvaluatedKey;
      } while (from);
      return [name, items.map((item) => canonical(item)).sort()];
    }),
  );
  return JSON.stringify(tables);
};

const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, inner) =>
    inner && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
