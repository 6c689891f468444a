import { costAtScale } from './cost-at-scale.ts';
import { payday, voteClose } from './days.ts';
import { LIMITS, type LimitName } from './limits.ts';
import { billingNight, recountNight, reminderMorning } from './nights.ts';
import type { Scenario } from './scenario.ts';
import { seeded } from './seeded.ts';
import { compoundsOf, householdsOf, type Size } from './sizes.ts';

/** How much of a limit is used, when, and who may lift it. */
export type Used = { limit: LimitName; what: string; used: number; most: number; share: number; when: string; raise: string };

export type Answer = {
  size: Size;
  compounds: number;
  households: number;
  scenarios: Scenario[];
  /** The limits, the one that is met first on top. */
  limits: Used[];
  /** USD for a household and month, and GB after a year, in the twelfth month of bills by month. */
  usdPerHouseholdMonth: number;
  storedGb: number;
};

const most = (all: Record<string, number>): [string, number] =>
  Object.entries(all).reduce((best, one) => (one[1] > best[1] ? one : best), ['', 0] as [string, number]);

/** What a scenario asks of each limit. */
const askedOf = (scenario: Scenario): { limit: LimitName; used: number; of: string }[] => {
  const [table, tableWrites] = most(scenario.tables);
  const [key, keyWrites] = most(scenario.keys);
  const [readKey, keyReads] = most(scenario.keyReads ?? {});
  const atOnce = Object.values(scenario.invocations).reduce((sum, one) => sum + one, 0);
  return [
    { limit: 'tableWrites', used: tableWrites, of: table },
    { limit: 'newTableWrites', used: tableWrites, of: table },
    { limit: 'keyWrites', used: keyWrites, of: key },
    { limit: 'keyReads', used: keyReads, of: readKey },
    { limit: 'concurrency', used: atOnce, of: '' },
    ...Object.entries(scenario.asks).map(([limit, used]) => ({ limit: limit as LimitName, used, of: '' })),
  ];
};

const usedOf = (scenarios: readonly Scenario[]): Used[] => {
  const used = new Map<LimitName, Used>();
  for (const scenario of scenarios)
    for (const { limit, used: value, of } of askedOf(scenario)) {
      const { what, most, raise } = LIMITS[limit];
      if (value <= (used.get(limit)?.used ?? 0)) continue;
      used.set(limit, {
        limit,
        what,
        used: Math.round(value),
        most,
        share: value / most,
        when: of ? `${scenario.name}: ${of}` : scenario.name,
        raise,
      });
    }
  return [...used.values()].sort((a, b) => b.share - a.share);
};

/** What an installation of a size is asked for in its busiest seconds. The same seed gives the same answer. */
export const simulate = (size: Size, seed = 1): Answer => {
  const scenarios = [billingNight, reminderMorning, payday, voteClose, recountNight].map((scenario, n) =>
    scenario(size, seeded(seed * 1_000 + n)),
  );
  const { usdPerHouseholdMonth, storedGb } = costAtScale(householdsOf(size));
  return {
    size,
    compounds: compoundsOf(size),
    households: householdsOf(size),
    scenarios,
    limits: usedOf(scenarios),
    usdPerHouseholdMonth,
    storedGb,
  };
};
