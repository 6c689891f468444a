import { Link } from '@tanstack/react-router';
import type { Filter } from '#web/console/parts/use-filter.ts';
import { useWords } from '#web/console/use-words.ts';
import { dictionary } from '#web/shared/words.ts';

const words = dictionary({
  back: { zh: '← 回到全街道', en: '← Back to the whole street' },
});

/** Leads back to the whole street, with the period and the other filters as they are. */
export const UpLink = ({ search }: { search: Filter }) => {
  const say = useWords(words);
  return (
    <p className="no-print">
      <Link to="/street" search={search as never}>
        {say('back')}
      </Link>
    </p>
  );
};
