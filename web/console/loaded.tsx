import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ProblemNote } from './problem-note.tsx';

const Bars = ({ lines }: { lines: number }) => (
  <div aria-busy="true">
    {Array.from({ length: lines }, (_, n) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: bars are all the same
      <div key={n} className="skeleton" style={{ width: `${90 - (n % 3) * 20}%` }} />
    ))}
  </div>
);

/**
 * What a query brought, or bars in its place while it is on the way, or what went wrong with a way to try again. An answer that is being
 * read anew stays on the page.
 * @param lines how high the skeleton is: as high as what comes, so that nothing jumps
 */
export const Loaded = <T,>({
  query,
  lines = 6,
  children,
}: {
  query: UseQueryResult<T>;
  lines?: number;
  children: (answer: T) => ReactNode;
}) => {
  if (query.data !== undefined) return <>{children(query.data)}</>;
  if (query.error) return <ProblemNote error={query.error} onRetry={() => query.refetch()} />;
  return <Bars lines={lines} />;
};
