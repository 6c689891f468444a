import type { Figure } from '../figure.ts';
import type { Kind, Logged } from '../measured/request-log.ts';
import type { StreetLife } from '../measured/street-life.ts';

const BUDGETS: { kind: Kind; what: string; target: number; why?: string }[] = [
  { kind: 'write', what: 'a write', target: 2 },
  {
    kind: 'weighed',
    what: 'a write that weighs history or lists, or its repetition',
    target: 5,
    why: 'what was read first says what is to be read next: a receipt names the bills that its reversal opens, an objection the vote and its roll',
  },
  { kind: 'list', what: 'a page of a list', target: 1 },
  { kind: 'replay', what: 'a repeated write', target: 2 },
];

const tripsOf = ({ readings }: Logged) => readings.length;
const named = (requests: Logged[]) => [...new Set(requests.map(({ name }) => name))].join(', ');

/** How many requests take how many round trips: `1: register a community, …`. */
const byTrips = (requests: Logged[]): Record<string, string> =>
  Object.fromEntries(
    [...new Set(requests.map(tripsOf))]
      .sort((a, b) => a - b)
      .map((trips) => [trips, named(requests.filter((one) => tripsOf(one) === trips))]),
  );

/** P3: requests to the database per request to the API, its caller recognised, the function warm; the worst of each kind. */
export const roundTrips = ({ requests }: StreetLife): Figure[] =>
  BUDGETS.map(({ kind, what, target, why }) => {
    const ofKind = requests.filter((one) => one.kind === kind);
    return {
      id: 'P3',
      what: `round trips of ${what}, at most`,
      value: Math.max(...ofKind.map(tripsOf)),
      unit: '',
      target,
      best: 'low',
      kind: 'count',
      raw: { ...byTrips(ofKind), ...(why && { why }) },
    };
  });
