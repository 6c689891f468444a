import { Field } from '#web/console/parts/field.tsx';

/** A short text that has to be there, such as a name or the number of a paper. */
export const TextField = ({
  label,
  hint,
  max,
  value,
  onChange,
}: {
  label: string;
  hint?: string;
  max: number;
  value: string;
  onChange: (typed: string) => void;
}) => (
  <Field label={label} hint={hint}>
    {(given) => (
      <input {...given} required maxLength={max} autoComplete="off" value={value} onChange={(event) => onChange(event.target.value)} />
    )}
  </Field>
);
