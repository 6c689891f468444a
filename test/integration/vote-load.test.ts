import { expect, it } from 'vitest';
import { writeUnits } from '../../bench/measured/write-units.ts';
import { busyVote, lastOfEach } from '../busy-vote.ts';

const OWNERS = 2_000;

it('2,000 owners of one compound vote at once: none is lost, none counts twice, each ballot is one write unit', async () => {
  const { sent, readings, published, receipts } = await busyVote(OWNERS);
  expect(sent).toHaveLength(OWNERS + OWNERS / 5);
  expect(sent.filter(({ status }) => status !== 201)).toEqual([]);

  const last = lastOfEach(sent);
  expect(published.turnout).toEqual({ heads: OWNERS, areaDm2: OWNERS * 6_000 });
  expect(published.result.replaced).toBe(OWNERS / 5);
  for (const choice of ['yes', 'no'])
    expect(published.result.tally[choice]?.heads, choice).toBe(last.filter((ballot) => ballot.choice === choice).length);
  expect([...receipts].sort()).toEqual(last.map(({ receipt }) => receipt).sort());

  expect(readings.filter(({ failed }) => failed)).toEqual([]);
  expect(writeUnits(readings, sent.length)).toEqual({ inTables: 1, inIndexes: 0, inAll: 1 });
  // One read knows the owner, the vote and the place on the roll; one write is the ballot.
  expect(readings).toHaveLength(2 * sent.length);
}, 120_000);
