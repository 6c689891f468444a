import { type ReactNode, useState } from 'react';
import { useWords } from '#web/console/use-words.ts';
import { dictionary } from '#web/shared/words.ts';

const words = dictionary({
  more: { zh: '显示全部 {count} 行', en: 'Show all {count} rows' },
});
/** As many as one looks through; beyond that one searches. */
const FIRST = 100;

/** The first rows of a long list, and a button for all of them, as to print it. */
export const FirstRows = <R,>({ rows, children }: { rows: readonly R[]; children: (shown: readonly R[]) => ReactNode }) => {
  const say = useWords(words);
  const [isWhole, setIsWhole] = useState(false);
  const isCut = !isWhole && rows.length > FIRST;
  return (
    <>
      {children(isCut ? rows.slice(0, FIRST) : rows)}
      {isCut && (
        <p className="no-print">
          <button type="button" className="action quiet" onClick={() => setIsWhole(true)}>
            {say('more', { count: rows.length })}
          </button>
        </p>
      )}
    </>
  );
};
