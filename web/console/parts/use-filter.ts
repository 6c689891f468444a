import { useNavigate, useSearch } from '@tanstack/react-router';

export type Filter = Record<string, string | undefined>;

/**
 * Filters and the place within a page stand in the address, so that going back and sending the address on both work.
 * @returns what the address says, and how to change a part of it; `push` where going back should undo the change
 */
export const useFilter = (): [Filter, (change: Filter, how?: 'push' | 'replace') => void] => {
  const navigate = useNavigate();
  const filter = useSearch({ strict: false }) as Filter;
  const change = (changed: Filter, how: 'push' | 'replace' = 'replace') => {
    const merged = Object.entries({ ...filter, ...changed }).filter(([, value]) => value !== undefined && value !== '');
    navigate({ to: '.', search: Object.fromEntries(merged), replace: how === 'replace', resetScroll: how === 'push' });
  };
  return [filter, change];
};
