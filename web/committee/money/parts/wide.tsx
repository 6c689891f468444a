import type { ReactNode } from 'react';

/** Around a table that may be wider than the page: it scrolls by itself, with the keyboard too. */
export const Wide = ({ label, children }: { label: string; children: ReactNode }) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
  <section className="scroll" aria-label={label} tabIndex={0}>
    {children}
  </section>
);
