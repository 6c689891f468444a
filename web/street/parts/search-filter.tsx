import { useFilter } from '#web/console/parts/use-filter.ts';

/** Searches what a page shows, from its first page on; the text stands in the address. */
export const SearchFilter = ({ label }: { label: string }) => {
  const [{ search = '' }, change] = useFilter();
  return (
    <label>
      {label}
      <input type="search" value={search} onChange={(event) => change({ search: event.target.value, page: undefined })} />
    </label>
  );
};
