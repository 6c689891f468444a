import { unitSearch } from '#shared/domain/roll/unit-search.ts';
import { useFilter } from '#web/console/parts/use-filter.ts';

/** Whether a row is of a unit that the address searches for; every row while it searches for none. */
export const useUnitSearch = (): ((row: { unit: string }) => boolean) => {
  const [{ search = '' }] = useFilter();
  if (search.trim() === '') return () => true;
  const matches = unitSearch(search);
  return ({ unit }) => matches({ unit });
};
