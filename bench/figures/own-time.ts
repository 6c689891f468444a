import { type Figure, median, percentile } from '../figure.ts';
import type { BusyStreet } from '../measured/busy-street.ts';

const ownMs = ({ totalMs, databaseMs }: BusyStreet['calls'][number]) => totalMs - databaseMs;
const shown = (ms: number) => ms.toFixed(2);

/** P6: what exported handlers take besides the database: validation, rules, signing and reading of requests to DynamoDB excluded. */
export const ownTime = ({ calls }: BusyStreet): Figure[] => {
  const routes = [...new Set(calls.map(({ route }) => route))];
  const raw = Object.fromEntries(
    routes.map((route) => {
      const own = calls.filter((call) => call.route === route).map(ownMs);
      return [route, `${shown(median(own))} / ${shown(percentile(own, 99))} (${own.length})`];
    }),
  );
  return [50, 99].map((percent) => ({
    id: 'P6',
    what: `handler time less database time, p${percent}`,
    value: percentile(calls.map(ownMs), percent),
    unit: 'ms',
    target: percent === 50 ? 1 : 5,
    best: 'low',
    kind: 'time',
    raw: percent === 50 ? { calls: calls.length } : raw,
  }));
};
