import { Link } from '@tanstack/react-router';
import { problemWords } from '#web/shared/problem-words.ts';
import { dictionary } from '#web/shared/words.ts';
import { useWords } from './use-words.ts';

const words = dictionary({
  missing: { zh: '没有这个页面', en: 'There is no such page' },
  missingDetail: { zh: '地址可能抄错了，或页面已经搬走。', en: 'The address may be mistyped, or the page has moved.' },
  home: { zh: '回到首页', en: 'Go to the start' },
});

export const RouteMissing = () => {
  const say = useWords(words);
  return (
    <main className="frame-page">
      <h1>{say('missing')}</h1>
      <p>{say('missingDetail')}</p>
      <Link to="/">{say('home')}</Link>
    </main>
  );
};

/** A page that broke while it was drawn, or whose code did not arrive. */
export const RouteFailed = () => {
  const say = useWords(problemWords);
  return (
    <div className="note" role="alert">
      <h1>{say('brokenTitle')}</h1>
      <p>{say('brokenDetail')}</p>
      <button type="button" className="action" onClick={() => location.reload()}>
        {say('retry')}
      </button>
    </div>
  );
};
