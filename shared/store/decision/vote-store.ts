import type { Ballot, Channel } from '#shared/domain/decisions/ballots.ts';
import type { Tally, VoteOutcome } from '#shared/domain/decisions/tally.ts';
import type { VoteHeader } from '#shared/domain/decisions/vote-file.ts';
import type { VoterOnRoll } from '#shared/domain/roll/owner-roll.ts';
import { DomainError } from '#shared/platform/domain-error.ts';
import { compoundOf, derivedBody } from '#shared/platform/ids.ts';
import { getMany } from '../batch-get.ts';
import { ConditionsFailed, createItem, type Database, putOnce, type TransactItem, transact } from '../database.ts';
import { queryAll } from '../page.ts';
import { rollKey } from '../registry/roll-store.ts';

/** How a vote came out, written once, when it was counted. */
export type VoteResult = {
  countedAt: string;
  root: string;
  replaced: number;
  tally: Tally;
  outcome: VoteOutcome;
  postBy: string;
  objectionEndsAt?: string;
  challengeUntil: string;
};

/** A vote as announced. Its id follows from order, round and frozen roll; it is the partition of everything that belongs to it. */
export type VoteItem = VoteHeader & {
  id: string;
  servicesZh: string[];
  servicesEn: string[];
  medianMonthFen: number;
  rollHash: string;
  heads: number;
  areaDm2: number;
  proxyLimit: number;
  note?: string;
  result?: VoteResult;
  /** When what it was about was decided otherwise: the firm declined another term. */
  voidedAt?: string;
};

/** An owner on the frozen roll; `salt` is told to this owner alone. */
export type VoterItem = VoterOnRoll & { salt: string };

/** A returned ballot; never changed, but for the name of a collector, witness or proxy who is erased (docs/decisions/0040). Who entered it and from what, for those that came on paper. */
export type BallotItem = Ballot & {
  salt: string;
  channel: Channel;
  areaDm2: number;
  request: string;
  enteredBy?: { party: string; person: string };
  collector?: string;
  witness?: string;
  photoHash?: string;
  proxy?: { holder: string; photoHash: string };
};

/** That a paper was entered, under the key it was entered with. It says nothing of the choice. */
export type PaperItem = {
  key: string;
  unit: string;
  /** How many units its owner has: the one ballot is for all of them. */
  ownersUnits: number;
  channel: Channel;
  takenAt: string;
  enteredAt: string;
  enteredBy: string;
  collector: string;
  witness: string;
};

export const voteKey = (voteId: string) => ({ table: 'orders', pk: voteId, sk: 'vote' }) as const;
export const voterKey = (voteId: string, ownerId: string) => ({ table: 'orders', pk: voteId, sk: `voter#${ownerId}` }) as const;

/** A proxy by name: blanks and wide letters make no other one of the same. */
export const holderKey = (holder: string): string => derivedBody(20, holder.normalize('NFKC').replace(/\s/g, ''));

/** As many items as one transaction takes. */
const CHUNK = 100;

/** An owner more for whom a proxy votes, if the limit allows one more. */
const represent = (table: string, voteId: string, ownerId: string, { holder, limit }: { holder: string; limit: number }): TransactItem => ({
  Update: {
    TableName: table,
    Key: { pk: voteId, sk: `proxy#${holder}` },
    UpdateExpression: 'ADD owners :owner',
    ConditionExpression: 'attribute_not_exists(owners) OR size(owners) < :limit OR contains(owners, :id)',
    ExpressionAttributeValues: { ':owner': new Set([ownerId]), ':id': ownerId, ':limit': limit },
  },
});

