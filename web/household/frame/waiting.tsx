const WIDTHS = ['wide', 'middle', 'narrow'] as const;

/** Bars where something will stand. */
export const Waiting = ({ lines = 6 }: { lines?: number }) => (
  <div aria-busy="true">
    {Array.from({ length: lines }, (_, n) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: bars are all the same
      <div key={n} class={`bar ${WIDTHS[n % 3]}`} />
    ))}
  </div>
);
