import type { ReactNode, SubmitEvent } from 'react';
import { Dialog } from '#web/console/parts/dialog.tsx';
import { ProblemNote } from '#web/console/problem-note.tsx';
import { useWords } from '#web/console/use-words.ts';
import { dictionary } from '#web/shared/words.ts';

const words = dictionary({
  effect: { zh: '确认后会入账：', en: 'What will be booked: ' },
  cancel: { zh: '先不办', en: 'Not now' },
});

/**
 * The form of something that moves money: its fields, what will be booked in words, and the button that does it. What was typed stays after
 * an error.
 * @param effect what is booked, as the fields stand; absent while they say nothing yet
 */
export const ActDialog = ({
  title,
  action,
  effect,
  act,
  onSubmit,
  onClose,
  children,
}: {
  title: string;
  action: string;
  effect?: ReactNode;
  act: { pending: boolean; error: unknown };
  onSubmit: () => void;
  onClose: () => void;
  children: ReactNode;
}) => {
  const say = useWords(words);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (!act.pending) onSubmit();
  };
  return (
    <Dialog title={title} onClose={onClose}>
      <form onSubmit={submit}>
        {children}
        <div aria-live="polite">
          {effect && (
            <p className="effect">
              <b>{say('effect')}</b>
              {effect}
            </p>
          )}
        </div>
        <ProblemNote error={act.error} />
        <div className="buttons">
          <button type="submit" className="action" disabled={act.pending}>
            {action}
          </button>
          <button type="button" className="action quiet" onClick={onClose}>
            {say('cancel')}
          </button>
        </div>
      </form>
    </Dialog>
  );
};