export const voteStore = (db: Database) => {
  const table = db.tables.orders;
  const ballotKey = (voteId: string, { ownerId, key }: Ballot) => ({ pk: voteId, sk: `ballot#${ownerId}#${key}` });

  return {
    /**
     * Writes the frozen roll under a vote's id. The id follows from the roll, so the same roll writes the same items again, and a roll that
     * was corrected after an announcement was cut off gets a partition of its own.
     */
    freeze: async (voteId: string, voters: VoterItem[]): Promise<void> => {
      for (let from = 0; from < voters.length; from += CHUNK) {
        const chunk = voters.slice(from, from + CHUNK);
        await transact(
          db,
          chunk.map((voter) => ({ Put: { TableName: table, Item: { pk: voteId, sk: `voter#${voter.ownerId}`, ...voter } } })),
        );
      }
    },
    /** The vote as items of the move that announces it; they do not hold if the roll has changed since it was read. */
    announceItems: (vote: VoteItem, rollVersion: number): TransactItem[] => {
      const { pk, sk } = rollKey(compoundOf(vote.id));
      return [
        createItem(table, { pk: vote.id, sk: 'vote', ...vote }),
        {
          ConditionCheck: {
            TableName: db.tables.registry,
            Key: { pk, sk },
            ConditionExpression: '#version = :version',
            ExpressionAttributeNames: { '#version': 'version' },
            ExpressionAttributeValues: { ':version': rollVersion },
          },
        },
      ];
    },
    /** The result as an item of the move that counts the vote. */
    resultItem: (voteId: string, result: VoteResult): TransactItem => ({
      Update: {
        TableName: table,
        Key: { pk: voteId, sk: 'vote' },
        UpdateExpression: 'SET #result = :result',
        ConditionExpression: 'attribute_exists(pk) AND attribute_not_exists(#result)',
        ExpressionAttributeNames: { '#result': 'result' },
        ExpressionAttributeValues: { ':result': result },
      },
    }),

    /** What the vote was about is decided otherwise, as an item of the move that does so: it is not counted any more. */
    voidItem: (voteId: string, at: string): TransactItem => ({
      Update: {
        TableName: table,
        Key: { pk: voteId, sk: 'vote' },
        UpdateExpression: 'SET voidedAt = :at',
        ConditionExpression: 'attribute_exists(pk) AND attribute_not_exists(#result)',
        ExpressionAttributeNames: { '#result': 'result' },
        ExpressionAttributeValues: { ':at': at },
      },
    }),

    /** O20: a vote. */
    vote: async (voteId: string): Promise<VoteItem | undefined> => (await getMany(db, [voteKey(voteId)]))[0] as VoteItem | undefined,
    /** O21: one owner of the frozen roll. */
    voter: async (voteId: string, ownerId: string): Promise<VoterItem | undefined> =>
      (await getMany(db, [voterKey(voteId, ownerId)]))[0] as VoterItem | undefined,
    /** O22: the frozen roll. */
    voters: (voteId: string) => queryAll<VoterItem>(db, table, voteId, 'voter#'),
    /** O23: all ballots of a vote, replaced ones included. */
    ballots: (voteId: string) => queryAll<BallotItem>(db, table, voteId, 'ballot#'),
    /** O24: the ballots of one owner. */
    ballotsOf: (voteId: string, ownerId: string) => queryAll<BallotItem>(db, table, voteId, `ballot#${ownerId}#`),

    /** O27: papers entered in a vote, in no order that means anything. */
    papers: (voteId: string) => queryAll<PaperItem>(db, table, voteId, 'entry#'),

    /**
     * Returns a ballot: one item of its own, one write unit, nothing shared touched, nothing overwritten.
     * @returns the ballot that stands under the key, written now or by the same request before
     * @throws DomainError idempotency_key_reused
     */
    cast: async (voteId: string, ballot: BallotItem): Promise<BallotItem> => {
      const earlier = await putOnce(db, table, { ...ballotKey(voteId, ballot), ...ballot });
      if (earlier && earlier.request !== ballot.request) throw new DomainError('idempotency_key_reused');
      return (earlier as BallotItem | undefined) ?? ballot;
    },
    /**
     * The same for a ballot that came on paper, with two items more at most: whoever enters papers enters those of many owners, so the key is
     * taken in an item of its own, which says who entered what, for those who go on after a break; and a proxy's item names the owners represented, so many at most, a repeated ballot of one counting once.
     * @throws DomainError idempotency_key_reused, proxy_limit
     */
    castOnPaper: async (
      voteId: string,
      ballot: BallotItem,
      paper: Omit<PaperItem, 'key'>,
      proxy?: { holder: string; limit: number },
    ): Promise<BallotItem> => {
      if (proxy && proxy.limit < 1) throw new DomainError('proxy_limit', { limit: String(proxy.limit) });
      try {
        await transact(db, [
          createItem(table, { ...ballotKey(voteId, ballot), ...ballot }),
          createItem(table, { pk: voteId, sk: `entry#${ballot.key}`, ...paper, key: ballot.key, request: ballot.request }),
          ...(proxy ? [represent(table, voteId, ballot.ownerId, proxy)] : []),
        ]);
        return ballot;
      } catch (error) {
        if (!(error instanceof ConditionsFailed)) throw error;
        const entry = error.at(1)?.item;
        if (entry && entry.request !== ballot.request) throw new DomainError('idempotency_key_reused');
        const earlier = error.at(0)?.item as BallotItem | undefined;
        if (!earlier) throw new DomainError('proxy_limit', { limit: String(proxy?.limit) });
        return earlier;
      }
    },
  };
};

export type VoteStore = ReturnType<typeof voteStore>;
