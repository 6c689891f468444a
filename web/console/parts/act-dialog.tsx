import type { ReactNode, SubmitEvent } from 'react';
import { useWords } from '#web/console/use-words.ts';
import { dictionary } from '#web/shared/words.ts';
import { ProblemNote } from '../problem-note.tsx';
import { Dialog } from './dialog.tsx';

const words = dictionary({
  cancel: { zh: '先不办', en: 'Not now' },
});

type Props = {
  title: string;
  /** What the button that does it says. */
  action: string;
  /** What the button that leaves it says; “not now” unless given. */
  cancel?: string;
  act: { pending: boolean; error: unknown };
  onSubmit: () => void;
  onClose: () => void;
  children?: ReactNode;
  /** What helps against what did not go, below it. */
  remedy?: ReactNode;
};

/** A form over the page that does one thing: its fields, and the button that does it. What was typed stays after an error. */
export const ActDialog = ({ title, action, cancel, act, onSubmit, onClose, children, remedy }: Props) => {
  const say = useWords(words);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (!act.pending) onSubmit();
  };
  return (
    <Dialog title={title} onClose={onClose}>
      <form onSubmit={submit}>
        {children}
        <ProblemNote error={act.error} />
        {remedy}
        <div className="buttons">
          <button type="submit" className="action" disabled={act.pending}>
            {action}
          </button>
          <button type="button" className="action quiet" onClick={onClose}>
            {cancel ?? say('cancel')}
          </button>
        </div>
      </form>
    </Dialog>
  );
};
