import type { ReactNode } from 'react';

/** A list without rows: what will stand here, and the one step to fill it. */
export const Empty = ({ children, step }: { children: ReactNode; step?: ReactNode }) => (
  <div className="empty">
    <p>{children}</p>
    {step}
  </div>
);
