import type { ReactNode } from 'react';

/**
 * What may be done with one row of a table.
 * @param label what it says to a screen reader, which hears it without the row
 */
export const RowButton = ({ label, onClick, children }: { label: string; onClick: () => void; children: ReactNode }) => (
  <button type="button" className="plain" aria-label={label} onClick={onClick}>
    {children}
  </button>
);
