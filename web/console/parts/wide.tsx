import type { ReactNode } from 'react';

/** What may be wider than the page, such as a table on a phone: it scrolls by itself, also by keyboard. */
export const Wide = ({ label, children }: { label: string; children: ReactNode }) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be reached by keyboard
  <section className="scroll" tabIndex={0} aria-label={label}>
    {children}
  </section>
);
