import { type ReactNode, useState } from 'react';
import { useWords } from '#web/console/use-words.ts';
import { dictionary } from '#web/shared/words.ts';

const words = dictionary({
  older: { zh: '更早的', en: 'Older ones' },
});

/** The pages after one, each loaded when it is asked for. */
export const OlderRows = ({ cursor, children }: { cursor?: string; children: (cursor: string) => ReactNode }) => {
  const say = useWords(words);
  const [isOpen, setIsOpen] = useState(false);
  if (!cursor) return null;
  if (isOpen) return children(cursor);
  return (
    <button type="button" className="action quiet" onClick={() => setIsOpen(true)}>
      {say('older')}
    </button>
  );
};
