import { Link } from '@tanstack/react-router';
import { useWords } from '#web/console/use-words.ts';
import { dictionary } from '#web/shared/words.ts';
import { useCompoundId } from '../../parts/use-compound.ts';

const words = dictionary({
  counter: { zh: '去收款', en: 'To the counter' },
});

/** What to do where nothing was received yet. */
export const ToCounter = () => {
  const say = useWords(words);
  const compoundId = useCompoundId();
  return (
    <Link className="action" to="/compounds/$compoundId/money/counter" params={{ compoundId }}>
      {say('counter')}
    </Link>
  );
};
