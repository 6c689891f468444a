import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { payday, voteClose } from '../../../bench/scale/days.ts';
import { LIMITS, type LimitName } from '../../../bench/scale/limits.ts';
import { simulate } from '../../../bench/scale/model.ts';
import { billingNight, PACES, reminderMorning } from '../../../bench/scale/nights.ts';
import type { Scenario } from '../../../bench/scale/scenario.ts';
import { seeded } from '../../../bench/scale/seeded.ts';
import { SIZES, type Size } from '../../../bench/scale/sizes.ts';

const [STREET, CITY] = SIZES;
const TWICE: Size = { ...CITY, streets: 2 * CITY.streets };
const DOUBLE: Size = { ...CITY, householdsPerCompound: 2 * CITY.householdsPerCompound };
const sum = (all: Record<string, number>) => Object.values(all).reduce((total, one) => total + one, 0);
const hottest = ({ keys }: Scenario) => Math.max(...Object.values(keys));
const readMost = ({ keyReads = {} }: Scenario) => Math.max(0, ...Object.values(keyReads));

describe('an installation at scale', () => {
  it.each([STREET, CITY])('writes and reads no key more than a partition takes: $name', (size) => {
    for (const seed of [1, 2, 3])
      for (const scenario of simulate(size, seed).scenarios) {
        expect(hottest(scenario), scenario.name).toBeLessThan(LIMITS.keyWrites.most);
        expect(readMost(scenario), scenario.name).toBeLessThan(LIMITS.keyReads.most);
      }
  });

  it('writes to no table more than its quota in a city', () => {
    for (const { name, tables } of simulate(CITY).scenarios)
      expect(Math.max(...Object.values(tables)), name).toBeLessThan(LIMITS.tableWrites.most);
  });

  it('knows the limits that are our own as they are', () => {
    const text = (path: string) => readFileSync(fileURLToPath(new URL(`../../../${path}`, import.meta.url)), 'utf8');
    expect(text(LIMITS.route.source)).toContain(`rateLimit: ${LIMITS.route.most},`);
    expect(text(LIMITS.startOrders.source)).toContain(`MOST = ${LIMITS.startOrders.most.toLocaleString('en').replace(',', '_')};`);
  });

  it('gives the same answer for the same seed', () => {
    expect(simulate(STREET, 7)).toEqual(simulate(STREET, 7));
  });

  it('names the limit that is met first on top, and what all households share is used more by more of them', () => {
    const [street, city] = [simulate(STREET), simulate(CITY)];
    expect(city.limits.map(({ share }) => share)).toEqual(city.limits.map(({ share }) => share).sort((a, b) => b - a));
    const shareOf = (limits: typeof street.limits, name: LimitName) => limits.find(({ limit }) => limit === name)?.share ?? 0;
    for (const name of ['provider', 'providerList', 'gateway', 'concurrency', 'startOrders', 'tableWrites'] as const)
      expect(shareOf(city.limits, name), name).toBeGreaterThan(shareOf(street.limits, name));
  });

  it('shares the cost of an installation among its households', () => {
    const [street, city] = [simulate(STREET), simulate(CITY)];
    expect(city.usdPerHouseholdMonth).toBeLessThan(street.usdPerHouseholdMonth);
    expect(city.storedGb / street.storedGb).toBeCloseTo(city.households / street.households, 6);
  });
});

describe('payday', () => {
  it('twice the households write twice as much', () => {
    const [one, two] = [payday(CITY, seeded(1)), payday(DOUBLE, seeded(1))];
    expect(sum(two.tables) / sum(one.tables)).toBeGreaterThan(1.8);
    expect(sum(two.tables) / sum(one.tables)).toBeLessThan(2.2);
  });

  it('the day’s bucket takes its two units of every payment; a street, a compound and a period their share and no more', () => {
    const { tables, keys } = payday(CITY, seeded(1));
    expect((keys['ledger/day-of-payments'] ?? 0) / (tables.ledger ?? 0)).toBeCloseTo(2 / 21, 2);
    expect(keys['ledger/street-sums']).toBeLessThan(keys['ledger/day-of-payments'] ?? 0);
    expect(keys['ledger/order-period']).toBeLessThanOrEqual(keys['ledger/street-sums'] ?? 0);
  });

  it('more streets make the keys of one no busier', () => {
    const [one, two] = [payday(CITY, seeded(1)), payday(TWICE, seeded(1))];
    expect(Math.abs((two.keys['ledger/street-sums'] ?? 0) - (one.keys['ledger/street-sums'] ?? 0))).toBeLessThan(6);
  });
});

describe('billing night', () => {
  it('twice the compounds take twice as long, and write no more in a second', () => {
    const [one, two] = [billingNight(CITY, seeded(1)), billingNight(TWICE, seeded(1))];
    const lasts = ({ seconds }: Scenario) => seconds['until the last page'] ?? 0;
    expect(lasts(two) / lasts(one)).toBeCloseTo(2, 1);
    expect((two.tables.ledger ?? 0) / (one.tables.ledger ?? 1)).toBeLessThan(1.1);
  });

  it('without the second between two pages an order’s bills would be more than their partition takes', () => {
    const large: Size = { ...STREET, compoundsPerStreet: 5, householdsPerCompound: 5_000 };
    const hurried = billingNight(large, seeded(1), { ...PACES.billing, delayMs: 0 });
    expect(hurried.keys['ledger/order-period']).toBeGreaterThan(2 * LIMITS.keyWrites.most);
    expect(billingNight(large, seeded(1)).keys['ledger/order-period']).toBe(250);
  });

  it('with as many invocations as Lambda gives a queue, a city’s bills would be more than their table takes', () => {
    const unbound = billingNight(CITY, seeded(1), { ...PACES.billing, atOnce: 1_000 });
    expect(unbound.tables.ledger).toBeGreaterThan(LIMITS.tableWrites.most);
  });
});

describe('reminders and votes', () => {
  it('reminders of orders that are spread over streets do not come to one street’s audit trail', () => {
    const [spread, together] = [true, false].map((is) => reminderMorning(CITY, seeded(1), PACES.dunning, is));
    expect(spread?.keys['audit/street-month']).toBeLessThan((together?.keys['audit/street-month'] ?? 0) / 4);
  });

  it('a bucket in parts takes its part of the moves', () => {
    const [one, four] = [1, 4].map((parts) => voteClose(CITY, seeded(1), { name: 'due', parts }).keys['orders.due (one part)'] ?? 0);
    expect((one ?? 0) / (four ?? 1)).toBeCloseTo(4, 1);
  });
});
