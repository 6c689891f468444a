import { isDeepStrictEqual } from 'node:util';
import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { getMany } from '#shared/store/batch-get.ts';
import type { Database, Item } from '#shared/store/database.ts';
import { PUT_BACK } from '#shared/store/stream-image.ts';
import { type ItemKind, isOf, kindOf, type RestoredTable } from './item-kinds.ts';

/** Where a table is not its copy. `missing`: in the copy alone; `newer`: in the table alone, written since, or brought there by a defect. */
export type Difference = { kind: ItemKind } & (
  | { what: 'missing'; copy: Item }
  | { what: 'changed'; copy: Item; live: Item }
  | { what: 'newer'; live: Item }
);

/** A table and a copy of it, as point-in-time recovery makes one. `kinds` and `tenantId` narrow what is looked at. */
export type Compared = {
  db: Database;
  table: RestoredTable;
  copyName: string;
  tenantId?: string | undefined;
  kinds?: readonly string[] | undefined;
};
/** How many items were looked at on each side, and about how many read units that took: scans by size, batches by items. */
export type Looked = { inCopy: number; inTable: number; readUnits: number };

/** An item without the note that an earlier run put it back. */
const bare = ({ [PUT_BACK]: _, ...item }: Item): Item => item;

/** As many keys as one batch asks for, and so many items are held at once by each segment. */
const PAGE = 100;
/** Segments read side by side: what one process keeps up with. */
const SEGMENTS = 4;

/** @returns about how many read units it took */
const eachPage = async (
  { client }: Database,
  TableName: string,
  strong: boolean,
  work: (items: Item[]) => Promise<void>,
): Promise<number> => {
  let units = 0;
  const readSegment = async (_: unknown, Segment: number) => {
    let from: Item | undefined;
    do {
      const { Items = [], LastEvaluatedKey } = await client.send(
        new ScanCommand({
          TableName,
          Segment,
          TotalSegments: SEGMENTS,
          Limit: PAGE,
          ConsistentRead: strong,
          ...(from && { ExclusiveStartKey: from }),
        }),
      );
      units += (Buffer.byteLength(JSON.stringify(Items)) / 4096) * (strong ? 1 : 0.5);
      await work(Items);
      from = LastEvaluatedKey;
    } while (from);
  };
  await Promise.all(Array.from({ length: SEGMENTS }, readSegment));
  return units;
};

/**
 * Holds a table against its copy, both ways, in pages: what the copy has is asked for in the table, then what the table has in the copy. Needs
 * the same little memory however large they are. An operator's: functions never scan.
 * @param each hears of every difference, in no order, from several segments at once
 */
export const compareTables = async (compared: Compared, each: (difference: Difference) => Promise<void>): Promise<Looked> => {
  const { db, table, copyName, tenantId, kinds } = compared;
  const copyDb: Database = { ...db, tables: { ...db.tables, [table]: copyName } };
  const looked = { inCopy: 0, inTable: 0 };
  const selected = (items: Item[]) =>
    items
      .map((item) => ({ item, kind: kindOf(table, item) }))
      .filter(({ item, kind }) => (!tenantId || isOf(item, tenantId)) && (!kinds || kinds.includes(kind.name)));
  const others = async (other: Database, rows: { item: Item }[]) =>
    rows.length > 0
      ? getMany(
          other,
          rows.map(({ item: { pk, sk } }) => ({ table, pk, sk })),
        )
      : [];

  const ofCopy = await eachPage(copyDb, copyName, false, async (items) => {
    const rows = selected(items);
    looked.inCopy += rows.length;
    const found = await others(db, rows);
    for (const [n, { item: copy, kind }] of rows.entries()) {
      const live = found[n];
      if (!live) await each({ what: 'missing', kind, copy });
      else if (!isDeepStrictEqual(bare(live), bare(copy))) await each({ what: 'changed', kind, copy, live });
    }
  });
  const ofTable = await eachPage(db, db.tables[table], true, async (items) => {
    const rows = selected(items);
    looked.inTable += rows.length;
    const found = await others(copyDb, rows);
    for (const [n, { item: live, kind }] of rows.entries()) if (!found[n]) await each({ what: 'newer', kind, live });
  });
  return { ...looked, readUnits: Math.ceil(ofCopy + ofTable + looked.inCopy + looked.inTable) };
};
