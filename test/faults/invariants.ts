import { answersHold } from './answers-hold.ts';
import { billsHold, creditNotesHold, rungsHold } from './bills-hold.ts';
import { deliveriesHold } from './deliveries-hold.ts';
import type { Lived } from './live.ts';
import { paymentsHold, providerAgrees } from './payments-hold.ts';
import { balancesHold, postingsBalance } from './postings-hold.ts';
import { sumsHold } from './sums-hold.ts';
import type { Broken } from './world.ts';

/**
 * What must hold after every history, by its number in the list of docs/faults.md. Read from the tables, not by the product's own counting.
 */
const INVARIANTS: readonly { no: number; broken(lived: Lived): string[] | Promise<string[]> }[] = [
  { no: 1, broken: ({ books }) => postingsBalance(books) },
  { no: 2, broken: ({ books }) => balancesHold(books) },
  { no: 3, broken: ({ books }) => [...billsHold(books), ...creditNotesHold(books), ...rungsHold(books)] },
  { no: 4, broken: paymentsHold },
  { no: 5, broken: sumsHold },
  { no: 9, broken: deliveriesHold },
  { no: 11, broken: providerAgrees },
  // The last, since it asks again for everything that was asked for.
  { no: 8, broken: answersHold },
];

export const brokenInvariants = async (lived: Lived): Promise<Broken[]> => {
  const all: Broken[] = [...lived.broken];
  for (const { no, broken } of INVARIANTS) all.push(...(await broken(lived)).map((what) => ({ no, what })));
  return all;
};
