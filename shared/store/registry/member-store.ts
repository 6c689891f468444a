import { actsFor } from '#shared/domain/parties/party-kinds.ts';
import { DomainError } from '#shared/platform/domain-error.ts';
import { nouns } from '#shared/platform/nouns.ts';
import { ConditionsFailed, createItem, type Database, type TransactItem, transact } from '../database.ts';
import { type Event, eventItem } from '../event-store.ts';
import { queryAll } from '../page.ts';
import { type PartyItem, placeOf, type SeatItem } from './party-store.ts';

/**
 * A person of a party. `asked` holds the requests that let the person in or out, by their keys, and when: so that a late repetition is told from a
 * new wish. `term` counts how often the person has come (absent: once); `leftAt` stands where the person has left, who keeps the entry,
 * since the audit trail names it, but no seat.
 */
export type MemberItem = {
  partyId: string;
  account: string;
  name: string;
  request: string;
  asked: Record<string, string>;
  term?: number;
  leftAt?: string;
};
/** A request by its key, and when it came. */
type Asking = { key: string; at: string };

const memberKey = (party: PartyItem, account: string) => ({ pk: placeOf(party), sk: `member#${party.id}#${account}` });

/** The person's seat, under the person, where sign-in finds it. */
const seatItem = (table: string, party: PartyItem, { account, name }: MemberItem): TransactItem => {
  const { id: partyId, kind, name: partyName, streetId, communityId, compoundId } = party;
  const seat: SeatItem = { partyId, kind, partyName, streetId, communityId, compoundId, account, name };
  return { Put: { TableName: table, Item: { pk: `person#${account}`, sk: `seat#${partyId}`, ...seat } } };
};

export const memberStore = (db: Database) => {
  const table = db.tables.registry;

  /** R21: all who are or were members of a party. */
  const membersOf = (party: PartyItem) => queryAll<MemberItem>(db, table, placeOf(party), `member#${party.id}#`);

  /** Somebody who had left comes again; of two at once the first does it. */
  const comeAgain = async (
    party: PartyItem,
    earlier: MemberItem,
    member: MemberItem,
    { key }: Asking,
    event: Omit<Event, 'occurrence'>,
  ): Promise<MemberItem> => {
    const item = { ...member, asked: { ...earlier.asked, ...member.asked }, term: (earlier.term ?? 1) + 1 };
    try {
      await transact(db, [
        {
          Put: {
            TableName: table,
            Item: { ...memberKey(party, member.account), ...item },
            ConditionExpression: 'leftAt = :left',
            ExpressionAttributeValues: { ':left': earlier.leftAt },
            ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
          },
        },
        seatItem(table, party, item),
        eventItem(db, { ...event, occurrence: `member#${member.account}#${item.term}` }),
      ]);
      return item;
    } catch (error) {
      if (!(error instanceof ConditionsFailed)) throw error;
      const now = error.at(0)?.item as MemberItem | undefined;
      if (now?.asked[key]) return now;
      throw new DomainError('changed_meanwhile');
    }
  };

  return {
    membersOf,

    /** Gives a person a seat in a party. A late repetition does not bring back somebody who has left since. */
    addMember: async (
      party: PartyItem,
      { key, at, ...person }: Omit<MemberItem, 'asked' | 'term' | 'leftAt'> & Asking,
      event: Omit<Event, 'occurrence'>,
    ): Promise<MemberItem> => {
      const member: MemberItem = { ...person, asked: { [key]: at } };
      try {
        await transact(db, [
          createItem(table, { ...memberKey(party, member.account), ...member }),
          seatItem(table, party, member),
          eventItem(db, { ...event, occurrence: `member#${member.account}` }),
        ]);
        return member;
      } catch (error) {
        const earlier = error instanceof ConditionsFailed ? (error.at(0)?.item as MemberItem | undefined) : undefined;
        if (!earlier) throw error;
        if (earlier.leftAt && !earlier.asked[key]) return comeAgain(party, earlier, member, { key, at }, event);
        if (earlier.request !== member.request) throw new DomainError('idempotency_key_reused');
        return earlier;
      }
    },

    /**
     * Takes a person's seat away; a repetition finds it gone, also where the person has come again since. The street's party committee keeps one person at least: it alone lets others in.
     * @returns since when the person is no member
     */
    removeMember: async (party: PartyItem, account: string, { key, at }: Asking, event: Omit<Event, 'occurrence'>): Promise<string> => {
      const members = await membersOf(party);
      const member = members.find((one) => one.account === account);
      if (!member) throw new DomainError('not_found', { what: nouns.member });
      const before = member.asked[key] ?? member.leftAt;
      if (before) return before;
      const stays = members.find((one) => one !== member && !one.leftAt);
      const needed = actsFor(party.kind, 'street');
      if (needed && !stays) throw new DomainError('last_member');
      try {
        await transact(db, [
          {
            Update: {
              TableName: table,
              Key: memberKey(party, account),
              UpdateExpression: 'SET leftAt = :at, asked.#key = :at',
              ConditionExpression: 'attribute_exists(pk) AND attribute_not_exists(leftAt)',
              ExpressionAttributeNames: { '#key': key },
              ExpressionAttributeValues: { ':at': at },
              ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
            },
          },
          { Delete: { TableName: table, Key: { pk: `person#${account}`, sk: `seat#${party.id}` } } },
          eventItem(db, { ...event, occurrence: `member#${account}#left#${member.term ?? 1}` }),
          // Of the last two, who take away each other's seat at the same moment, one stays.
          ...(needed && stays
            ? [
                {
                  ConditionCheck: {
                    TableName: table,
                    Key: memberKey(party, stays.account),
                    ConditionExpression: 'attribute_exists(pk) AND attribute_not_exists(leftAt)',
                  },
                },
              ]
            : []),
        ]);
        return at;
      } catch (error) {
        if (!(error instanceof ConditionsFailed)) throw error;
        const { leftAt } = (error.at(0)?.item ?? {}) as Partial<MemberItem>;
        if (!leftAt) throw new DomainError('changed_meanwhile');
        return leftAt;
      }
    },
  };
};
