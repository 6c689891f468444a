import type { Figure } from '../figure.ts';
import type { StreetLife } from '../measured/street-life.ts';

/** P5: what queries read against what they returned, and scans, over all that was asked in the life of the street. */
export const itemsRead = ({ requests }: StreetLife): Figure[] => {
  const readings = requests.flatMap((request) => request.readings);
  const queries = readings.filter(({ command }) => command === 'QueryCommand');
  const read = queries.reduce((sum, { scannedCount }) => sum + scannedCount, 0);
  const returned = queries.reduce((sum, { itemsReturned }) => sum + itemsReturned, 0);
  const figure = { id: 'P5', unit: '', best: 'low', kind: 'count' } as const;
  return [
    {
      ...figure,
      what: 'items read ÷ items returned',
      value: read / returned,
      target: 1.1,
      raw: { read, returned, queries: queries.length },
    },
    {
      ...figure,
      what: 'scans',
      value: readings.filter(({ command }) => command === 'ScanCommand').length,
      target: 0,
      raw: { requests: readings.length },
    },
  ];
};
