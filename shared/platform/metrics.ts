import { type MetricName, type metricCatalogue, metricRow } from './metric-catalogue.ts';

/** A metric that is told apart is noted with what it is told apart by. */
type By<N extends MetricName> = (typeof metricCatalogue)[N] extends { by: string } ? [by: string] : [];

/** Takes measurements. What is noted twice in one invocation is added up, or the larger stays, as the catalogue says. */
export type Metrics = { note<N extends MetricName>(name: N, value: number, ...by: By<N>): void };

export type Measured = { name: MetricName; by?: string; value: number };

/** Words of our own: event types, codes, functions. No id, telephone number, address or Chinese name fits. */
const WORDS = /^[a-z]+(?:[._-][a-z]+)*$/;

/** Collects until somebody takes what was noted. A value that is not one of our own words is told as `other`, so nobody's data gets out this way. */
export const metricsBook = (): Metrics & { taken(): Measured[]; standing(): Measured[] } => {
  const book = new Map<string, Measured>();
  const standing = () => [...book.values()];
  return {
    note: (name, value, ...[told]) => {
      const by = told === undefined || WORDS.test(told) ? told : 'other';
      const key = `${name} ${by}`;
      const { value: before = 0 } = book.get(key) ?? {};
      book.set(key, {
        name,
        ...(by !== undefined && { by }),
        value: metricRow(name).of === 'most' ? Math.max(before, value) : before + value,
      });
    },
    standing,
    taken: () => {
      const rows = standing();
      book.clear();
      return rows;
    },
  };
};

/**
 * A line of the log that CloudWatch makes a metric of (embedded metric format). Its time is the machine's: of a sandbox's clock, which may be
 * ahead, CloudWatch would take nothing.
 */
export const metricLine = ({ name, by, value }: Measured, namespace: string, at: number): string => {
  const { unit = 'Count', by: dimension } = metricRow(name);
  return JSON.stringify({
    level: 'INFO',
    timestamp: new Date(at).toISOString(),
    _aws: {
      Timestamp: at,
      CloudWatchMetrics: [{ Namespace: namespace, Dimensions: [dimension ? [dimension] : []], Metrics: [{ Name: name, Unit: unit }] }],
    },
    ...(dimension && { [dimension]: by }),
    [name]: value,
  });
};
