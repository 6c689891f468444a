import { Field } from '#web/console/parts/field.tsx';

/** One of several things, as a list that opens. */
export const SelectField = ({
  label,
  options,
  value,
  onChange,
}: {
  label: string;
  options: readonly (readonly [string, string])[];
  value: string;
  onChange: (chosen: string) => void;
}) => (
  <Field label={label}>
    {(given) => (
      <select {...given} value={value} onChange={(event) => onChange(event.target.value)}>
        {options.map(([option, text]) => (
          <option key={option} value={option}>
            {text}
          </option>
        ))}
      </select>
    )}
  </Field>
);
