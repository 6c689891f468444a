import { type ReactNode, useId } from 'react';

type Given = { id: string; 'aria-describedby'?: string };

/** A field with its label above and, if it needs one, a hint below. */
export const Field = ({ label, hint, children }: { label: ReactNode; hint?: ReactNode; children: (given: Given) => ReactNode }) => {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {children({ id, ...(hint && { 'aria-describedby': `${id}-hint` }) })}
      {hint && <small id={`${id}-hint`}>{hint}</small>}
    </div>
  );
};
