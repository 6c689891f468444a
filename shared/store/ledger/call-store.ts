import { unitSortKey } from '#shared/domain/roll/unit-ref.ts';
import { DomainError } from '#shared/platform/domain-error.ts';
import { ConditionsFailed, type Database, transact } from '../database.ts';
import { type Event, eventItem } from '../event-store.ts';
import { type PageRequest, queryPage } from '../page.ts';

/** A call to a household about what it owes, as the committee noted it. */
export type CallItem = {
  id: string;
  unit: string;
  at: string;
  by: string;
  outcome: 'reached' | 'not_reached' | 'promised' | 'refused';
  note?: string;
  promisedOn?: string;
  recordedBy: string;
  recordedAt: string;
};

const prefixOf = (unit: string) => `call#${unitSortKey(unit)}#`;

export const callStore = (db: Database) => {
  const table = db.tables.ledger;
  return {
    /**
     * Notes a call once: its event stands under its id, whatever time the call is said to have been.
     * @returns the call that stands under the id, noted now or by the same request before
     * @throws DomainError idempotency_key_reused
     */
    log: async (compoundId: string, call: CallItem, event: Event, request: string): Promise<CallItem> => {
      const { id, unit, at } = call;
      try {
        await transact(db, [
          eventItem(db, event, { request }),
          { Put: { TableName: table, Item: { pk: compoundId, sk: `${prefixOf(unit)}${at}#${id}`, ...call } } },
        ]);
        return call;
      } catch (error) {
        const earlier = error instanceof ConditionsFailed ? (error.at(0)?.item as (Event & { request: string }) | undefined) : undefined;
        if (!earlier) throw error;
        if (earlier.request !== request) throw new DomainError('idempotency_key_reused');
        return { ...call, recordedBy: earlier.actor.person.name, recordedAt: earlier.at };
      }
    },
    /** L56: the calls to a unit, newest first. */
    calls: (compoundId: string, unit: string, page: PageRequest) =>
      queryPage<CallItem>(db, table, compoundId, prefixOf(unit), page, { ScanIndexForward: false }),
  };
};
