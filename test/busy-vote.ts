import type { Reading } from '#infra/local/grants.ts';
import { rollFile } from './street-world.ts';
import { atOnce, startVoteWorld } from './vote-world.ts';

/** A ballot as it was sent, and what came back. */
export type SentBallot = { owner: number; choice: 'yes' | 'no'; status: number; receipt?: string; takenAt: string };

/** What a compound's vote left: all that was sent, what the database was asked meanwhile, and what was counted and published. */
export type BusyVote = {
  sent: SentBallot[];
  readings: Reading[];
  elapsedMs: number;
  published: { turnout: { heads: number; areaDm2: number }; result: { replaced: number; tally: Record<string, { heads: number }> } };
  receipts: string[];
};

const CONNECTIONS = 50;

/**
 * All owners of one compound vote at once through the gateway, every fifth of them a second time and otherwise, over fifty connections;
 * then the vote is counted.
 */
export const busyVote = async (owners: number): Promise<BusyVote> => {
  const readings: Reading[] = [];
  let isMetered = false;
  const world = await startVoteWorld({
    units: 1,
    policy: { minResponsePercent: 1 },
    meter: (reading) => {
      if (isMetered) readings.push(reading);
    },
  });
  try {
    const { at, orderId, voteId } = await world.openVote('万户院', rollFile(owners));
    const tokens = [...at.owners.values()];
    const cast = async (owner: number, choice: 'yes' | 'no'): Promise<SentBallot> => {
      const { status, body } = await world.vote(tokens[owner], voteId, choice);
      return { owner, choice, status, receipt: body.receipt, takenAt: body.takenAt };
    };
    const chosen = (owner: number) => (owner % 3 === 0 ? 'no' : 'yes');
    isMetered = true;
    const from = performance.now();
    const sent = await atOnce(
      tokens,
      async (_, owner) => {
        const first = await cast(owner, chosen(owner));
        return owner % 5 === 0 ? [first, await cast(owner, first.choice === 'yes' ? 'no' : 'yes')] : [first];
      },
      CONNECTIONS,
    );
    const elapsedMs = performance.now() - from;
    isMetered = false;
    await world.count(at, orderId);
    const published = await world.must(`GET /v1/votes/${voteId}`);
    const { ballots } = await world.must(`GET /v1/votes/${voteId}/chain`);
    return { sent: sent.flat(), readings, elapsedMs, published, receipts: ballots.map(([receipt]: [string]) => receipt) };
  } finally {
    await world.stop();
  }
};

/** The ballot that must count of each owner: the one given last. */
export const lastOfEach = (sent: readonly SentBallot[]): SentBallot[] => [
  ...new Map(sent.map((ballot) => [ballot.owner, ballot])).values(),
];
