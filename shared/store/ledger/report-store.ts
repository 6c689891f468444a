import { PutCommand } from '@aws-sdk/lib-dynamodb';
import type { Actor } from '#shared/contract/schemas/party.ts';
import type { LocalDate } from '#shared/domain/calendar/local-date.ts';
import type { Period } from '#shared/domain/calendar/period.ts';
import type { Fraction } from '#shared/domain/collection/collection-rate.ts';
import { streetOf } from '#shared/platform/ids.ts';
import { getMany } from '../batch-get.ts';
import { createItem, type Database, transactIf } from '../database.ts';
import { type Event, eventItem } from '../event-store.ts';
import { queryAll } from '../page.ts';

export type ReportState = 'prepared' | 'accepted' | 'returned';
/** `key` names the request that reviewed, `request` what it said: a repetition finds its own. */
export type Review = { at: string; by: Actor; note?: string; key: string; request: string };
/** The head of a report. Its content stands in parts under its hash and never changes. */
export type ReportItem = {
  id: string;
  period: Period;
  version: number;
  asOf: LocalDate;
  cutOff: string;
  hash: string;
  parts: number;
  current: Fraction;
  combined: Fraction;
  meetsTarget: boolean | null;
  preparedAt: string;
  preparedBy: Actor;
  request: string;
  state: ReportState;
  review?: Review;
};
/** Which report of a period is its latest. */
export type LatestReport = { id: string; version: number; state: ReportState };

/** An item may hold 400 KB. */
const PART_BYTES = 300_000;

const reportKey = (id: string) => ({ pk: streetOf(id), sk: `report#${id}` });
const latestKey = (streetId: string, period: Period) => ({ pk: streetId, sk: `latest-report#${period}` });
const partKey = (id: string, hash: string, n: number) => ({
  pk: streetOf(id),
  sk: `report-part#${id}#${hash}#${String(n).padStart(2, '0')}`,
});
const table = 'ledger' as const;

/** A text in pieces of bytes; a character may be cut in two, so pieces are bytes and not texts. */
const pieces = (text: string): Uint8Array[] => {
  const bytes = Buffer.from(text);
  return Array.from({ length: Math.ceil(bytes.length / PART_BYTES) }, (_, n) => bytes.subarray(n * PART_BYTES, (n + 1) * PART_BYTES));
};

export const reportStore = (db: Database) => {
  const TableName = db.tables.ledger;
  return {
    /** L45: a report's head, and which report of a period is its latest. */
    reportAndLatest: async (id: string, period: Period): Promise<{ report?: ReportItem; latest?: LatestReport }> => {
      const [report, latest] = await getMany(db, [
        { table, ...reportKey(id) },
        { table, ...latestKey(streetOf(id), period) },
      ]);
      return { report: report as ReportItem | undefined, latest: latest as LatestReport | undefined };
    },
    /** L46: a report's head. */
    report: async (id: string): Promise<ReportItem | undefined> =>
      (await getMany(db, [{ table, ...reportKey(id) }]))[0] as ReportItem | undefined,
    /** L47: the heads of a street's reports: a dozen or two in a year. */
    reports: (streetId: string) => queryAll<ReportItem>(db, TableName, streetId, 'report#'),
    /** L48: the frozen content of a report, as the text that its hash is of. */
    content: async ({ id, hash, parts }: ReportItem): Promise<string> => {
      const found = await getMany(
        db,
        Array.from({ length: parts }, (_, n) => ({ table, ...partKey(id, hash, n) })),
      );
      return Buffer.concat(found.map((part) => part?.bytes as Uint8Array)).toString();
    },
    /**
     * Freezes a report: first its parts, which nothing leads to yet and which a repetition writes again to the same bytes; then its head,
     * the period's latest and the event together.
     * @param latest as read; another report of the period that came meanwhile makes it fail
     * @returns false if the head stands already or the latest has changed
     */
    freeze: async (
      report: Omit<ReportItem, 'parts'>,
      content: string,
      latest: LatestReport | undefined,
      event: Event,
    ): Promise<boolean> => {
      const parts = pieces(content);
      for (const [n, bytes] of parts.entries())
        await db.client.send(new PutCommand({ TableName, Item: { ...partKey(report.id, report.hash, n), bytes } }));
      const { id, version, state, period } = report;
      return transactIf(db, [
        createItem(TableName, { ...reportKey(id), ...report, parts: parts.length }),
        {
          Put: {
            TableName,
            Item: { ...latestKey(streetOf(id), period), id, version, state },
            ConditionExpression: latest ? 'id = :id AND #state = :state' : 'attribute_not_exists(pk)',
            ...(latest && {
              ExpressionAttributeNames: { '#state': 'state' },
              ExpressionAttributeValues: { ':id': latest.id, ':state': latest.state },
            }),
          },
        },
        eventItem(db, event),
      ]);
    },
    /** Accepts or returns a report that waits for it, with the event. @returns false if it has been reviewed */
    review: async ({ id, period }: ReportItem, state: ReportState, review: Review, event: Event): Promise<boolean> => {
      const waits = {
        TableName,
        ConditionExpression: '#state = :prepared',
        ExpressionAttributeNames: { '#state': 'state' },
      };
      return transactIf(db, [
        {
          Update: {
            ...waits,
            Key: reportKey(id),
            UpdateExpression: 'SET #state = :state, review = :review',
            ExpressionAttributeValues: { ':prepared': 'prepared', ':state': state, ':review': review },
          },
        },
        {
          Update: {
            ...waits,
            Key: latestKey(streetOf(id), period),
            UpdateExpression: 'SET #state = :state',
            ConditionExpression: '#state = :prepared AND id = :id',
            ExpressionAttributeValues: { ':prepared': 'prepared', ':state': state, ':id': id },
          },
        },
        eventItem(db, event),
      ]);
    },
  };
};

export type ReportStore = ReturnType<typeof reportStore>;
