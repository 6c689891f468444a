import type { Figure } from '../figure.ts';
import type { BillingNight } from '../measured/billing-night.ts';
import { writeUnits } from '../measured/write-units.ts';

const perHouseholdMs = ({ seconds, households }: BillingNight) => (1_000 * seconds) / households;

/** P7: how long the largest run took, and whether a household costs more time where there are more of them. */
export const billingRuns = (small: BillingNight, large: BillingNight): Figure[] => {
  const raw = { smallMsPerHousehold: perHouseholdMs(small), largeMsPerHousehold: perHouseholdMs(large) };
  const figure = { id: 'P7', best: 'low', kind: 'time' } as const;
  return [
    { ...figure, what: `billing run of ${large.households} households`, value: large.seconds, unit: 's', target: 60, raw },
    {
      ...figure,
      what: `time per household at ${large.households} ÷ at ${small.households}`,
      value: perHouseholdMs(large) / perHouseholdMs(small),
      unit: '',
      target: 1.1,
      raw,
    },
  ];
};

/** P4: write units of a bill, with its share of what the run itself writes, in a compound of a thousand households. */
export const unitsPerBill = ({ households, readings }: BillingNight): Figure => {
  const units = writeUnits(readings, households);
  return {
    id: 'P4',
    what: `write units of a bill, per household of ${households}`,
    value: units.inAll,
    unit: 'WCU',
    target: 1.05,
    best: 'low',
    kind: 'count',
    raw: { inTables: units.inTables, inIndexes: units.inIndexes, ofTheRunItself: (units.inAll - 1) * households },
  };
};
