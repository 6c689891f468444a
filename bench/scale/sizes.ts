/** How large an installation is: each street with as many compounds, each compound with as many households and one order that is billed. */
export type Size = { name: string; streets: number; compoundsPerStreet: number; householdsPerCompound: number };

export const SIZES = [
  { name: 'street', streets: 1, compoundsPerStreet: 50, householdsPerCompound: 300 },
  { name: 'city', streets: 200, compoundsPerStreet: 50, householdsPerCompound: 1_000 },
  { name: 'ten cities', streets: 2_000, compoundsPerStreet: 50, householdsPerCompound: 1_000 },
] as const satisfies readonly Size[];

export const compoundsOf = ({ streets, compoundsPerStreet }: Size): number => streets * compoundsPerStreet;
export const householdsOf = (size: Size): number => compoundsOf(size) * size.householdsPerCompound;

/**
 * What people are assumed to do, on the side that hurts: everybody is billed by month on the same day, reminded on the same day, and most
 * pay on the two days after.
 */
export const HABITS = {
  onlinePercent: 85,
  /** Of all households, who is reminded; and who pays on each of the two days after that. */
  remindedPercent: 60,
  paidOnEachDayPercent: 30,
  /** Share of a day’s acts in its busiest hour, and how much more than that hour’s mean comes in its busiest minutes. */
  busiestHourPercent: 12,
  busiestMinutes: 1.5,
  /** Of a city’s compounds, whose vote closes on the same evening; who of their owners votes, and how many of those on that last day. */
  votesAtOncePercent: 10,
  turnoutPercent: 70,
  lastDayPercent: 30,
  /** The largest compound and street are so many times the mean; the largest firm serves so much of an installation. */
  largestCompound: 5,
  largestStreet: 3,
  largestFirmPercent: 30,
  /** Requests that a household makes for a payment, and more than those of docs/cost.md: it looks twice. */
  requestsPerPayment: 8,
  /** To the route of them that is asked most often: what a payment has come to. */
  sameRoutePerPayment: 2,
} as const;

/** What an installation is assumed to take: milliseconds, as in the cost model (bench/measured/counted-usage.ts), and bytes. */
export const MACHINERY = {
  ownMs: 5,
  databaseMs: 6,
  providerMs: 500,
  /** One page of 1 MB, read strongly: fetched and unmarshalled with half a processor. */
  megabytePageMs: 100,
  /** From one invocation's message to the next invocation, besides the queue's own delay; and what one send takes. */
  hopMs: 30,
  sendMs: 10,
  /** Bytes of an entry of the ledger, as the cost model stores them. */
  entryBytes: 1_000,
  voterBytes: 300,
} as const;
