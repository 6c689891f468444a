import { describe, expect, it } from 'vitest';
import { ownerRef, receiptOf, voteName } from '#shared/domain/decisions/vote-hashes.ts';
import { checkOwnBallot } from '#web/household/owner/own-ballot-check.ts';
import { asRead, example, fileOf } from '../decisions/example-vote.ts';

const file = asRead(fileOf(example));
const name = voteName(file.vote.orderId, file.vote.round);
const refOf = (ownerId: string) => ownerRef(name, example.voters.find((voter) => voter.ownerId === ownerId)?.salt ?? '');
/** What an owner is told of a ballot. */
const ballot = (salt: string, choice: 'yes' | 'no' | 'abstain') => ({
  voteId: `vot_${'0'.repeat(38)}`,
  choice,
  takenAt: '2027-03-05T00:00:00.000Z',
  channel: 'link' as const,
  receipt: receiptOf(name, salt, choice),
  salt,
});
const own = (ownerId: string, counted?: ReturnType<typeof ballot>) => ({
  voteId: `vot_${'0'.repeat(38)}`,
  ref: refOf(ownerId),
  areaDm2: 1,
  counted,
  replaced: [],
});
const VOTED = own('own_1', ballot('salt-of-web-1', 'yes'));

describe('an owner who looks for the own ballot', () => {
  it('finds its line, with what was chosen', () => {
    const check = checkOwnBallot(file, file.root, VOTED);
    expect(check).toMatchObject({ held: true, isOnRoll: true, isOwn: true, of: file.ballots.length });
    expect(file.ballots[(check.line ?? 0) - 1]).toEqual([VOTED.counted?.receipt, 'yes']);
  });

  it('sees that another choice was published, that the ballot is missing, or that another root was posted', () => {
    const turned = asRead(file);
    turned.ballots = turned.ballots.map(([receipt, choice]) => [receipt, receipt === VOTED.counted?.receipt ? 'no' : choice]);
    expect(checkOwnBallot(turned, file.root, VOTED)).toMatchObject({ held: false, isOwn: false });
    const without = { ...file, ballots: file.ballots.filter(([receipt]) => receipt !== VOTED.counted?.receipt) };
    expect(checkOwnBallot(without, file.root, VOTED)).toMatchObject({ held: false, isOwn: false });
    expect(checkOwnBallot(without, file.root, VOTED).line).toBeUndefined();
    expect(checkOwnBallot(file, 'another root', VOTED)).toMatchObject({ held: false, isOwn: true });
  });

  it('is not told that a receipt holds which the own check code does not give', () => {
    const counted = { ...ballot('salt-of-web-1', 'yes'), salt: 'another' };
    expect(checkOwnBallot(file, file.root, own('own_1', counted))).toMatchObject({ held: true, isOwn: false });
  });

  it('who did not vote sees whether somebody did in the own name', () => {
    expect(checkOwnBallot(file, file.root, own('own_4'))).toMatchObject({ held: true, isOnRoll: true, isImpersonated: false });
    expect(checkOwnBallot(file, file.root, own('own_1'))).toMatchObject({ isImpersonated: true });
  });
});
