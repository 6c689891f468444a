import { type ReactNode, type SubmitEvent, useState } from 'react';
import { Field } from '#web/console/parts/field.tsx';
import { ProblemNote } from '#web/console/problem-note.tsx';

type Props = {
  label: string;
  button: string;
  hint?: string;
  maxLength?: number;
  act: { pending: boolean; error: unknown };
  onSend: (name: string) => Promise<unknown>;
  children?: ReactNode;
};

/** A form that asks for a name, and for what stands in `children` besides; emptied once it went well, kept after an error. */
export const NameForm = ({ label, button, hint, maxLength = 60, act, onSend, children }: Props) => {
  const [name, setName] = useState('');
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    onSend(name).then(
      () => setName(''),
      () => {},
    );
  };
  return (
    <form className="form" onSubmit={submit}>
      <Field label={label} hint={hint}>
        {(given) => <input {...given} required maxLength={maxLength} value={name} onChange={(event) => setName(event.target.value)} />}
      </Field>
      {children}
      <ProblemNote error={act.error} />
      <p>
        <button type="submit" className="action" disabled={act.pending}>
          {button}
        </button>
      </p>
    </form>
  );
};
