import { expect } from 'vitest';
import { freshKey } from './api-client.ts';
import type { StreetWorld } from './street-world.ts';
import { dumpTables } from './table-dump.ts';

/** A POST as its caller makes it, and another body that must be refused under the same key. */
export type Repeated = { line: string; token: string | undefined; body: unknown; other: unknown };

/** Asks twice at once, once more later, and once with another body under the same key: one effect, one answer, one refusal. */
export const expectOneEffect = async (world: StreetWorld, { line, other, ...asked }: Repeated): Promise<void> => {
  const ask = { ...asked, key: freshKey() };
  const [first, race] = await Promise.all([world.api(line, ask), world.api(line, ask)]);
  expect([200, 201], JSON.stringify(first.body)).toContain(first.status);
  expect(race.body).toEqual(first.body);
  await world.host.settle();
  const stored = await dumpTables(world.host);

  const again = await world.api(line, ask);
  expect(again.status).toBe(first.status);
  expect(again.body).toEqual(first.body);
  const refused = await world.api(line, { ...ask, body: other });
  expect(refused, JSON.stringify(refused.body)).toMatchObject({ status: 409, body: { code: 'idempotency_key_reused' } });
  await world.host.settle();
  expect(await dumpTables(world.host)).toBe(stored);
};

/** Moves of orders that need a life of their own before them: tried in repetition-of-moves.test.ts. */
export const MOVES_OF_A_LIFE = [
  'extendTrial',
  'breakOffTrial',
  'giveNotice',
  'handOver',
  'orderNext',
  'declineOrder',
  'leaveTrial',
  'declineRenewal',
  'giveFirmNotice',
  'announceVote',
  'announceRenewal',
  'enterPaperBallot',
  'recordObjection',
  'decideObjection',
  'castBallot',
  'object',
];

/** What is done to money needs bills before it: tried in ledger-entries-repeated.test.ts and disputes.test.ts. */
export const ACTIONS_ON_BILLS = [
  'reverseReceipt',
  'refundPrepaid',
  'creditBill',
  'waiveBill',
  'subsidiseBill',
  'writeOffBill',
  'disputeBill',
  'decideDispute',
  'recordCommonRevenue',
];

/** What a firm does to its keys and to the sandbox's clock: tried in firm-keys.test.ts and sandbox.test.ts. */
export const KEYS_AND_CLOCK = ['createKey', 'moveClock'];

/** What takes something away finds it gone when it is repeated, whatever the key: tried in members.test.ts. */
export const LEAVING = ['removeMember'];

/** A person's data: looked for without a trace, given out once per key, erased once whatever the key: tried in persons.test.ts. */
export const OF_PERSONS = ['findPersons', 'exportPerson', 'erasePerson'];
