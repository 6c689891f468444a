type Props = {
  label: string;
  /** The choice that stands where the address says nothing; left out where there is always one of the others. */
  otherwise?: string;
  /** Values with their names. */
  choices: readonly (readonly [value: string, name: string])[] | undefined;
  chosen: string | undefined;
  onChoose: (value: string | undefined) => void;
};

/** Filters what a page shows by one of some choices. */
export const ChoiceFilter = ({ label, otherwise, choices = [], chosen = '', onChoose }: Props) => (
  <label>
    {label}
    <select value={chosen} onChange={(event) => onChoose(event.target.value || undefined)}>
      {otherwise && <option value="">{otherwise}</option>}
      {choices.map(([value, name]) => (
        <option key={value} value={value}>
          {name}
        </option>
      ))}
    </select>
  </label>
);
