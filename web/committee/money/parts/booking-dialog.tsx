import type { ComponentProps, ReactNode } from 'react';
import { ActDialog } from '#web/console/parts/act-dialog.tsx';
import { useWords } from '#web/console/use-words.ts';
import { dictionary } from '#web/shared/words.ts';

const words = dictionary({
  effect: { zh: '确认后会入账：', en: 'What will be booked: ' },
});

/**
 * The form of something that moves money: its fields, and below them in words what will be booked.
 * @param effect what is booked, as the fields stand; absent while they say nothing yet
 */
export const BookingDialog = ({ effect, children, ...dialog }: ComponentProps<typeof ActDialog> & { effect?: ReactNode }) => {
  const say = useWords(words);
  return (
    <ActDialog {...dialog}>
      {children}
      <div aria-live="polite">
        {effect && (
          <p className="effect">
            <b>{say('effect')}</b>
            {effect}
          </p>
        )}
      </div>
    </ActDialog>
  );
};
