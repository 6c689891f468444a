import type { Actor } from '#shared/contract/schemas/party.ts';
import type { EventType } from '#shared/domain/events/event-type.ts';
import type { MomentsChange } from '#shared/domain/orders/moments.ts';
import { correlationId } from '#shared/platform/correlation.ts';
import { derivedBody } from '#shared/platform/ids.ts';
import { createItem, type Database, putOnce, type TransactItem } from './database.ts';
import { queryAll } from './page.ts';

export type Facts = Record<string, string | number | boolean>;

/**
 * Something that happened. It is written in the transaction that made it happen, under a key that follows from what happened, so it
 * exists exactly once; the stream carries it on. An order's events are its history (docs/decisions/0004).
 */
export type Event = {
  /** Id of what it happened to; the partition, so events of one subject stay in order. */
  subject: string;
  /** Which occurrence: `created`, `v0003`, `receipt#17` … Unique per subject. */
  occurrence: string;
  type: EventType;
  at: string;
  streetId: string;
  compoundId?: string;
  firmId?: string;
  actor: Actor;
  facts: Facts;
};

const stored = ({ subject, occurrence, ...rest }: Event, extra: Record<string, unknown>) => ({
  pk: subject,
  sk: occurrence,
  id: `evt_${derivedBody(20, subject, occurrence)}`,
  subject,
  // Of the request or run that was first to commit: a repetition finds the item and leaves it as it is.
  correlationId: correlationId(),
  ...rest,
  ...extra,
});

/** The event as an item to put into the transaction. `extra` holds what only the subject's own store reads. */
export const eventItem = ({ tables }: Database, event: Event, extra: Record<string, unknown> = {}): TransactItem =>
  createItem(tables.events, stored(event, extra));

export const eventStore = (db: Database) => ({
  /** Writes an event that belongs to no other write, unless it is there. @returns as it stood before, if it did */
  writeOnce: <E extends Record<string, unknown>>(event: Event, extra: E = {} as E) =>
    putOnce(db, db.tables.events, stored(event, extra)) as Promise<(Event & E) | undefined>,
  /** E1: an order's history, oldest first. */
  history: (orderId: string) =>
    queryAll<Event & { version: number; move: string; state: string; moments: MomentsChange; request?: string }>(
      db,
      db.tables.events,
      orderId,
      'v',
    ),
});

export type EventStore = ReturnType<typeof eventStore>;
