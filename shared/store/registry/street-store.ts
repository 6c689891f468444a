import { GetCommand } from '@aws-sdk/lib-dynamodb';
import type { Policy } from '#shared/contract/schemas/policy.ts';
import { DomainError } from '#shared/platform/domain-error.ts';
import { streetOf } from '#shared/platform/ids.ts';
import { getMany } from '../batch-get.ts';
import { ConditionsFailed, createItem, createOnce, type Database, transact } from '../database.ts';
import { type Event, eventItem } from '../event-store.ts';
import { type PageRequest, queryAll, queryPage } from '../page.ts';

export type StreetItem = { id: string; name: string; district: string };
/** `request` is the hash of who asked with which Idempotency-Key, a dot, and the hash of the body. */
export type PolicyItem = { version: number; policy: Policy; setAt: string; setBy: string; request: string };
export type CommunityItem = { id: string; name: string; request: string };
export type CompoundItem = { id: string; communityId: string; name: string; built?: number; streetId: string; request: string };

/** A compound as it also stands in its community's own partition, so that the community's people find theirs by key. */
export type CompoundOfCommunity = Pick<CompoundItem, 'id' | 'communityId' | 'name'>;
const inCommunity = ({ id, communityId }: CompoundItem) => ({ pk: communityId, sk: `compound#${id}` });
/** As many keys as one batch asks for. */
const BATCH = 100;

/** Where the current policy stands; its versions stand beside it. */
export const policyKey = (streetId: string) => ({ table: 'registry', pk: streetId, sk: 'policy' }) as const;
const versionKey = (version: number) => `policy#${String(version).padStart(6, '0')}`;
/** Where a community or compound stands among a street's; another street's is not there. */
export const placeKey = (streetId: string, kind: 'community' | 'compound', id: string) =>
  ({ table: 'registry', pk: streetId, sk: `${kind}#${id}` }) as const;
/** Where a compound stands: its street is read from its id. */
export const compoundKey = (compoundId: string) => ({ table: 'registry', pk: streetOf(compoundId), sk: `compound#${compoundId}` }) as const;

const keyOf = (policy: PolicyItem) => policy.request.split('.')[0];

export const streetStore = (db: Database) => {
  const table = db.tables.registry;
  const get = async <T>(pk: string, sk: string): Promise<T | undefined> => {
    const { Item } = await db.client.send(new GetCommand({ TableName: table, Key: { pk, sk }, ConsistentRead: true }));
    return Item as T | undefined;
  };

  return {
    /** R1: the street itself. */
    street: (streetId: string) => get<StreetItem>(streetId, 'street'),
    /** Founds a street: once, by its operator, from the command line. */
    found: async (street: StreetItem, policy: PolicyItem): Promise<void> => {
      await transact(db, [
        createItem(table, { pk: street.id, sk: 'street', ...street }),
        createItem(table, { pk: street.id, sk: 'policy', ...policy }),
        createItem(table, { pk: street.id, sk: versionKey(policy.version), ...policy }),
      ]);
    },

    /** R2: the policy in force. */
    policy: (streetId: string) => get<PolicyItem>(streetId, 'policy'),
    /** R3: all versions of the policy, oldest first. */
    policyVersions: (streetId: string, page: PageRequest) => queryPage<PolicyItem>(db, table, streetId, 'policy#', page),
    /**
     * Makes a version the policy in force, if the one it is based on still is.
     * @returns the version as stored, written now or by the same request before
     */
    setPolicy: async (streetId: string, next: PolicyItem, event: Event): Promise<PolicyItem> => {
      const version = { pk: streetId, sk: versionKey(next.version), ...next };
      try {
        await transact(db, [
          createItem(table, version),
          {
            Put: {
              TableName: table,
              Item: { pk: streetId, sk: 'policy', ...next },
              ConditionExpression: '#version = :basedOn AND NOT begins_with(#request, :key)',
              ExpressionAttributeNames: { '#version': 'version', '#request': 'request' },
              ExpressionAttributeValues: { ':basedOn': next.version - 1, ':key': keyOf(next) },
              ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
            },
          },
          eventItem(db, event),
        ]);
        return next;
      } catch (error) {
        if (!(error instanceof ConditionsFailed)) throw error;
        for (const item of [error.at(0)?.item, error.at(1)?.item] as (PolicyItem | undefined)[]) {
          if (item?.request === next.request) return item;
          if (item && keyOf(item) === keyOf(next)) throw new DomainError('idempotency_key_reused');
        }
        throw new DomainError('changed_meanwhile');
      }
    },

    createCommunity: (streetId: string, community: CommunityItem, event: Event): Promise<CommunityItem> =>
      createOnce(db, { pk: streetId, sk: `community#${community.id}`, ...community }, 'registry', eventItem(db, event)),
    /** R4: a street's communities. */
    communities: (streetId: string, page: PageRequest) => queryPage<CommunityItem>(db, table, streetId, 'community#', page),
    community: (streetId: string, communityId: string) => get<CommunityItem>(streetId, `community#${communityId}`),

    createCompound: (compound: CompoundItem, event: Event): Promise<CompoundItem> =>
      createOnce(
        db,
        { pk: compound.streetId, sk: `compound#${compound.id}`, ...compound },
        'registry',
        createItem(table, { ...inCommunity(compound), id: compound.id, communityId: compound.communityId, name: compound.name }),
        eventItem(db, event),
      ),
    /** R5: a street's compounds. */
    compounds: (streetId: string, page: PageRequest) => queryPage<CompoundItem>(db, table, streetId, 'compound#', page),
    /** R6: one compound; the street is read from the id. */
    compound: (compoundId: string) => {
      const { pk, sk } = compoundKey(compoundId);
      return get<CompoundItem>(pk, sk);
    },
    /** R18: the compounds of a community. */
    compoundsOfCommunity: (communityId: string) => queryAll<CompoundOfCommunity>(db, table, communityId, 'compound#'),
    /** R19: what streets and communities are called, by their ids. */
    namesOf: async (places: readonly { streetId: string; communityIds: readonly string[] }[]): Promise<Map<string, string>> => {
      const keys = places.flatMap(({ streetId: pk, communityIds }) =>
        ['street', ...communityIds.map((id) => `community#${id}`)].map((sk) => `${pk} ${sk}`),
      );
      const names = new Map<string, string>();
      const distinct = [...new Set(keys)].map((key) => key.split(' ') as [string, string]);
      for (let from = 0; from < distinct.length; from += BATCH) {
        const found = await getMany(
          db,
          distinct.slice(from, from + BATCH).map(([pk, sk]) => ({ table: 'registry', pk, sk })),
        );
        for (const item of found) if (item) names.set(item.id, item.name);
      }
      return names;
    },
  };
};

export type StreetStore = ReturnType<typeof streetStore>;
