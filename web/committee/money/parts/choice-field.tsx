import { useId } from 'react';

/** One of a few things, all of them in sight. */
export const ChoiceField = <T extends string>({
  label,
  options,
  value,
  onChange,
  isLabelUnseen = false,
}: {
  label: string;
  options: readonly (readonly [T, string])[];
  value: T;
  onChange: (chosen: T) => void;
  isLabelUnseen?: boolean;
}) => {
  const name = useId();
  return (
    <fieldset>
      <legend className={isLabelUnseen ? 'unseen' : undefined}>{label}</legend>
      <div className="choices">
        {options.map(([option, text]) => (
          <label key={option}>
            <input type="radio" name={name} checked={value === option} onChange={() => onChange(option)} />
            {text}
          </label>
        ))}
      </div>
    </fieldset>
  );
};
