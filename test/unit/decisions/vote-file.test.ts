import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { latestBallots } from '#shared/domain/decisions/ballots.ts';
import { CHOICES, voteOutcome } from '#shared/domain/decisions/tally.ts';
import { publishedRoll, voteFileOf } from '#shared/domain/decisions/vote-file.ts';
import { areaParts, ownerRef, receiptOf, voteName } from '#shared/domain/decisions/vote-hashes.ts';
import { anyVote, shuffled } from './any-vote.ts';

const sum = (numbers: number[]) => numbers.reduce((total, one) => total + one, 0);

describe('the file of a vote', () => {
  it('is the same byte for byte, in whatever order owners and ballots of paper and web come', () => {
    const orders = anyVote.chain(({ vote, voters, web, paper }) =>
      fc.record({
        vote: fc.constant(vote),
        plain: fc.constant({ voters, returned: [...web, ...paper] }),
        others: fc.tuple(shuffled(voters), shuffled([...web, ...paper])),
        swapped: fc.constant([...paper, ...web]),
      }),
    );
    fc.assert(
      fc.property(orders, ({ vote, plain, others: [voters, returned], swapped }) => {
        const bytes = JSON.stringify(voteFileOf(vote, plain.voters, plain.returned));
        expect(JSON.stringify(voteFileOf(vote, plain.voters, swapped))).toBe(bytes);
        expect(JSON.stringify(voteFileOf(vote, voters, returned))).toBe(bytes);
      }),
      { numRuns: 1_000 },
    );
  });

  it('counts one ballot per owner, the latest, and says how many were replaced', () => {
    fc.assert(
      fc.property(anyVote, ({ vote, voters, web, paper }) => {
        const returned = [...web, ...paper];
        const latest = latestBallots(returned);
        const file = voteFileOf(vote, voters, returned);
        expect(file.replaced).toBe(returned.length - latest.size);
        for (const choice of CHOICES) {
          const theirs = voters.filter(({ ownerId }) => latest.get(ownerId)?.choice === choice);
          expect(file.tally[choice]).toEqual({ heads: theirs.length, areaDm2: sum(theirs.map(({ areaDm2 }) => areaDm2)) });
        }
        expect(file.tally.roll).toEqual({ heads: voters.length, areaDm2: sum(voters.map(({ areaDm2 }) => areaDm2)) });
        expect(file.outcome).toEqual(voteOutcome(file.tally, vote));
      }),
      { numRuns: 1_000 },
    );
  });

  it('counts nobody who is not on the frozen roll', () => {
    fc.assert(
      fc.property(anyVote, ({ vote, voters, web, paper }) => {
        const stranger = { ownerId: 'own_stranger', choice: 'yes' as const, takenAt: vote.opensAt, key: 'z', salt: 'salt-of-stranger' };
        const file = voteFileOf(vote, voters, [...web, ...paper]);
        expect(voteFileOf(vote, voters, [stranger, ...web, ...paper])).toEqual(file);
      }),
      { numRuns: 500 },
    );
  });

  it('publishes areas whose parts sum up, choice by choice, to the tally', () => {
    fc.assert(
      fc.property(anyVote, ({ vote, voters, web, paper }) => {
        const { areas, tally } = voteFileOf(vote, voters, [...web, ...paper]);
        for (const wanted of CHOICES)
          expect(sum(areas.filter(([, choice]) => choice === wanted).map(([, , area]) => area))).toBe(tally[wanted].areaDm2);
      }),
      { numRuns: 1_000 },
    );
  });

  it('lets each owner find the own ballot, its area and the own name on the roll, and no replaced ballot', () => {
    fc.assert(
      fc.property(anyVote, ({ vote, voters, web, paper }) => {
        const file = voteFileOf(vote, voters, [...web, ...paper]);
        const name = voteName(vote.orderId, vote.round);
        const counted = latestBallots([...web, ...paper]);
        for (const { ownerId, areaDm2, salt } of voters) {
          expect(file.roll).toContainEqual([ownerRef(name, salt), areaDm2]);
          expect(file.participants.includes(ownerRef(name, salt))).toBe(counted.has(ownerId));
        }
        for (const ballot of [...web, ...paper]) {
          const counts = counted.get(ballot.ownerId) === ballot;
          const receipt = receiptOf(name, ballot.salt, ballot.choice);
          expect(file.ballots.filter(([found]) => found === receipt)).toEqual(counts ? [[receipt, ballot.choice]] : []);
          if (!counts) continue;
          const area = voters.find(({ ownerId }) => ownerId === ballot.ownerId)?.areaDm2 as number;
          for (const part of areaParts(name, ballot.salt, ballot.choice, area))
            expect(file.areas).toContainEqual([part.hash, part.choice, part.areaDm2]);
        }
      }),
      { numRuns: 1_000 },
    );
  });

  it('names no owner and gives away no salt', () => {
    fc.assert(
      fc.property(anyVote, ({ vote, voters, web, paper }) => {
        const text = JSON.stringify(voteFileOf(vote, voters, [...web, ...paper]));
        for (const secret of [...voters, ...web, ...paper]) {
          expect(text).not.toContain(secret.ownerId);
          expect(text).not.toContain(secret.salt);
        }
      }),
      { numRuns: 1_000 },
    );
  });

  it('holds nothing about an owner but what is counted: more that is known of voters and ballots is left out', () => {
    const vote = fc.sample(anyVote, { numRuns: 1, seed: 3 })[0]?.vote as Parameters<typeof voteFileOf>[0];
    const voter = { ownerId: 'own_a', areaDm2: 5_000, salt: 'salt-a', units: ['3-2-501'], name: '张三' };
    const ballot = {
      ownerId: 'own_a',
      choice: 'yes' as const,
      takenAt: vote.opensAt,
      key: 'k',
      salt: 'salt-b',
      collector: '李四',
      phone: '138',
    };
    expect(JSON.stringify(voteFileOf(vote, [voter], [ballot]))).not.toMatch(/501|张三|李四|138"/);
  });

  it('has its lists in the order of their hashes, which tells nothing of who voted when', () => {
    fc.assert(
      fc.property(anyVote, ({ vote, voters, web, paper }) => {
        const { roll, participants, ballots, areas } = voteFileOf(vote, voters, [...web, ...paper]);
        for (const keys of [roll.map(([ref]) => ref), participants, ballots.map(([key]) => key), areas.map(([key]) => key)])
          expect(keys).toEqual([...keys].sort());
      }),
      { numRuns: 500 },
    );
  });

  it('carries the roll and its hash as they were announced', () => {
    fc.assert(
      fc.property(anyVote, ({ vote, voters, web, paper }) => {
        const announced = publishedRoll(voteName(vote.orderId, vote.round), voters);
        const { roll, rollHash } = voteFileOf(vote, voters, [...web, ...paper]);
        expect({ roll, rollHash }).toEqual(announced);
      }),
      { numRuns: 500 },
    );
  });
});
