import { useWords } from '#web/console/use-words.ts';
import { dictionary } from '#web/shared/words.ts';
import { useFilter } from './use-filter.ts';

const words = dictionary({
  pages: { zh: '翻页', en: 'Pages' },
  first: { zh: '回到第一页', en: 'First page' },
  next: { zh: '下一页', en: 'Next page' },
});

/** Leafs through a list that comes in pages; the place in it stands in the address, so going back leads to the page before. */
export const Pages = ({ nextCursor }: { nextCursor?: string }) => {
  const say = useWords(words);
  const [{ cursor }, change] = useFilter();
  if (!cursor && !nextCursor) return null;
  return (
    <nav className="buttons no-print" aria-label={say('pages')}>
      {cursor && (
        <button type="button" className="action quiet" onClick={() => change({ cursor: undefined }, 'push')}>
          {say('first')}
        </button>
      )}
      {nextCursor && (
        <button type="button" className="action quiet" onClick={() => change({ cursor: nextCursor }, 'push')}>
          {say('next')}
        </button>
      )}
    </nav>
  );
};
