import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CountedWrites, writesByKey } from '../../bench/measured/writes-by-key.ts';
import { COUNTED, type Doing, unitsOf } from '../../bench/scale/counted-writes.ts';
import { type PayingWorld, startPayingWorld } from '../paying-world.ts';
import { startVoteWorld, type VoteWorld } from '../vote-world.ts';

const UNITS = 20;
/** Of twenty bills one is paid online and one at the counter. */
const OVERDUE = 18;
/** From the last day of a vote to its count: two reminders of the committee and the move. */
const MOVES = 3;

const close = (counted: CountedWrites, doings: Partial<Record<Doing, number>>, besides: Record<string, number> = {}) => {
  const wanted = unitsOf(doings);
  for (const [key, units] of Object.entries(besides)) wanted[key] = (wanted[key] ?? 0) + units;
  expect(Object.keys(counted.units).sort()).toEqual(Object.keys(wanted).sort());
  for (const [key, units] of Object.entries(wanted)) expect(counted.units[key], key).toBeCloseTo(units, 9);
};

describe('what the scale model multiplies is what the product writes', () => {
  const counter = writesByKey();
  let world: PayingWorld;
  let votes: VoteWorld;
  beforeAll(async () => {
    counter.take('billing-page');
    world = await startPayingWorld({ units: UNITS, ...counter.options });
  });
  afterAll(async () => {
    await world.stop();
    await votes.stop();
  });

  it('a billing run', () => close(counter.take(), { run: 1, page: 1, bill: UNITS }));

  it('an online payment', async () => {
    counter.take('payments', 'payment-webhook', 'payment-apply', 'audit', 'webhook-fanout');
    await world.start(1).then(({ body }) => world.pay(body));
    const counted = counter.take();
    close(counted, { payment: 1 });
    expect(counted.requests).toEqual(COUNTED.payment.requests);
  });

  it('a receipt at the counter', async () => {
    counter.take('cash', 'audit');
    await world.cash(2, '1');
    await world.host.settle();
    const counted = counter.take();
    close(counted, { receipt: 1 });
    expect(counted.requests).toEqual(COUNTED.receipt.requests);
  });

  it('overdue bills listed, a ledger counted again, households reminded', async () => {
    counter.take('dunning-page');
    await world.to('2027-05-03T02:00:00.000Z');
    close(counter.take('reconcile', 'audit'), { look: 1, listing: OVERDUE });
    await world.to('2027-05-04T02:00:00.000Z');
    const counted = counter.take();
    close(counted, { recount: 1 });
    expect(counted.requests).toEqual(COUNTED.recount.requests);
    await world.to('2027-05-08T02:00:00.000Z');
    counter.take('dunning-page', 'audit');
    await world.to('2027-05-09T02:00:00.000Z');
    // The audit trail tells of that night's recount too.
    close(counter.take(), { look: 1, reminder: OVERDUE }, { 'audit/street-month': 1 });
  });

  it('a ballot, and the moves of an order up to its count', async () => {
    votes = await startVoteWorld({ units: UNITS, ...counter.options });
    const { at, orderId, voteId } = await votes.openVote('乙院');
    counter.take('owner');
    await votes.vote([...at.owners.values()][0], voteId, 'yes');
    const ballot = counter.take();
    close(ballot, { ballot: 1 });
    expect(ballot.requests).toEqual(COUNTED.ballot.requests);
    for (const token of at.owners.values()) await votes.vote(token, voteId, 'yes');
    counter.take('deadlines', 'audit');
    await votes.count(at, orderId);
    // The count writes the vote's result besides.
    close(counter.take(), { move: MOVES }, { 'orders/vote': 2 });
  });
});
