import type { ReactNode } from 'react';

/** Where something stands now that it is done. It is read out when it comes. */
export const DoneNote = ({ children }: { children: ReactNode }) => (
  <div aria-live="polite">{children && <p className="note good">{children}</p>}</div>
);
