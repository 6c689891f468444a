import type { Figure } from '../figure.ts';
import { startRatedStreet } from '../measured/rated-street.ts';

/** Reads of the database for the rates of a street of 500 compounds in one period, arrears included, now and as of a day. */
export const streetReads = async (): Promise<Figure[]> => {
  const world = await startRatedStreet();
  try {
    const ask = (query: string) => world.must(`GET /v1/street/collection-rates?period=2027-Q1${query}`, { token: world.street });
    await ask('');
    const reads: Record<string, number> = {};
    for (const query of ['', '&asOf=2027-03-31', '&asOf=2027-02-10'])
      reads[query === '' ? 'now' : query.slice(6)] = (await world.metered(() => ask(query))).readings.length;
    const value = Math.max(...Object.values(reads));
    return [
      { id: 'P5', what: 'reads of 500 compounds’ rates in a period', value, unit: '', target: 6, best: 'low', kind: 'count', raw: reads },
    ];
  } finally {
    await world.stop();
  }
};
